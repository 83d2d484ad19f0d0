-- 责任：部门撤并时，尚未开始的责任由承接部门接着，原部门的一行没有生效过
alter table duties.duty drop constraint duty_check;
alter table duties.duty add constraint duty_ends_not_before_it_begins check (last_day >= from_day - 1);
comment on constraint duty_ends_not_before_it_begins on duties.duty is '止日为起日的前一日，即没有生效过';
