-- 没有统一社会信用代码的主体很少，按名称查它们不必翻遍名册
create index market_entity_uncoded_name on link.market_entity (name_key) where code is null and kind <> 'NATURAL_PERSON';
