create table link.code_segment (
  id          bigint generated always as identity primary key,
  registrar   text not null,
  category    text not null check (length(category) = 2),
  division    text not null check (division ~ '^[0-9]{6}$'),
  stem        text not null check (stem ~ '^[0-9A-HJ-NPQRTUWXY]*$'),
  width       int not null check (width between 1 and 8),
  lower       bigint not null check (lower >= 0),
  upper       bigint not null,
  next        bigint not null,
  basis       text not null check (length(trim(basis)) > 0),
  entered_by  text not null,
  entered_at  timestamptz not null,
  check (length(stem) + width = 8),
  check (upper >= lower and upper < power(10, width)),
  check (next between lower and upper + 1)
);
comment on table link.code_segment is '码段：登记机关可用的主体标识码号段。取号时锁定本行，逐号递增，不空号、不重号';
comment on column link.code_segment.id is '码段编号';
comment on column link.code_segment.registrar is '登记机关的部门代码';
comment on column link.code_segment.category is '登记管理部门与机构类别代码（第 1–2 位）';
comment on column link.code_segment.division is '登记管理机关行政区划码（第 3–8 位）';
comment on column link.code_segment.stem is '主体标识码前段，全段相同';
comment on column link.code_segment.width is '主体标识码中递增的数字位数';
comment on column link.code_segment.lower is '第一个号';
comment on column link.code_segment.upper is '最后一个号（含）';
comment on column link.code_segment.next is '下一个待用的号；大于最后一个号即已用完';
comment on column link.code_segment.basis is '下发码段的文件';
comment on column link.code_segment.entered_by is '登记人';
comment on column link.code_segment.entered_at is '登记的时刻';

create table link.conversion_batch (
  id         bigint generated always as identity primary key,
  registrar  text not null,
  file_name  text not null,
  taken      int not null default 0,
  returned   int not null default 0,
  by         text not null,
  at         timestamptz not null
);
comment on table link.conversion_batch is '存量名单的导入批次，每个登记机关分别导入';
comment on column link.conversion_batch.id is '批次编号';
comment on column link.conversion_batch.registrar is '登记机关的部门代码';
comment on column link.conversion_batch.file_name is '文件名';
comment on column link.conversion_batch.taken is '收下的行数';
comment on column link.conversion_batch.returned is '退回的行数';
comment on column link.conversion_batch.by is '导入人';
comment on column link.conversion_batch.at is '导入的时刻';

create table link.returned_old_row (
  batch  bigint not null references link.conversion_batch (id),
  row    int not null,
  cells  text[] not null,
  why    text not null,
  primary key (batch, row)
);
comment on table link.returned_old_row is '退回的存量名单行；个人证件号码已隐去';
comment on column link.returned_old_row.batch is '批次';
comment on column link.returned_old_row.row is '来文中的行号';
comment on column link.returned_old_row.cells is '各格内容，个人信息已隐去';
comment on column link.returned_old_row.why is '退回的理由';

create table link.conversion (
  id             bigint generated always as identity primary key,
  registrar      text not null,
  batch          bigint not null references link.conversion_batch (id),
  name           text not null check (name <> ''),
  name_key       text not null,
  category       text not null check (length(category) = 2),
  legacy_kind    text not null check (legacy_kind in ('REGISTRATION_NUMBER', 'ORGANISATION_CODE', 'TAX_NUMBER', 'INSTITUTION_CERTIFICATE', 'SOCIAL_ORGANISATION_CERTIFICATE')),
  legacy_code    text not null,
  tax_number     text not null,
  representative text not null,
  address        text not null,
  town           text not null,
  registered_on  date not null,
  ended_on       date,
  claimed_code   text not null,
  code           text unique check (length(code) = 18),
  entity         bigint references link.market_entity (id),
  method         text check (method in ('CODE', 'ORG_CORE', 'NAME', 'PERSON', 'MANUAL')),
  candidates     bigint[] not null,
  state          text not null check (state in ('UNCONVERTED', 'CODED', 'EXCHANGED', 'UNMATCHED', 'SUSPECTED_DUPLICATE', 'CONFIRMED_DUPLICATE', 'WRONG_CODE', 'OFFICIAL_MISMATCH', 'ENDED')),
  assigned_on    date,
  exchanged_on   date,
  imported_at    timestamptz not null,
  notice         bigint,
  check (state not in ('CODED', 'EXCHANGED') or code is not null),
  check ((state = 'EXCHANGED') = (exchanged_on is not null)),
  check (ended_on is null or ended_on >= registered_on),
  unique (registrar, legacy_kind, legacy_code, name_key)
);
comment on table link.conversion is '旧码—新码对照：每户存量主体一行。旧号注销后会重新使用，同号可有多户，各有起止';
comment on column link.conversion.id is '对照编号';
comment on column link.conversion.registrar is '登记机关的部门代码';
comment on column link.conversion.batch is '来自的批次';
comment on column link.conversion.name is '名单上的名称';
comment on column link.conversion.name_key is '规范化名称';
comment on column link.conversion.category is '登记管理部门与机构类别代码，即主体类别';
comment on column link.conversion.legacy_kind is '旧代码种类';
comment on column link.conversion.legacy_code is '旧代码';
comment on column link.conversion.tax_number is '税务登记号：个体工商户两证整合用；身份证号形式的不保存';
comment on column link.conversion.representative is '法定代表人、负责人或经营者姓名';
comment on column link.conversion.address is '住所';
comment on column link.conversion.town is '镇、街道';
comment on column link.conversion.registered_on is '登记日期';
comment on column link.conversion.ended_on is '注销或吊销日期，存续为空';
comment on column link.conversion.claimed_code is '名单上所填的统一社会信用代码，未填为空串';
comment on column link.conversion.code is '统一社会信用代码；一码只属一户';
comment on column link.conversion.entity is '对应的主体';
comment on column link.conversion.method is '匹配方法：代码、组织机构代码主体、名称与负责人与住所、经营者、人工';
comment on column link.conversion.candidates is '不能确定时的候选主体';
comment on column link.conversion.state is '未转换、已赋码未换证、已换证，及各种存疑状态';
comment on column link.conversion.assigned_on is '赋码日期';
comment on column link.conversion.exchanged_on is '换证日期';
comment on column link.conversion.imported_at is '导入的时刻';
comment on column link.conversion.notice is '告知使用部门的通知编号';
create index conversion_state on link.conversion (state, imported_at);
create index conversion_legacy on link.conversion (legacy_code);
create index conversion_claimed on link.conversion (claimed_code) where claimed_code <> '';

