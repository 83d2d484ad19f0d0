-- 旧的组织机构代码就是统一社会信用代码的第 9–17 位：凭它直接找到主体
create index market_entity_core on link.market_entity (substr(code, 9, 9)) where code is not null;

-- 尚未对上主体的存量登记，也要能凭旧代码、名称查到
create index conversion_name on link.conversion (name_key);
create view link.offered_conversion as
  select id, name, name_key, category, legacy_kind, legacy_code, claimed_code, code, entity, registered_on, ended_on, state
    from link.conversion;
comment on view link.offered_conversion is '供后续阶段读取的旧码—新码对照（不含负责人与住所）';
