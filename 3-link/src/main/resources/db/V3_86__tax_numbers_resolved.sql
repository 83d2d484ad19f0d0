-- 关联：两证整合用的税务登记号，赋码以前也要能凭它查到存量登记
create or replace view link.offered_conversion as
  select id, name, name_key, category, legacy_kind, legacy_code, claimed_code, code, entity, registered_on, ended_on, state, tax_number
    from link.conversion;
comment on view link.offered_conversion is '供后续阶段读取的旧码—新码对照（不含负责人与住所）；税务登记号没有填的为空串';
create index conversion_tax_number on link.conversion (tax_number) where tax_number <> '';
