create schema if not exists link;
comment on schema link is '关联:市场主体、名称、旧代码、人工核对';

create sequence link.subject_number increment by 1 start with 1001;

create table link.market_entity (
  id bigint primary key,
  code text unique check (length(code) = 18),
  name text not null check (name <> ''),
  name_key text not null,
  kind text not null check (kind in ('LEGAL_PERSON', 'INDIVIDUAL_BUSINESS', 'NATURAL_PERSON')),
  standing text not null check (standing in ('REGISTERED', 'PROVISIONAL', 'MERGED')),
  merged_into bigint references link.market_entity (id),
  representative text not null,
  address text not null,
  person_key bytea check (length(person_key) = 32),
  founded_at timestamptz not null,
  check ((standing = 'MERGED') = (merged_into is not null)),
  check (merged_into <> id),
  check ((kind = 'NATURAL_PERSON') = (person_key is not null))
);
comment on table link.market_entity is '市场主体。一户一行;未登记而先有许可、处罚的为临时主体(PROVISIONAL),登记到达后转正或并入';
comment on column link.market_entity.code is '统一社会信用代码;旧主体可为空';
comment on column link.market_entity.name_key is '规范化名称,供完全一致匹配';
comment on column link.market_entity.merged_into is '并入的主体';
comment on column link.market_entity.person_key is '自然人:身份证件号码的带密钥散列,号码本身不入库';
create index market_entity_name on link.market_entity (name_key) where kind <> 'NATURAL_PERSON';
create unique index market_entity_person on link.market_entity (person_key) where person_key is not null;
create index market_entity_merged on link.market_entity (merged_into) where merged_into is not null;

create table link.other_name (
  entity bigint not null references link.market_entity (id),
  name text not null,
  name_key text not null,
  ended_on date,
  primary key (entity, name_key)
);
comment on table link.other_name is '曾用名与其他名称';
comment on column link.other_name.ended_on is '停用日期,未知为空';
create index other_name_key on link.other_name (name_key);

create table link.legacy_code (
  kind text not null check (kind in ('REGISTRATION_NUMBER', 'ORGANISATION_CODE', 'TAX_NUMBER', 'INSTITUTION_CERTIFICATE', 'SOCIAL_ORGANISATION_CERTIFICATE')),
  code text not null,
  entity bigint not null references link.market_entity (id),
  seen_from date not null,
  seen_until date,
  primary key (kind, code, entity)
);
comment on table link.legacy_code is '旧代码与主体的对应。注销后的注册号会被重新使用,一个旧代码可对应多户,各有起止';
create index legacy_code_entity on link.legacy_code (entity);
create index legacy_code_code on link.legacy_code (code);

create table link.official_mismatch (
  code text primary key check (length(code) = 18),
  name text not null,
  evidence text not null check (evidence <> ''),
  confirmed_by text not null,
  confirmed_at timestamptz not null
);
comment on table link.official_mismatch is '官方赋码校验不符登记簿:校验位不合但经人工确认为登记机关所赋的代码';

create table link.review (
  id bigint generated always as identity primary key,
  submission bigint not null,
  department text not null,
  item text not null,
  row_number int not null,
  reason text not null check (reason in ('OFFICIAL_MISMATCH', 'UNSURE_LINK')),
  why text not null,
  cells text[] not null,
  original text[] not null,
  candidates jsonb not null,
  queued_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'DECIDED', 'DONE')),
  decision text check (decision in ('LINK', 'FOUND', 'CONFIRM_CODE', 'RETURN')),
  chosen bigint,
  decided_by text,
  decided_at timestamptz,
  note text,
  check ((state = 'OPEN') = (decision is null))
);
comment on table link.review is '人工核对队列。决定后十分钟内可撤回,期满由传送线办理';
comment on column link.review.cells is '按目录字段顺序的各格原值,供继续办理';
create index review_open on link.review (queued_at) where state = 'OPEN';
create index review_decided on link.review (decided_at) where state = 'DECIDED';
create index review_submission on link.review (submission);

create view link.offered_entity as
  select id, code, name, name_key, kind, standing, merged_into, founded_at from link.market_entity where kind <> 'NATURAL_PERSON';
comment on view link.offered_entity is '供后续阶段读取的市场主体(不含自然人)';
create view link.offered_subject as select id, kind, standing, merged_into from link.market_entity;
comment on view link.offered_subject is '供后续阶段读取的主体归并关系(含自然人,不含姓名)';
create view link.offered_other_name as select entity, name, name_key, ended_on from link.other_name;
comment on view link.offered_other_name is '供后续阶段读取的曾用名';
create view link.offered_legacy_code as select kind, code, entity, seen_from, seen_until from link.legacy_code;
comment on view link.offered_legacy_code is '供后续阶段读取的旧代码';

-- 其余各列
comment on column link.market_entity.id is '主体编号';
comment on column link.market_entity.name is '名称;自然人为姓名';
comment on column link.market_entity.kind is '行政相对人类别:法人及非法人组织、个体工商户、自然人';
comment on column link.market_entity.standing is '已登记、临时、已并入';
comment on column link.market_entity.representative is '法定代表人或经营者姓名,供核对';
comment on column link.market_entity.address is '住所,供核对';
comment on column link.market_entity.founded_at is '建立本主体的时刻';
comment on column link.other_name.entity is '主体';
comment on column link.other_name.name is '曾用名或其他名称';
comment on column link.other_name.name_key is '规范化名称';
comment on column link.legacy_code.kind is '旧代码种类:注册号、组织机构代码、税务登记号、事业单位证书号、社会组织登记证号';
comment on column link.legacy_code.code is '旧代码';
comment on column link.legacy_code.entity is '主体';
comment on column link.legacy_code.seen_from is '最早见于哪一日的记录';
comment on column link.legacy_code.seen_until is '最后一日(含),仍在使用为空';
comment on column link.official_mismatch.code is '统一社会信用代码,如登记机关所赋';
comment on column link.official_mismatch.name is '主体名称';
comment on column link.official_mismatch.evidence is '确认的依据';
comment on column link.official_mismatch.confirmed_by is '确认人';
comment on column link.official_mismatch.confirmed_at is '确认的时刻';
comment on column link.review.id is '核对件编号';
comment on column link.review.submission is '报送';
comment on column link.review.department is '报送部门代码';
comment on column link.review.item is '信息事项代码';
comment on column link.review.row_number is '来文中的行号';
comment on column link.review.reason is '待核原因:代码校验位不符、主体不能确定';
comment on column link.review.why is '不能确定的说明';
comment on column link.review.original is '来文的原样单元格,退回时用';
comment on column link.review.candidates is '候选主体及其依据和分值';
comment on column link.review.queued_at is '进入队列的时刻';
comment on column link.review.state is '待核、已决定、已办理';
comment on column link.review.decision is '决定:归入所选主体、新建主体、确认代码、退回';
comment on column link.review.chosen is '所选主体';
comment on column link.review.decided_by is '核对人';
comment on column link.review.decided_at is '决定的时刻';
comment on column link.review.note is '核对说明';
