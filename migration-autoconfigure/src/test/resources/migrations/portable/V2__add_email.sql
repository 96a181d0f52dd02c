alter table customer add email varchar(200);
