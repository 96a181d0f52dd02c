-- Take back: Create shop tables
--
-- revision:   20260907090000
-- revises:    base
-- created:    2026-09-07T09:00:00Z
-- changes:    drop table order_lines, drop table orders, drop table products, drop table addresses, drop table customers

drop table order_lines;

drop table orders;

drop table products;

drop table addresses;

drop table customers;
