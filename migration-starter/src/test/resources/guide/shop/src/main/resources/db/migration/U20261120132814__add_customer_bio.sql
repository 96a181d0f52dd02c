-- Take back: Add customer bio
--
-- revision:   20261120132814
-- revises:    20261120132750
-- created:    2026-11-20T13:28:14Z
-- changes:    drop column customers.bio

-- Can lose data:
--   drop column customers.bio

alter table customers drop column bio;
