-- Take back: Add categories
--
-- revision:   20261005083000
-- revises:    20260921101500
-- created:    2026-10-05T08:30:00Z
-- changes:    drop foreign key fk_products_category_id, drop index ix_products_category_id, drop column products.category_id, drop table categories

alter table products drop constraint fk_products_category_id;

drop index ix_products_category_id;

alter table products drop column category_id;

drop table categories;
