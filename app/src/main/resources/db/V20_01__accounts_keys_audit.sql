create schema if not exists app;
comment on schema app is '应用:账号、权限、报送密钥、审计';

create table app.account (
  id bigint generated always as identity primary key,
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,31}$'),
  person text not null check (length(person) between 1 and 40),
  staff_number text not null unique check (length(staff_number) between 1 and 40),
  department text not null,
  password_hash text not null,
  active boolean not null default true,
  failed_attempts int not null default 0 check (failed_attempts >= 0),
  locked_until timestamptz,
  must_change_password boolean not null default true,
  created_at timestamptz not null,
  created_by text not null,
  last_sign_in timestamptz
);
comment on table app.account is '账号。一人一号(工号唯一),由系统管理员建立,权限由安全管理员授予';
comment on column app.account.staff_number is '工号,保证一人只有一个账号';
comment on column app.account.password_hash is 'Argon2id 口令散列';

create table app.account_role (
  account bigint not null references app.account (id),
  role text not null check (role in ('CLERK', 'CREDIT_OFFICER', 'ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR')),
  granted_at timestamptz not null,
  granted_by text not null,
  primary key (account, role)
);
comment on table app.account_role is '授权:经办人、信用办、系统管理员、安全管理员、审计员';
create unique index three_never_one on app.account_role (account) where role in ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR');
comment on index app.three_never_one is '三员分立:系统管理、安全管理、审计三种权限不得由一人兼任';

create table app.department_key (
  id bigint generated always as identity primary key,
  department text not null,
  key_hash bytea not null unique check (length(key_hash) = 32),
  hint text not null,
  made_at timestamptz not null,
  made_by text not null,
  withdrawn_at timestamptz,
  last_used_at timestamptz
);
comment on table app.department_key is '部门报送密钥。只存 SHA-256 散列,明文只在生成时显示一次';
comment on column app.department_key.hint is '密钥末四位,供辨认';

create table app.audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  department text not null,
  action text not null,
  object text not null,
  reason text not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  address text not null
);
comment on table app.audit_event is '审计日志:谁、何时、对什么、做了什么、为什么、结果。只增不改';
create index audit_event_at on app.audit_event (at desc);
create index audit_event_who on app.audit_event (who, at desc);

create function app.audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '审计日志只增不改';
end $$;
create trigger audit_event_append_only before update or delete or truncate on app.audit_event
  for each statement execute function app.audit_is_append_only();

-- 其余各列
comment on column app.account.id is '账号编号';
comment on column app.account.login is '登录名';
comment on column app.account.person is '姓名';
comment on column app.account.department is '所属部门代码';
comment on column app.account.active is '是否启用';
comment on column app.account.failed_attempts is '连续输错口令的次数';
comment on column app.account.locked_until is '锁定至,未锁定为空';
comment on column app.account.must_change_password is '下次登录须先改口令';
comment on column app.account.created_at is '建立的时刻';
comment on column app.account.created_by is '建立人';
comment on column app.account.last_sign_in is '上次登录的时刻';
comment on column app.account_role.account is '账号';
comment on column app.account_role.role is '权限';
comment on column app.account_role.granted_at is '授予的时刻';
comment on column app.account_role.granted_by is '授予人';
comment on column app.department_key.id is '密钥编号';
comment on column app.department_key.department is '部门代码';
comment on column app.department_key.key_hash is '密钥的 SHA-256';
comment on column app.department_key.made_at is '生成的时刻';
comment on column app.department_key.made_by is '生成人';
comment on column app.department_key.withdrawn_at is '作废的时刻,有效的为空';
comment on column app.department_key.last_used_at is '最近一次使用的时刻';
comment on column app.audit_event.id is '日志编号';
comment on column app.audit_event.at is '时刻';
comment on column app.audit_event.who is '何人:登录名';
comment on column app.audit_event.department is '其部门代码';
comment on column app.audit_event.action is '做了什么';
comment on column app.audit_event.object is '对什么';
comment on column app.audit_event.reason is '为什么';
comment on column app.audit_event.outcome is '结果:已办、被拒';
comment on column app.audit_event.address is '网络地址';
