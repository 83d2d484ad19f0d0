package org.xinheng.inquire.store;

/**
 * 代码持有人的查询. Who bore what is asked for, as {@code :asked}; {@code part} is the entity that has
 * become part of another since.
 */
final class HolderQuestions {
  static final String BY_CODE =
      """
      select e.code as asked, 'CODE' as how, e.id as borne, t.id, t.name, t.code, t.kind, t.standing, null::date as seen_from, null::date as seen_until, nullif(e.id, t.id) as part
        from link.offered_entity e
        join link.offered_entity t on t.id = coalesce(e.merged_into, e.id)
       where e.code = any(:asked)
      union all
      select c.claimed_code, 'CLAIMED', null, null, c.name, null, c.category, c.state, c.registered_on, c.ended_on, null
        from link.offered_conversion c
       where c.claimed_code <> '' and c.claimed_code = any(:asked) and c.entity is null and c.state in ('SUSPECTED_DUPLICATE', 'CONFIRMED_DUPLICATE')
      """;

  static final String BY_OLD =
      """
      select k.code as asked, k.kind as how, e.id as borne, t.id, t.name, t.code, t.kind, t.standing, k.seen_from, k.seen_until, nullif(e.id, t.id) as part
        from link.offered_legacy_code k
        join link.offered_entity e on e.id = k.entity
        join link.offered_entity t on t.id = coalesce(e.merged_into, e.id)
       where k.code = any(:asked)
      union all
      select substr(e.code, 9, 9), 'CORE', e.id, t.id, t.name, t.code, t.kind, t.standing, null, null, nullif(e.id, t.id)
        from link.offered_entity e
        join link.offered_entity t on t.id = coalesce(e.merged_into, e.id)
       where e.code is not null and substr(e.code, 9, 9) = any(:asked)
      union all
      select c.legacy_code, c.legacy_kind, null, null, c.name, null, c.category, c.state, c.registered_on, c.ended_on, null
        from link.offered_conversion c
       where c.entity is null and c.legacy_code = any(:asked)
      union all
      select c.tax_number, 'TAX_NUMBER', null, null, c.name, null, c.category, c.state, c.registered_on, c.ended_on, null
        from link.offered_conversion c
       where c.entity is null and c.tax_number <> '' and c.tax_number = any(:asked)
      """;

  static final String BY_NAME =
      """
      select e.name_key as asked, 'NAME' as how, e.id as borne, t.id, t.name, t.code, t.kind, t.standing, null::date as seen_from, null::date as seen_until, nullif(e.id, t.id) as part
        from link.offered_entity e
        join link.offered_entity t on t.id = coalesce(e.merged_into, e.id)
       where e.name_key = any(:asked)
      union all
      select o.name_key, 'FORMER', e.id, t.id, t.name, t.code, t.kind, t.standing, null, o.ended_on, nullif(e.id, t.id)
        from link.offered_other_name o
        join link.offered_entity e on e.id = o.entity
        join link.offered_entity t on t.id = coalesce(e.merged_into, e.id)
       where o.name_key = any(:asked) and t.name_key <> o.name_key
      union all
      select c.name_key, 'CLAIMED_NAME', null, null, c.name, null, c.category, c.state, c.registered_on, c.ended_on, null
        from link.offered_conversion c
       where c.entity is null and c.name_key = any(:asked)
      """;

  private HolderQuestions() {}
}
