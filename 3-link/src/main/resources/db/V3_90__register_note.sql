-- 名册变更通告：不随档案入档的变更（存量对照、赋码、并户与撤销）也要让后续阶段看到
create table link.register_note (
  id     bigint generated always as identity primary key,
  entity bigint not null references link.market_entity (id),
  at     timestamptz not null default now()
);
comment on table link.register_note is '名册变更通告：主体的代码、旧代码或归并关系有变，按提交次序编号，供后续阶段跟读';
comment on column link.register_note.id is '通告编号，按提交先后';
comment on column link.register_note.entity is '有变的主体';
comment on column link.register_note.at is '变更的时刻';

create view link.offered_register_note as select id, entity, at from link.register_note;
comment on view link.offered_register_note is '供后续阶段跟读的名册变更通告';

-- 此前由存量名单对照、赋码的主体，和经人并户的主体，补发一次
insert into link.register_note (entity)
select entity from link.conversion where entity is not null
union
select from_entity from link.merger
 order by 1;
create index conversion_entity on link.conversion (entity) where entity is not null;
