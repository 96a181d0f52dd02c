-- Take back: Add customer profile fields
--
-- revision:   20260921101500
-- revises:    20260907090000
-- created:    2026-09-21T10:15:00Z
-- changes:    drop index ix_customers_website, drop column customers.website, drop column customers.bio

drop index ix_customers_website;

alter table customers drop column website;

alter table customers drop column bio;