create table link.assigned_code (
  segment     bigint not null references link.code_segment (id),
  number      bigint not null,
  code        text not null unique check (length(code) = 18),
  conversion  bigint unique references link.conversion (id),
  by          text not null,
  at          timestamptz not null,
  primary key (segment, number)
);
comment on table link.assigned_code is '赋码登记簿：码段中每一个用掉的号，一个不缺';
comment on column link.assigned_code.segment is '码段';
comment on column link.assigned_code.number is '码段中的号';
comment on column link.assigned_code.code is '统一社会信用代码';
comment on column link.assigned_code.conversion is '赋给的存量主体；此前已有主体使用而作废的号为空';
comment on column link.assigned_code.by is '赋码人';
comment on column link.assigned_code.at is '赋码的时刻';

create table link.conversion_problem (
  id          bigint generated always as identity primary key,
  conversion  bigint not null references link.conversion (id),
  kind        text not null check (kind in ('DUPLICATE', 'TWO_CODES', 'NOT_SENT_UP', 'WRONG_CODE', 'OFFICIAL_MISMATCH', 'NAME_MISMATCH', 'ENDED_KEEPS_CODE', 'REUSED_NUMBER')),
  why         text not null,
  found_at    timestamptz not null,
  solved_by   text,
  solved_at   timestamptz,
  solution    text,
  check ((solved_by is null) = (solved_at is null))
);
comment on table link.conversion_problem is '转换中发现的问题，解决后仍保留，供计算纠正率';
comment on column link.conversion_problem.id is '问题编号';
comment on column link.conversion_problem.conversion is '存量主体';
comment on column link.conversion_problem.kind is '问题种类：重码、一户多码、赋码未上传、错码、官方校验不符、名称不符、注销仍占码、旧号重复使用';
comment on column link.conversion_problem.why is '怎样发现的';
comment on column link.conversion_problem.found_at is '发现的时刻';
comment on column link.conversion_problem.solved_by is '解决人';
comment on column link.conversion_problem.solved_at is '解决的时刻';
comment on column link.conversion_problem.solution is '怎样解决的';
create index conversion_problem_of on link.conversion_problem (conversion);

create table link.conversion_step (
  id          bigint generated always as identity primary key,
  conversion  bigint not null references link.conversion (id),
  state       text not null,
  what        text not null,
  by          text not null,
  at          timestamptz not null
);
comment on table link.conversion_step is '每户存量主体的办理经过，只增不改';
comment on column link.conversion_step.id is '步骤编号';
comment on column link.conversion_step.conversion is '存量主体';
comment on column link.conversion_step.state is '办理后的状态';
comment on column link.conversion_step.what is '办理的内容与依据';
comment on column link.conversion_step.by is '办理人';
comment on column link.conversion_step.at is '办理的时刻';
create index conversion_step_of on link.conversion_step (conversion);

create table link.conversion_notice (
  id         bigint generated always as identity primary key,
  registrar  text not null,
  by         text not null,
  at         timestamptz not null
);
comment on table link.conversion_notice is '新旧代码对照通知：把新赋的代码告知使用部门';
comment on column link.conversion_notice.id is '通知编号';
comment on column link.conversion_notice.registrar is '登记机关的部门代码';
comment on column link.conversion_notice.by is '发出人';
comment on column link.conversion_notice.at is '发出的时刻';
alter table link.conversion add foreign key (notice) references link.conversion_notice (id);
create index conversion_of_notice on link.conversion (notice) where notice is not null;

create table link.conversion_receipt (
  notice      bigint not null references link.conversion_notice (id),
  department  text not null,
  signed_by   text,
  signed_at   timestamptz,
  primary key (notice, department),
  check ((signed_by is null) = (signed_at is null))
);
comment on table link.conversion_receipt is '使用部门的签收';
comment on column link.conversion_receipt.notice is '通知';
comment on column link.conversion_receipt.department is '使用部门代码';
comment on column link.conversion_receipt.signed_by is '签收人，未签收为空';
comment on column link.conversion_receipt.signed_at is '签收的时刻';
