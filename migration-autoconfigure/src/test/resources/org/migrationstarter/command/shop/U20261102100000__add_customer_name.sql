alter table customer drop column name;
