create schema if not exists inquire;
comment on schema inquire is '查询:查询日志与信用报告登记';

create table inquire.look (
  id bigint generated always as identity primary key,
  audience text not null check (audience <> ''),
  who text not null,
  purpose text not null,
  subject bigint,
  what text not null check (what <> ''),
  at timestamptz not null,
  address_hash bytea not null check (length(address_hash) = 16)
);
comment on table inquire.look is '查询日志。每次查询留痕,只增不改';
comment on column inquire.look.audience is '查询对象类别:社会公众、主体本人、行政机关、司法机关、信用服务机构';
comment on column inquire.look.who is '查询账号,社会公众为空串';
comment on column inquire.look.purpose is '查询事由,社会公众为空串';
comment on column inquire.look.subject is '被查询的主体;查询清单、检索时为空';
comment on column inquire.look.what is '查询了什么';
comment on column inquire.look.address_hash is '网络地址的带密钥散列(前 16 字节),地址本身不留存';
create index look_subject on inquire.look (subject, at desc) where subject is not null;
create index look_at on inquire.look using brin (at);

create table inquire.report (
  number text primary key check (number ~ '^[0-9]{14}[0-9A-Z]{8}$'),
  code_hash bytea not null check (length(code_hash) = 32),
  subject bigint not null,
  subject_name text not null,
  subject_code text,
  audience text not null check (audience <> ''),
  issued_by text not null,
  purpose text not null,
  issued_at timestamptz not null,
  data_as_of timestamptz not null,
  valid_until date not null,
  body_hash bytea not null check (length(body_hash) = 32),
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  superseded_by text references inquire.report (number),
  superseded_at timestamptz,
  check ((superseded_by is null) = (superseded_at is null)),
  check (superseded_by <> number)
);
comment on table inquire.report is '信用报告登记。出具的 PDF 原样保存,核验时只答编号、主体、时间、摘要与状态,不答内容';
comment on column inquire.report.number is '报告编号,22 位:yyyyMMddHHmmss 加 8 位字母数字';
comment on column inquire.report.code_hash is '核验码的 SHA-256,核验码本身只印在报告上';
comment on column inquire.report.valid_until is '有效期最后一日(含)';
comment on column inquire.report.body_hash is '正文(不含编号与时间)的 SHA-256,正文有变的新报告取代旧报告';
comment on column inquire.report.sha256 is 'PDF 全文的 SHA-256';
comment on column inquire.report.superseded_by is '取代本报告的报告';
create index report_subject on inquire.report (subject, issued_at desc);

-- 其余各列
comment on column inquire.look.id is '留痕编号';
comment on column inquire.look.at is '查询的时刻';
comment on column inquire.report.subject is '主体编号';
comment on column inquire.report.subject_name is '主体名称';
comment on column inquire.report.subject_code is '统一社会信用代码';
comment on column inquire.report.audience is '查询对象类别';
comment on column inquire.report.issued_by is '出具人,公众自助为空串';
comment on column inquire.report.purpose is '查询事由';
comment on column inquire.report.issued_at is '出具的时刻';
comment on column inquire.report.data_as_of is '数据截至';
comment on column inquire.report.content is '出具的 PDF';
comment on column inquire.report.superseded_at is '被取代的时刻';
