-- Assign products to a category
--
-- revision:   20261026091500
-- revises:    20261012140000
-- created:    2026-10-26T09:15:00Z
-- changes:    alter column products.category_id set not null
-- reversible: yes

insert into categories (name, slug, description)
select 'General', 'general', 'Products without a category of their own'
where not exists (select 1 from categories where slug = 'general');

update products
set category_id = (select id from categories where slug = 'general')
where category_id is null;

alter table products alter column category_id set not null;
