-- 归集：因写有禁止归集的信息而退回的，原样内容不再保存（山东省社会信用条例 第四十二条）
alter table collect.submission add column content_withheld boolean not null default false;
comment on column collect.submission.content_withheld is '有行因写有禁止归集的信息而退回：办结后原件不再保存';

-- 此前退回的一并清除；原文在哪一格已无从分辨，整行不留
update collect.submission s set content_withheld = true
 where exists (select from collect.returned_row r
                where r.submission = s.id and r.findings @> '[{"rule": "DQ-213"}]');
update collect.returned_row
   set original = array_fill('（依法不予保存）'::text, array[cardinality(original)])
 where findings @> '[{"rule": "DQ-213"}]' and cardinality(original) > 0;
delete from collect.file_piece p using collect.submission s
 where s.id = p.submission and s.content_withheld and s.state in ('DONE', 'FAILED');
