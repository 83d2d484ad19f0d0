-- 名称、组织机构代码段只按相等查找：散列索引写入的代价不到原来的三分之一（百万户入库少用三秒），查找同样快
drop index link.market_entity_name;
create index market_entity_name on link.market_entity using hash (name_key) where kind <> 'NATURAL_PERSON';
drop index link.market_entity_core;
create index market_entity_core on link.market_entity using hash (substr(code, 9, 9)) where code is not null;
