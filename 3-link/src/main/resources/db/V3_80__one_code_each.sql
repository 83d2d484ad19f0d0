-- 一户一码：同名、同旧代码的主体在名册上时，先由人认定是或不是，才可赋码
alter table link.conversion add column ruled_out bigint[] not null default '{}';
comment on column link.conversion.ruled_out is '由人认定与此户不是同一户的名册主体';
alter table link.conversion add column beside boolean not null default false;
comment on column link.conversion.beside is '由人认定为另一行旧登记的同一户：一户有两个旧号，同用一个代码';
alter table link.conversion drop constraint conversion_code_key;
create unique index conversion_code on link.conversion (code) where not beside;

-- 凭旧代码和名称认定的，不写成凭统一社会信用代码
alter table link.conversion drop constraint conversion_method_check;
alter table link.conversion add constraint conversion_method_check check (method in ('CODE', 'LEGACY', 'ORG_CORE', 'NAME', 'PERSON', 'MANUAL'));
update link.conversion set method = 'LEGACY' where method = 'CODE' and code is distinct from claimed_code;
comment on column link.conversion.method is '匹配方法：统一社会信用代码、旧代码与名称、组织机构代码主体、名称与负责人与住所、经营者、人工';
