-- 归属更正的痕迹：已分给另一户的记录，原档案中的各版不再说明原主体
create view dossier.offered_moved_away as
  select e.id
    from dossier.entry e
   where exists (select 1
                   from dossier.entry moved
                   join dossier.entry last on last.id = moved.supersedes
                  where moved.item = e.item and moved.key = e.key and moved.version > e.version
                    and last.subject = e.subject and moved.subject <> e.subject and moved.content = last.content
                    and not exists (select 1 from dossier.entry back
                                     where back.item = e.item and back.key = e.key and back.version > moved.version
                                       and back.subject = e.subject));
comment on view dossier.offered_moved_away is '供后续阶段读取的已归属更正到另一户的条目:留在原档案而不再说明原主体';
