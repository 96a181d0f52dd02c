create table customer (id bigint primary key, email varchar(100) not null);
