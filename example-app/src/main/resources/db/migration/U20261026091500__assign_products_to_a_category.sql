-- Take back: Assign products to a category
--
-- revision:   20261026091500
-- revises:    20261012140000
-- created:    2026-10-26T09:15:00Z
-- changes:    alter column products.category_id drop not null

-- The rows stay as they are: which products were put into the general category on purpose is not known any more.
alter table products alter column category_id drop not null;
