-- 名单的导入：合计行也计数；按代码找存量登记不再逐行扫描
alter table link.conversion_batch add column sums int not null default 0 check (sums >= 0);
comment on column link.conversion_batch.sums is '合计、小计等不是数据的行数；来文行数＝收下＋退回＋重复＋合计行';
comment on column link.conversion_batch.repeated is '此前已收下、没有重复收下的行数';
create index conversion_any_code on link.conversion (code) where code is not null;
