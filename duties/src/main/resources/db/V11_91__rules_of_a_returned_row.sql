-- 责任：退回的行按规则查找
alter table duties.mending add column rules text[] not null default '{}';
comment on column duties.mending.rules is '退回它的各条规则的编号，按先后';
update duties.mending m
   set rules = array(select f ->> 'rule' from jsonb_array_elements(r.findings) with ordinality e (f, place)
                      where f ->> 'gravity' = 'ERROR' and f ->> 'rule' <> '' group by 1 order by min(place))
  from collect.offered_returned_cells r
 where r.submission = m.submission and r.row_number = m.row_number;
create index mending_rules on duties.mending using gin (rules) where state = 'OPEN';
