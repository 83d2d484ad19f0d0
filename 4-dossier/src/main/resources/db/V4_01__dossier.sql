create schema if not exists dossier;
comment on schema dossier is '建档:每户一档,只增不改';

create sequence dossier.entry_number increment by 1 start with 1;

create table dossier.entry (
  id bigint primary key,
  subject bigint not null,
  item text not null,
  edition text not null,
  key bytea not null check (length(key) = 16),
  version int not null check (version > 0),
  content bytea not null check (length(content) = 16),
  decided_on date not null,
  furnished_by text not null,
  submission bigint not null,
  row_number int not null,
  fields json not null,
  added_at timestamptz not null,
  supersedes bigint references dossier.entry (id),
  reason text not null,
  unique (item, key, version),
  check ((version = 1) = (supersedes is null))
);
comment on table dossier.entry is '档案条目。更正是新版本,任何一行都不改不删';
comment on column dossier.entry.key is '自然键的散列(SHA-256 前 16 字节)';
comment on column dossier.entry.content is '内容的散列(SHA-256 前 16 字节)';
comment on column dossier.entry.supersedes is '被本条取代的上一版本';
comment on column dossier.entry.reason is '取代的原因;首次入档为空串';
create index entry_subject on dossier.entry (subject);
create unique index entry_supersedes on dossier.entry (supersedes) where supersedes is not null;

create table dossier.entry_range (
  id bigint generated always as identity primary key,
  from_entry bigint not null,
  to_entry bigint not null,
  at timestamptz not null,
  check (from_entry <= to_entry)
);
comment on table dossier.entry_range is '入档通告:一次入档的条目编号区间(含两端),按提交次序编号,供后续阶段跟读';

create function dossier.entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '档案条目只增不改';
end $$;
create trigger entry_append_only before update or delete or truncate on dossier.entry
  for each statement execute function dossier.entry_is_append_only();

create view dossier.offered_entry as
  select e.id, e.subject, e.item, e.edition, e.version, e.decided_on, e.furnished_by, e.submission, e.row_number, e.fields, e.added_at, e.supersedes
    from dossier.entry e
   where not exists (select 1 from dossier.entry later where later.supersedes = e.id);
comment on view dossier.offered_entry is '供后续阶段读取的现行条目(每条记录的最新版本)';
create view dossier.offered_entry_version as
  select id, subject, item, edition, version, decided_on, furnished_by, submission, row_number, fields, added_at, supersedes, reason, encode(content, 'hex') as content
    from dossier.entry;
comment on view dossier.offered_entry_version is '供后续阶段读取的全部版本';
create view dossier.offered_range as select id, from_entry, to_entry, at from dossier.entry_range;
comment on view dossier.offered_range is '供后续阶段跟读的入档通告';

-- 其余各列
comment on column dossier.entry.id is '条目编号,按入档先后';
comment on column dossier.entry.subject is '主体编号';
comment on column dossier.entry.item is '信息事项代码';
comment on column dossier.entry.edition is '目录版本';
comment on column dossier.entry.version is '同一记录的第几个版本,从 1 起';
comment on column dossier.entry.decided_on is '作出决定的日期;登记为核准日期';
comment on column dossier.entry.furnished_by is '数源部门代码';
comment on column dossier.entry.submission is '来自哪次报送';
comment on column dossier.entry.row_number is '来自报送文件的哪一行';
comment on column dossier.entry.fields is '各字段的值';
comment on column dossier.entry.added_at is '入档的时刻';
comment on column dossier.entry_range.id is '通告编号,按提交先后';
comment on column dossier.entry_range.from_entry is '第一条';
comment on column dossier.entry_range.to_entry is '最后一条';
comment on column dossier.entry_range.at is '入档的时刻';
