-- Take back: Create customers
--
-- revision:   20261120132750
-- revises:    base
-- created:    2026-11-20T13:27:50Z
-- changes:    drop table customers

-- Can lose data:
--   drop table customers

drop table customers;
