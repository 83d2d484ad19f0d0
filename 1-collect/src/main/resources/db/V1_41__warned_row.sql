create table collect.warned_row (
  submission bigint not null references collect.submission (id),
  row_number int not null check (row_number > 0),
  findings   jsonb not null check (jsonb_typeof(findings) = 'array' and jsonb_array_length(findings) > 0),
  primary key (submission, row_number)
);
comment on table collect.warned_row is '提示：已入档的行中要请报送部门留意的，供其下次报送时改正；没有提示的行不在此列';
comment on column collect.warned_row.submission is '报送';
comment on column collect.warned_row.row_number is '来文中的行号，从 1 起';
comment on column collect.warned_row.findings is '逐条提示：规则、字段、原值、问题、如何处理';

comment on column collect.submission.warnings is '入档的行中有提示的行数，提示不妨碍入档';
