create view publish.offered_not_open as
  select entry, lineage, subject, item, department, decided_on, deadline, deadline_provisional,
         second_clock, second_clock_provisional, seriousness, seriousness_why, r.code as rule_id, r.title as rule_book, r.article, start_rule, starts_on, earliest_end, latest_end,
         published_on, published_at, published_on_working_day, false as published_in_time, fields_public
    from publish.publication p join publish.rule r on r.id = p.rule
   where state = 'NOT_PUBLIC' and withheld = 'NOT_OPEN'
     and not exists (select 1 from publish.publication later
                      where later.lineage = p.lineage and later.lineage <> later.entry and later.entry > p.entry);
comment on view publish.offered_not_open is '供后续阶段读取:目录未列为公开的信息的最新版本,只答复授权和依职责的查询;读取时还须限定 latest_end 不早于当日';
