create schema if not exists assess;
comment on schema assess is '评价：评分卡、快照，只增不改';

create function assess.append_only() returns trigger language plpgsql as $$
begin
  raise exception '评价的评分卡、依据和快照只增不改';
end $$;

create table assess.card (
  number int generated always as identity primary key,
  id text not null check (id <> ''),
  version text not null check (version <> ''),
  title text not null,
  in_force_from date not null,
  yaml text not null,
  hash bytea not null check (length(hash) = 32),
  kept_at timestamptz not null,
  unique (id, version)
);
comment on table assess.card is '评分卡。每一版的全文都留存，快照据以重算；改动即为新的版本';
comment on column assess.card.number is '内部编号';
comment on column assess.card.id is '评分卡代码';
comment on column assess.card.version is '模型版本';
comment on column assess.card.title is '名称';
comment on column assess.card.in_force_from is '施行日期';
comment on column assess.card.yaml is '全文';
comment on column assess.card.hash is '全文的 SHA-256';
comment on column assess.card.kept_at is '留存的时刻';
create trigger card_append_only before update or delete or truncate on assess.card
  for each statement execute function assess.append_only();

create table assess.facts (
  id bigint generated always as identity primary key,
  subject bigint not null,
  hash bytea not null check (length(hash) = 32),
  facts json not null,
  unique (subject, hash)
);
comment on table assess.facts is '评价的依据：一户在某时已入档、可计入的记录，含条目编号和内容散列；相同的只存一份';
comment on column assess.facts.id is '依据编号';
comment on column assess.facts.subject is '主体编号';
comment on column assess.facts.hash is '依据全文的 SHA-256';
comment on column assess.facts.facts is '依据全文';
create trigger facts_append_only before update or delete or truncate on assess.facts
  for each statement execute function assess.append_only();

create table assess.snapshot (
  id bigint generated always as identity primary key,
  card int not null references assess.card (number),
  subject bigint not null,
  kind text not null check (kind in ('LEGAL_PERSON', 'INDIVIDUAL_BUSINESS')),
  day date not null,
  known_at timestamptz not null,
  cause text not null check (cause in ('CHANGE', 'MONTH')),
  facts bigint not null references assess.facts (id),
  outcome text not null check (outcome in ('GRADED', 'TOO_LITTLE_KNOWN', 'NOT_ITS_KIND')),
  grade text not null,
  points int not null check (points >= 0),
  out_of int not null check (out_of >= points),
  result json not null
);
comment on table assess.snapshot is '评价快照：哪一版评分卡、哪一日、依据什么、得多少分、为什么；只增不改，可按留存的依据重算。自然人不评价';
comment on column assess.snapshot.id is '快照编号';
comment on column assess.snapshot.card is '评分卡及其版本';
comment on column assess.snapshot.subject is '主体编号';
comment on column assess.snapshot.kind is '主体类别，没有自然人';
comment on column assess.snapshot.day is '评价之日';
comment on column assess.snapshot.known_at is '依据截至的时刻';
comment on column assess.snapshot.cause is '记录有变动，或每月全量重算';
comment on column assess.snapshot.facts is '依据';
comment on column assess.snapshot.outcome is '已评价、信息不足、不适用';
comment on column assess.snapshot.grade is '等级；没有等级的写结论';
comment on column assess.snapshot.points is '得分，单位为十分之一分';
comment on column assess.snapshot.out_of is '可得的满分，单位为十分之一分';
comment on column assess.snapshot.result is '计分明细、缺失项和理由';
create index snapshot_latest on assess.snapshot (subject, card, id desc);
create trigger snapshot_append_only before update or delete or truncate on assess.snapshot
  for each statement execute function assess.append_only();

create table assess.progress (
  one boolean primary key default true check (one),
  range_id bigint not null default 0,
  event_id bigint not null default 0,
  note_id bigint not null default 0,
  month date,
  month_after bigint not null default 0
);
comment on table assess.progress is '跟读进度，只有一行；一次只有一个实例持有';
comment on column assess.progress.one is '恒为真，保证只有一行';
comment on column assess.progress.range_id is '跟读到的入档通告';
comment on column assess.progress.event_id is '此前的公示状态变更都已跟读';
comment on column assess.progress.note_id is '跟读到的名册变更通告';
comment on column assess.progress.month is '全量重算到的月份，月初之日；首次启动的月份不另算';
comment on column assess.progress.month_after is '正在重算的月份已算到的主体编号';
insert into assess.progress default values;

create view assess.offered_grade as
  select distinct on (s.subject, c.id) s.id as snapshot, s.subject, s.kind, c.id as card, c.version, s.day, s.known_at, s.outcome, s.grade, s.points, s.out_of
    from assess.snapshot s join assess.card c on c.number = s.card
   order by s.subject, c.id, s.id desc;
comment on view assess.offered_grade is '供后续阶段读取的最新评价。限政务部门内部使用，不对社会公众公开';
