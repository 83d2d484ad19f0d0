-- 并户对外留痕：并入的主体的名称、代码和并户日期
create view link.offered_merged as
  select m.id, m.code, m.name, m.merged_into, (k.merged_at at time zone 'Asia/Shanghai')::date as merged_on
    from link.market_entity m
    join link.merger k on k.from_entity = m.id and k.undone_at is null
   where m.standing = 'MERGED' and m.kind <> 'NATURAL_PERSON';
comment on view link.offered_merged is '供后续阶段读取的经人认定并入另一户的主体及并户日期(不含自然人)';
