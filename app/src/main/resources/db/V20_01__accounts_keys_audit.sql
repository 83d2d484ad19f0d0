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
