-- 责任：抽查可以限于部门、事项，可以跨月
alter table duties.sample
  add column until_month date check (extract(day from until_month) = 1),
  add column department  text check (department <> ''),
  add column item        text check (item <> '');
update duties.sample set until_month = month;
alter table duties.sample
  alter column until_month set not null,
  add constraint sample_ends_after_it_begins check (until_month >= month);
comment on table duties.sample is '抽查：按随机数种子从某时期作出的决定中抽取，可以限于一个部门、一个事项，同一种子在同一档案上抽得相同';
comment on column duties.sample.month is '作出决定的首月，以当月 1 日表示';
comment on column duties.sample.until_month is '作出决定的末月，以当月 1 日表示';
comment on column duties.sample.department is '只抽的部门代码，为空即各部门';
comment on column duties.sample.item is '只抽的信息事项代码，为空即各事项';
alter table duties.sample_line add column month date check (extract(day from month) = 1);
update duties.sample_line l set month = s.month from duties.sample s where s.id = l.sample;
alter table duties.sample_line alter column month set not null;
comment on column duties.sample_line.month is '该决定作出的月份，以当月 1 日表示';
create index sample_line_month on duties.sample_line (month) where verdict is not null;
