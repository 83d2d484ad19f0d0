-- 归集：报送、原件、退回数据
create schema collect;
comment on schema collect is '归集：部门报送的文件、回执和退回数据';

create sequence collect.submission_id;

create table collect.submission (
  id              bigint primary key default nextval('collect.submission_id'),
  number          text not null unique check (number ~ '^[0-9]{16}$'),
  department      text not null check (department <> ''),
  item            text not null check (item <> ''),
  file_name       text not null check (file_name <> ''),
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes           bigint not null check (bytes > 0),
  mapping         text,
  mapping_sha256  text not null check (mapping_sha256 = '' or mapping_sha256 ~ '^[0-9a-f]{64}$'),
  channel         text not null check (channel <> ''),
  received_by     text not null,
  received_at     timestamptz not null,
  state           text not null default 'RECEIVED' check (state in ('RECEIVED', 'RUNNING', 'DONE', 'FAILED')),
  rows            bigint not null default 0,
  filed           bigint not null default 0 check (filed >= 0),
  new_versions    bigint not null default 0 check (new_versions between 0 and filed),
  returned        bigint not null default 0 check (returned >= 0),
  review          bigint not null default 0 check (review >= 0),
  repeats         bigint not null default 0 check (repeats >= 0),
  warnings        bigint not null default 0 check (warnings >= 0),
  rows_expected   bigint not null default 0 check (rows_expected >= 0),
  columns         text[] not null default '{}',
  field_of        int[] not null default '{}',
  unknown_columns text[] not null default '{}',
  header_row      int not null default 0,
  problem_code    text,
  problem         text,
  instance        text,
  lease           int not null default 0,
  lease_until     timestamptz,
  finished_at     timestamptz,
  constraint submission_same_file unique (department, item, sha256, mapping_sha256),
  constraint submission_rows_add_up check (rows = filed + returned + review + repeats),
  constraint submission_columns_fit check (cardinality(columns) = cardinality(field_of)),
  constraint submission_finished check ((state in ('DONE', 'FAILED')) = (finished_at is not null)),
  constraint submission_problem check ((state = 'FAILED') = (problem_code is not null and problem is not null)),
  constraint submission_running check (state <> 'RUNNING' or instance is not null)
);
comment on table collect.submission is '报送：一次来件及其办理进度；原件逐字保存，行数恒等于入档、退回、待核、重复之和';
comment on column collect.submission.number is '报送编号：年月日 8 位、序号 6 位、校验 2 位（ISO 7064 MOD 97-10）';
comment on column collect.submission.sha256 is '原件的 SHA-256；同部门、同事项、同内容只收一次';
comment on column collect.submission.mapping is '列对照表原文';
comment on column collect.submission.rows is '已处理的数据行数';
comment on column collect.submission.filed is '入档行数';
comment on column collect.submission.new_versions is '其中更新已有记录的行数';
comment on column collect.submission.returned is '退回行数';
comment on column collect.submission.review is '待人工核实行数';
comment on column collect.submission.repeats is '与已有记录完全相同的行数';
comment on column collect.submission.columns is '来文表头';
comment on column collect.submission.field_of is '各列对应的字段位置，-1 为未识别';
comment on column collect.submission.problem_code is '整件退回的原因代码';
comment on column collect.submission.instance is '正在处理的应用实例';
comment on column collect.submission.lease is '领取次数，用以识别失效的领取';
comment on column collect.submission.lease_until is '租约到期时刻，过期可由其他实例接手';

create index submission_unfinished on collect.submission (id) where state in ('RECEIVED', 'RUNNING');
create index submission_of_department on collect.submission (department, id desc);

create table collect.file_piece (
  submission bigint not null references collect.submission (id),
  piece      int not null check (piece >= 0),
  content    bytea not null check (octet_length(content) between 1 and 1048576),
  primary key (submission, piece)
);
alter table collect.file_piece alter column content set storage external;
comment on table collect.file_piece is '原件：按 1 MiB 分段逐字保存，各实例共用';

create table collect.returned_row (
  submission bigint not null references collect.submission (id),
  row_number int not null check (row_number > 0),
  original   text[] not null,
  findings   jsonb not null check (jsonb_typeof(findings) = 'array'),
  primary key (submission, row_number)
);
comment on table collect.returned_row is '退回数据：来文的原样单元格和逐条原因';

create view collect.offered_submission as
  select id, number, department, item, file_name, channel, received_at, state, rows, filed, new_versions, returned, review, repeats, warnings, finished_at
    from collect.submission;
comment on view collect.offered_submission is '供后续阶段查阅的报送';

create view collect.offered_returned_row as
  select r.submission, r.row_number, s.department, s.item, s.received_at, r.findings
    from collect.returned_row r join collect.submission s on s.id = r.submission;
comment on view collect.offered_returned_row is '供质量统计的退回数据，不含原样内容';

-- 其余各列
comment on column collect.submission.id is '内部编号';
comment on column collect.submission.department is '报送部门代码';
comment on column collect.submission.item is '信息事项代码';
comment on column collect.submission.file_name is '来文文件名';
comment on column collect.submission.bytes is '原件字节数';
comment on column collect.submission.mapping_sha256 is '列对照表的 SHA-256，没有对照表的为空串';
comment on column collect.submission.channel is '来件途径：工作台、接口、收件箱、样例';
comment on column collect.submission.received_by is '报送人或报送密钥';
comment on column collect.submission.received_at is '收到的时刻';
comment on column collect.submission.state is '报送状态：已收到、办理中、已办结、整件退回';
comment on column collect.submission.warnings is '提示条数，提示不妨碍入档';
comment on column collect.submission.rows_expected is '预计的数据行数，用于显示进度';
comment on column collect.submission.unknown_columns is '未识别的列';
comment on column collect.submission.header_row is '表头所在行，从 1 起；未读到为 0';
comment on column collect.submission.problem is '整件退回的原因';
comment on column collect.submission.finished_at is '办结的时刻';
comment on column collect.file_piece.submission is '报送';
comment on column collect.file_piece.piece is '段号，从 0 起';
comment on column collect.file_piece.content is '原件内容';
comment on column collect.returned_row.submission is '报送';
comment on column collect.returned_row.row_number is '来文中的行号，从 1 起';
comment on column collect.returned_row.original is '来文的原样单元格';
comment on column collect.returned_row.findings is '逐条原因：规则、字段、原值、问题、如何改正';
