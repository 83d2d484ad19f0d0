-- 登记变更改变主体的名称与登记事项；曾用名止于核准日期
create table link.course (
  entity bigint primary key references link.market_entity (id)
);
comment on table link.course is '登记沿革：凡有登记变更、须随每次登记重新推定的主体';
comment on column link.course.entity is '主体';

create table link.changed_fact (
  entity bigint not null references link.market_entity (id),
  role text not null check (role <> ''),
  value text not null,
  since date not null,
  entry bigint not null,
  primary key (entity, role)
);
comment on table link.changed_fact is '登记变更后的登记事项：比市场主体登记所载更新，即为现值';
comment on column link.changed_fact.entity is '主体';
comment on column link.changed_fact.role is '登记的哪一项，按字段角色';
comment on column link.changed_fact.value is '变更后内容';
comment on column link.changed_fact.since is '核准变更日期';
comment on column link.changed_fact.entry is '所据的登记变更条目';

alter table link.other_name add column by_change boolean not null default false;
comment on column link.other_name.by_change is '只见于登记变更的曾用名：变更记录撤下或更正后随之去掉';

create table link.course_caught_up (
  at timestamptz primary key
);
comment on table link.course_caught_up is '升级前已入档的登记变更已补行推定的时刻；无行则启动后补行';
comment on column link.course_caught_up.at is '补行完毕的时刻';
insert into link.course_caught_up select now() where not exists (select 1 from link.market_entity);

create view link.offered_changed_fact as select entity, role, value, since, entry from link.changed_fact;
comment on view link.offered_changed_fact is '供后续阶段读取的变更后登记事项';
