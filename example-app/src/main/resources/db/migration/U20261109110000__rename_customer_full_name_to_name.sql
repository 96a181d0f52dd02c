-- Take back: Rename customer full_name to name
--
-- revision:   20261109110000
-- revises:    20261026091500
-- created:    2026-11-09T11:00:00Z
-- changes:    rename column customers.name to full_name

alter table customers rename column name to full_name;
