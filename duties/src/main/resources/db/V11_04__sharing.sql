-- 责任：政务数据共享的申请、授权、使用、收回
create table duties.sharing (
  id           bigint generated always as identity primary key,
  department   text not null,
  item         text not null,
  fields       text[] not null check (cardinality(fields) > 0),
  purpose      text not null check (length(trim(purpose)) > 0),
  state        text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  requested_by text not null,
  requested_at timestamptz not null,
  last_day     date,
  decided_by   text,
  decided_at   timestamptz,
  words        text not null default '',
  withdrawn_by text,
  withdrawn_at timestamptz,
  check ((state = 'REQUESTED') = (decided_by is null)),
  check (state not in ('GRANTED', 'WITHDRAWN') or last_day is not null),
  check ((state = 'WITHDRAWN') = (withdrawn_by is not null)),
  constraint sharing_needs_a_second_person check (decided_by is distinct from requested_by)
);
comment on table duties.sharing is '数据共享授权：谁为什么目的可以用哪个事项的哪些字段，到何日为止；由数源部门决定';
comment on constraint sharing_needs_a_second_person on duties.sharing is '申请人不得批准自己的申请';
comment on column duties.sharing.id is '授权编号';
comment on column duties.sharing.department is '申请使用的部门代码';
comment on column duties.sharing.item is '信息事项代码';
comment on column duties.sharing.fields is '授权使用的字段代码';
comment on column duties.sharing.purpose is '使用目的和依据';
comment on column duties.sharing.state is '待决定、已授权、不同意、已收回';
comment on column duties.sharing.requested_by is '申请人';
comment on column duties.sharing.requested_at is '申请的时刻';
comment on column duties.sharing.last_day is '授权的最后一日（含）';
comment on column duties.sharing.decided_by is '决定人';
comment on column duties.sharing.decided_at is '决定的时刻';
comment on column duties.sharing.words is '决定的意见或收回的理由';
comment on column duties.sharing.withdrawn_by is '收回人';
comment on column duties.sharing.withdrawn_at is '收回的时刻';

create table duties.sharing_use (
  id      bigint generated always as identity primary key,
  sharing bigint not null references duties.sharing (id),
  what    text not null check (length(trim(what)) > 0),
  used_by text not null,
  used_at timestamptz not null
);
comment on table duties.sharing_use is '使用记录：每次凭授权查用都记下，只增不改';
comment on column duties.sharing_use.id is '使用编号';
comment on column duties.sharing_use.sharing is '所凭的授权';
comment on column duties.sharing_use.what is '查用了什么';
comment on column duties.sharing_use.used_by is '使用人';
comment on column duties.sharing_use.used_at is '使用的时刻';
create index sharing_use_of on duties.sharing_use (sharing, id desc);
create trigger sharing_use_append_only before update or delete or truncate on duties.sharing_use
  for each statement execute function duties.kept_for_good();
