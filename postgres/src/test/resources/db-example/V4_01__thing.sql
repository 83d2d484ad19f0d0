create schema example;
create table example.thing (number int primary key);
comment on table example.thing is '示例:测试升级脚本';
insert into example.thing values (1), (2);
