-- 责任：提醒随事项了结
alter table duties.reminder
  add column remaining int not null default 1 check (remaining >= 0),
  add column settled_at timestamptz,
  add column settled_why text not null default '';
comment on column duties.reminder.remaining is '尚未办结的件数，了结后为 0';
comment on column duties.reminder.settled_at is '了结的时刻，为空即未了结';
comment on column duties.reminder.settled_why is '了结的缘由：事项如何办结，或已由后一次提醒代替';

update duties.reminder r set remaining = 0, settled_at = later.made_at, settled_why = '已由后一次提醒代替'
  from duties.reminder later
 where later.department = r.department and later.kind = r.kind and later.object = r.object and later.deadline = r.deadline
   and later.id = (select max(id) from duties.reminder newest
                    where newest.department = r.department and newest.kind = r.kind and newest.object = r.object and newest.deadline = r.deadline)
   and later.id > r.id;

alter table duties.reminder
  drop constraint reminder_department_kind_object_deadline_step_key,
  add constraint reminder_settled_with_its_reason check ((settled_at is null) = (settled_why = '')),
  add constraint reminder_remains_while_open check ((settled_at is null) = (remaining > 0));
create unique index reminder_one_open on duties.reminder (department, kind, object, deadline) where settled_at is null;
drop index duties.reminder_unmailed;
create index reminder_unmailed on duties.reminder (department, id) where mailed_at is null and settled_at is null;
create index reminder_open on duties.reminder (id desc) where settled_at is null;
comment on table duties.reminder is '提醒：期限前三、二、一个工作日和逾期各提醒一次，工作台上看得到，有邮箱的另发邮件；一件事只有最近一次提醒未了结，事项办结的自动了结';
