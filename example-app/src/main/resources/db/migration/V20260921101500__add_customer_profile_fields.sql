-- Add customer profile fields
--
-- revision:   20260921101500
-- revises:    20260907090000
-- created:    2026-09-21T10:15:00Z
-- changes:    add column customers.bio, add column customers.website, create index ix_customers_website
-- reversible: yes

alter table customers add column bio varchar(500);

alter table customers add column website varchar(255);

create index ix_customers_website on customers (website);
