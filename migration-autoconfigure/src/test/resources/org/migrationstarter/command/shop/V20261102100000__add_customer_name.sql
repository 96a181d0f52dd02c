alter table customer add column name varchar(50);
