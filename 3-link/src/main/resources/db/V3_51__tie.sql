-- 分支机构的隶属、合并分立的承继
create table link.tie (
  entity bigint not null references link.market_entity (id),
  place int not null,
  kind text not null check (kind in ('BRANCH_OF', 'SUCCEEDED_BY')),
  way text not null,
  name text not null,
  code text not null,
  since date,
  entry bigint not null,
  primary key (entity, place),
  check (name <> '' or code <> ''),
  check (kind = 'SUCCEEDED_BY' or way = '')
);
comment on table link.tie is '主体之间的登记关系：分支机构隶属于谁，合并、分立后由谁承继；对方不必已在名册';
comment on column link.tie.entity is '分支机构，或被承继的主体';
comment on column link.tie.place is '本主体的第几个关系，从 1 起';
comment on column link.tie.kind is '关系：隶属、承继';
comment on column link.tie.way is '合并分立方式；隶属为空串';
comment on column link.tie.name is '对方名称，如登记所载，可为空串';
comment on column link.tie.code is '对方统一社会信用代码，如登记所载，可为空串';
comment on column link.tie.since is '核准日期，未知为空';
comment on column link.tie.entry is '所据的登记或登记变更条目';
create index tie_code on link.tie (code) where code <> '';

create view link.offered_tie as select entity, place, kind, way, name, code, since, entry from link.tie;
comment on view link.offered_tie is '供后续阶段读取的主体之间的登记关系';
