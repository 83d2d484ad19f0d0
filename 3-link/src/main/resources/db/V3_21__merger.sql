create table link.merger (
  id            bigint generated always as identity primary key,
  from_entity   bigint not null references link.market_entity (id),
  into_entity   bigint not null references link.market_entity (id),
  from_standing text not null check (from_standing in ('REGISTERED', 'PROVISIONAL')),
  along         bigint[] not null,
  why           text not null check (length(trim(why)) > 0),
  merged_by     text not null,
  merged_at     timestamptz not null,
  undone_by     text,
  undone_at     timestamptz,
  undone_why    text,
  check (from_entity <> into_entity),
  check ((undone_by is null) = (undone_at is null)),
  check ((undone_by is null) = (undone_why is null))
);
comment on table link.merger is '并户：两户认定为一户，一户并入另一户；可以撤销，撤销也留痕';
comment on column link.merger.id is '并户编号';
comment on column link.merger.from_entity is '并入另一户的主体';
comment on column link.merger.into_entity is '并入后的主体';
comment on column link.merger.from_standing is '并户前的状态，撤销时恢复';
comment on column link.merger.along is '此前已并入被并主体、随之一起并入的主体，撤销时一起退回';
comment on column link.merger.why is '并户的理由和依据';
comment on column link.merger.merged_by is '办理人';
comment on column link.merger.merged_at is '办理的时刻';
comment on column link.merger.undone_by is '撤销人';
comment on column link.merger.undone_at is '撤销的时刻';
comment on column link.merger.undone_why is '撤销的理由';
create unique index merger_standing on link.merger (from_entity) where undone_at is null;
create index merger_into on link.merger (into_entity);
