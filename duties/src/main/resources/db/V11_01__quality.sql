-- 责任：数据质量的口径、案件数、抽查、瞒报
create schema duties;
comment on schema duties is '责任：各部门报送得是否依法、及时、准确、规范、完整，谁可以用什么';

create table duties.case_count (
  id          bigint generated always as identity primary key,
  department  text not null check (department <> ''),
  item        text not null check (item <> ''),
  month       date not null check (extract(day from month) = 1),
  cases       bigint not null check (cases >= 0),
  note        text not null,
  declared_by text not null check (declared_by <> ''),
  declared_at timestamptz not null
);
comment on table duties.case_count is '案件数申报：部门申报某月实际作出的决定件数，0 件即零报告；改报另加一行，以最后一行为准';
comment on column duties.case_count.id is '申报编号';
comment on column duties.case_count.department is '部门代码';
comment on column duties.case_count.item is '信息事项代码';
comment on column duties.case_count.month is '所属月份，以当月 1 日表示';
comment on column duties.case_count.cases is '当月实际作出的决定件数';
comment on column duties.case_count.note is '说明';
comment on column duties.case_count.declared_by is '申报人';
comment on column duties.case_count.declared_at is '申报的时刻';
create index case_count_of on duties.case_count (department, item, month, id desc);

create table duties.sample (
  id       bigint generated always as identity primary key,
  month    date not null check (extract(day from month) = 1),
  seed     bigint not null,
  size     int not null check (size between 1 and 1000),
  drawn_by text not null check (drawn_by <> ''),
  drawn_at timestamptz not null
);
comment on table duties.sample is '抽查：按随机数种子从某月作出的决定中抽取，同一种子在同一档案上抽得相同';
comment on column duties.sample.id is '抽查编号';
comment on column duties.sample.month is '作出决定的月份，以当月 1 日表示';
comment on column duties.sample.seed is '随机数种子';
comment on column duties.sample.size is '拟抽件数';
comment on column duties.sample.drawn_by is '抽取人';
comment on column duties.sample.drawn_at is '抽取的时刻';

create table duties.sample_line (
  sample     bigint not null references duties.sample (id),
  entry      bigint not null,
  department text not null,
  item       text not null,
  verdict    text check (verdict in ('AGREES', 'DIFFERS', 'NOT_FOUND')),
  note       text not null default '',
  checked_by text,
  checked_at timestamptz,
  primary key (sample, entry),
  check ((verdict is null) = (checked_by is null)),
  check ((checked_by is null) = (checked_at is null)),
  check (verdict is distinct from 'DIFFERS' or length(trim(note)) > 0)
);
comment on table duties.sample_line is '抽查的条目：由人对照决定文书逐件核对';
comment on column duties.sample_line.sample is '抽查编号';
comment on column duties.sample_line.entry is '档案条目编号';
comment on column duties.sample_line.department is '数源部门代码';
comment on column duties.sample_line.item is '信息事项代码';
comment on column duties.sample_line.verdict is '核对结果：一致、不一致、未找到文书';
comment on column duties.sample_line.note is '说明，不一致的必须写明何处不一致';
comment on column duties.sample_line.checked_by is '核对人';
comment on column duties.sample_line.checked_at is '核对的时刻';

create table duties.concealment (
  id          bigint generated always as identity primary key,
  department  text not null,
  item        text not null,
  document    text not null check (length(trim(document)) > 0),
  decided_on  date not null,
  seen_at     text not null check (length(trim(seen_at)) > 0),
  state       text not null check (state in ('SUSPECTED', 'PROVEN', 'DISMISSED')),
  raised_by   text not null,
  raised_at   timestamptz not null,
  decided_by  text,
  decided_at  timestamptz,
  words       text not null default '',
  check ((state = 'SUSPECTED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  constraint concealment_needs_a_second_person check (state <> 'PROVEN' or decided_by <> raised_by)
);
comment on table duties.concealment is '瞒报线索：在机关网站或案件系统见到、期限已过而平台没有的决定；一人提出，另一人查实';
comment on constraint concealment_needs_a_second_person on duties.concealment is '提出人不得查实自己的线索';
comment on column duties.concealment.id is '线索编号';
comment on column duties.concealment.department is '作出决定的部门代码';
comment on column duties.concealment.item is '信息事项代码';
comment on column duties.concealment.document is '文书号';
comment on column duties.concealment.decided_on is '作出决定的日期';
comment on column duties.concealment.seen_at is '在何处见到';
comment on column duties.concealment.state is '待查实、查实、排除';
comment on column duties.concealment.raised_by is '提出人';
comment on column duties.concealment.raised_at is '提出的时刻';
comment on column duties.concealment.decided_by is '查实人';
comment on column duties.concealment.decided_at is '查实的时刻';
comment on column duties.concealment.words is '查实意见';
create unique index concealment_once on duties.concealment (department, item, document) where state <> 'DISMISSED';

create table duties.score_sheet (
  id            bigint generated always as identity primary key,
  in_force_from date not null check (extract(day from in_force_from) = 1),
  yaml          text not null,
  reason        text not null check (length(trim(reason)) > 0),
  made_by       text not null,
  made_at       timestamptz not null
);
comment on table duties.score_sheet is '评分表：信用办修订的评分表，自某月起用；没有修订的用随系统提供的';
comment on column duties.score_sheet.id is '修订编号';
comment on column duties.score_sheet.in_force_from is '从哪个月起用，以当月 1 日表示';
comment on column duties.score_sheet.yaml is '评分表原文';
comment on column duties.score_sheet.reason is '修订理由';
comment on column duties.score_sheet.made_by is '修订人';
comment on column duties.score_sheet.made_at is '修订的时刻';

create function duties.kept_for_good() returns trigger language plpgsql as $$
begin
  raise exception '只增不改';
end $$;
create trigger case_count_append_only before update or delete or truncate on duties.case_count
  for each statement execute function duties.kept_for_good();
create trigger score_sheet_append_only before update or delete or truncate on duties.score_sheet
  for each statement execute function duties.kept_for_good();
