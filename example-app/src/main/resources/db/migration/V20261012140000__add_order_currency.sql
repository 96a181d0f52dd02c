-- Add order currency
--
-- revision:   20261012140000
-- revises:    20261005083000
-- created:    2026-10-12T14:00:00Z
-- changes:    add column orders.currency
-- reversible: yes

-- The orders that exist have no currency yet: first add the column, then fill it, then demand it.
alter table orders add column currency varchar(3);

update orders set currency = 'EUR' where currency is null;

alter table orders alter column currency set not null;
