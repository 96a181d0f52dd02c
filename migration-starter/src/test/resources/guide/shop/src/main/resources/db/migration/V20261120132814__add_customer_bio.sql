-- Add customer bio
--
-- revision:   20261120132814
-- revises:    20261120132750
-- created:    2026-11-20T13:28:14Z
-- changes:    add column customers.bio
-- reversible: yes

alter table customers add column bio varchar(500);
