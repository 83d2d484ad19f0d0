-- 责任：几个部门都报送的事项，由谁牵头对外共享；每次定牵头另起一行，自写明的日期起
create table duties.lead (
  id       bigint generated always as identity primary key,
  item     text not null check (item <> ''),
  lead     text not null check (lead <> ''),
  from_day date not null,
  origin   text not null check (origin in ('DISTRICT', 'DESK')),
  reason   text not null check (length(trim(reason)) > 0),
  made_by  text not null,
  made_at  timestamptz not null
);
comment on table duties.lead is '牵头部门（数源部门）：一个事项由哪个报送部门统一答复其他部门的共享申请，以起日不晚于当日的最后一行为准，只增不改';
comment on column duties.lead.id is '登记编号';
comment on column duties.lead.item is '信息事项代码';
comment on column duties.lead.lead is '牵头部门代码';
comment on column duties.lead.from_day is '自何日起牵头';
comment on column duties.lead.origin is '来源：区县配置、信用办登记';
comment on column duties.lead.reason is '依据和理由';
comment on column duties.lead.made_by is '登记人';
comment on column duties.lead.made_at is '登记的时刻';
create index lead_of on duties.lead (item, from_day desc, id desc);
insert into duties.lead (item, lead, from_day, origin, reason, made_by, made_at)
  select item, lead, (made_at at time zone 'Asia/Shanghai')::date, 'DESK', reason, made_by, made_at from duties.settlement order by id;
create trigger lead_append_only before update or delete or truncate on duties.lead
  for each statement execute function duties.kept_for_good();

alter table duties.sharing add column decided_for text not null default '';
comment on column duties.sharing.decided_for is '作出决定的部门代码：牵头部门，或者代为决定的信用办所在部门；此列设立以前决定的为空串';
