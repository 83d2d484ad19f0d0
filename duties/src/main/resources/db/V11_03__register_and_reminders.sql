-- 责任：责任清单、联络员、提醒
create table duties.duty (
  id         bigint generated always as identity primary key,
  department text not null check (department <> ''),
  item       text not null check (item <> ''),
  frequency  text not null check (frequency in ('EACH_DECISION', 'ON_CHANGE', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'UNBOUND')),
  basis      text not null,
  from_day   date not null,
  last_day   date check (last_day >= from_day),
  origin     text not null check (origin in ('DISTRICT', 'DESK', 'SUCCESSION')),
  reason     text not null,
  made_by    text not null,
  made_at    timestamptz not null
);
comment on table duties.duty is '责任清单：哪个部门、镇街报送哪个事项，多久一次，依据什么，自何日至何日；改动另起一行，旧行只填止日';
comment on column duties.duty.id is '责任编号';
comment on column duties.duty.department is '部门代码';
comment on column duties.duty.item is '信息事项代码';
comment on column duties.duty.frequency is '报送频次';
comment on column duties.duty.basis is '依据';
comment on column duties.duty.from_day is '自何日起';
comment on column duties.duty.last_day is '最后一日（含），为空即现行';
comment on column duties.duty.origin is '来源：区县配置、工作台登记、承接';
comment on column duties.duty.reason is '登记或改动的理由';
comment on column duties.duty.made_by is '登记人';
comment on column duties.duty.made_at is '登记的时刻';
create unique index duty_one_in_force on duties.duty (department, item) where last_day is null;

create table duties.settlement (
  id         bigint generated always as identity primary key,
  item       text not null,
  lead       text not null,
  claimants  text[] not null,
  reason     text not null check (length(trim(reason)) > 0),
  made_by    text not null,
  made_at    timestamptz not null
);
comment on table duties.settlement is '职责争议的处理：几个部门都报送同一事项的，定由谁牵头；报送的部门变了要重新处理';
comment on column duties.settlement.id is '处理编号';
comment on column duties.settlement.item is '信息事项代码';
comment on column duties.settlement.lead is '牵头部门代码';
comment on column duties.settlement.claimants is '处理时报送该事项的部门';
comment on column duties.settlement.reason is '理由';
comment on column duties.settlement.made_by is '处理人';
comment on column duties.settlement.made_at is '处理的时刻';

create table duties.change (
  id        bigint generated always as identity primary key,
  kind      text not null check (kind in ('CLOSED', 'RENAMED')),
  department text not null,
  day       date not null,
  successor text,
  new_name  text,
  reason    text not null check (length(trim(reason)) > 0),
  made_by   text not null,
  made_at   timestamptz not null,
  check ((kind = 'CLOSED') = (successor is not null)),
  check ((kind = 'RENAMED') = (new_name is not null)),
  check (successor <> department)
);
comment on table duties.change is '机构变动：部门撤并由谁承接，镇街更名';
comment on column duties.change.id is '变动编号';
comment on column duties.change.kind is '撤并、更名';
comment on column duties.change.department is '部门代码';
comment on column duties.change.day is '撤并的最后一日，更名的第一日';
comment on column duties.change.successor is '承接的部门代码';
comment on column duties.change.new_name is '新名称';
comment on column duties.change.reason is '依据的文件和理由';
comment on column duties.change.made_by is '登记人';
comment on column duties.change.made_at is '登记的时刻';
create unique index change_closed_once on duties.change (department) where kind = 'CLOSED';

create table duties.contact (
  id         bigint generated always as identity primary key,
  department text not null,
  person     text not null check (length(trim(person)) > 0),
  mail       text not null check (mail = '' or mail ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  made_by    text not null,
  made_at    timestamptz not null
);
comment on table duties.contact is '联络员：部门的信用信息联络员和收提醒的邮箱，以最后一行为准';
comment on column duties.contact.id is '登记编号';
comment on column duties.contact.department is '部门代码';
comment on column duties.contact.person is '联络员';
comment on column duties.contact.mail is '电子邮箱，空串即不收邮件';
comment on column duties.contact.made_by is '登记人';
comment on column duties.contact.made_at is '登记的时刻';
create index contact_of on duties.contact (department, id desc);

create table duties.reminder (
  id         bigint generated always as identity primary key,
  department text not null,
  kind       text not null check (kind in ('PERIOD', 'CASES', 'MENDING', 'PUBLICITY')),
  object     text not null,
  deadline   date not null,
  step       text not null check (step in ('THREE', 'TWO', 'ONE', 'LATE')),
  sentence   text not null,
  made_at    timestamptz not null,
  mailed_to  text,
  mailed_at  timestamptz,
  unique (department, kind, object, deadline, step),
  check ((mailed_to is null) = (mailed_at is null))
);
comment on table duties.reminder is '提醒：期限前三、二、一个工作日和逾期各提醒一次，工作台上看得到，有邮箱的另发邮件';
comment on column duties.reminder.id is '提醒编号';
comment on column duties.reminder.department is '部门代码';
comment on column duties.reminder.kind is '事由：定期报送、案件数申报、退回改正、公示时限';
comment on column duties.reminder.object is '所提醒的事项、回执编号或日期';
comment on column duties.reminder.deadline is '期限的最后一日（含）';
comment on column duties.reminder.step is '期限前第几个工作日，或已逾期';
comment on column duties.reminder.sentence is '提醒的内容';
comment on column duties.reminder.made_at is '提醒的时刻';
comment on column duties.reminder.mailed_to is '发往的邮箱';
comment on column duties.reminder.mailed_at is '发出邮件的时刻';
create index reminder_unmailed on duties.reminder (department, id) where mailed_at is null;
create index reminder_of on duties.reminder (department, id desc);
