-- Take back: Add order currency
--
-- revision:   20261012140000
-- revises:    20261005083000
-- created:    2026-10-12T14:00:00Z
-- changes:    drop column orders.currency

alter table orders drop column currency;
