-- 责任：退回数据的改正、数据质量通报
create function duties.plain(text) returns text language sql immutable parallel safe as
$$ select upper(regexp_replace(coalesce($1, ''), '[^0-9A-Za-z一-龥]', '', 'g')) $$;
comment on function duties.plain(text) is '只留汉字、字母、数字，用以比较写法不同的同一文书号、名称';

create table duties.mending (
  submission   bigint not null,
  row_number   int not null,
  number       text not null,
  department   text not null,
  item         text not null,
  document     text not null,
  document_key text not null,
  name_key     text not null,
  code_key     text not null,
  why          text not null,
  returned_on  date not null,
  seen_entry   bigint not null,
  state        text not null default 'OPEN' check (state in ('OPEN', 'MENDED', 'WITHDRAWN')),
  entry        bigint,
  closed_on    date,
  closed_by    text,
  reason       text not null default '',
  primary key (submission, row_number),
  check ((state = 'OPEN') = (closed_on is null)),
  check ((state = 'MENDED') = (entry is not null)),
  check (state <> 'WITHDRAWN' or (closed_by is not null and length(trim(reason)) > 0))
);
comment on table duties.mending is '退回数据的改正：每一行退回的数据跟踪到改好重报，或者说明理由撤回';
comment on column duties.mending.submission is '退回它的报送';
comment on column duties.mending.row_number is '来文中的行号';
comment on column duties.mending.number is '回执编号';
comment on column duties.mending.department is '报送部门代码';
comment on column duties.mending.item is '信息事项代码';
comment on column duties.mending.document is '文书号，没有的为空串';
comment on column duties.mending.document_key is '文书号去除标点后的写法';
comment on column duties.mending.name_key is '主体名称去除标点后的散列，名称本身不另存';
comment on column duties.mending.code_key is '统一社会信用代码的散列';
comment on column duties.mending.why is '退回的第一条原因';
comment on column duties.mending.returned_on is '退回的日期';
comment on column duties.mending.seen_entry is '已比对到的档案条目编号';
comment on column duties.mending.state is '待改正、已改正、已撤回';
comment on column duties.mending.entry is '改好后入档的条目';
comment on column duties.mending.closed_on is '了结的日期';
comment on column duties.mending.closed_by is '撤回人';
comment on column duties.mending.reason is '撤回的理由';
create index mending_open on duties.mending (department, returned_on) where state = 'OPEN';
create index mending_open_item on duties.mending (item) where state = 'OPEN';

create table duties.bulletin (
  id           bigint generated always as identity primary key,
  month        date not null check (extract(day from month) = 1),
  body         jsonb not null,
  state        text not null check (state in ('DRAFT', 'REVIEWED', 'REFUSED', 'PUBLISHED')),
  made_by      text not null,
  made_at      timestamptz not null,
  reviewed_by  text,
  reviewed_at  timestamptz,
  words        text not null default '',
  published_by text,
  published_at timestamptz,
  pdf          bytea,
  sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
  check ((state = 'DRAFT') = (reviewed_by is null)),
  check ((state = 'PUBLISHED') = (published_at is not null)),
  check ((published_at is null) = (pdf is null) and (pdf is null) = (sha256 is null)),
  constraint bulletin_needs_a_second_person check (state = 'REFUSED' or reviewed_by is distinct from made_by)
);
comment on table duties.bulletin is '数据质量通报：按月生成，另一人审核，公开发布；发布的内容原样保存，不随后来的数据变动';
comment on constraint bulletin_needs_a_second_person on duties.bulletin is '拟稿人不得审核自己的通报';
comment on column duties.bulletin.id is '通报编号';
comment on column duties.bulletin.month is '所通报的月份，以当月 1 日表示';
comment on column duties.bulletin.body is '通报内容';
comment on column duties.bulletin.state is '待审核、已审核、退回、已发布';
comment on column duties.bulletin.made_by is '拟稿人';
comment on column duties.bulletin.made_at is '拟稿的时刻';
comment on column duties.bulletin.reviewed_by is '审核人';
comment on column duties.bulletin.reviewed_at is '审核的时刻';
comment on column duties.bulletin.words is '审核意见';
comment on column duties.bulletin.published_by is '发布人';
comment on column duties.bulletin.published_at is '发布的时刻';
comment on column duties.bulletin.pdf is '发布的 PDF';
comment on column duties.bulletin.sha256 is 'PDF 的 SHA-256';
create unique index bulletin_one_a_month on duties.bulletin (month) where state <> 'REFUSED';
