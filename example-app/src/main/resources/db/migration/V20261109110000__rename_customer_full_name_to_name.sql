-- Rename customer full_name to name
--
-- revision:   20261109110000
-- revises:    20261026091500
-- created:    2026-11-09T11:00:00Z
-- changes:    rename column customers.full_name to name
-- reversible: yes

alter table customers rename column full_name to name;
