-- 分出记录：一次分出为一笔，哪些条目从哪一户分到哪一户；可以撤回，撤回也留痕
create table dossier.split (
  id           bigint generated always as identity primary key,
  from_subject bigint not null,
  to_subject   bigint not null,
  why          text not null check (length(trim(why)) > 0),
  split_by     text not null,
  split_at     timestamptz not null,
  undone_by    text,
  undone_at    timestamptz,
  undone_why   text check (length(trim(undone_why)) > 0),
  check (from_subject <> to_subject),
  check ((undone_by is null) = (undone_at is null)),
  check ((undone_by is null) = (undone_why is null))
);
comment on table dossier.split is '分出记录：挂错的条目从一户分给另一户，一次一笔；可以撤回，撤回也留痕';
comment on column dossier.split.id is '分出编号';
comment on column dossier.split.from_subject is '从哪一户分出';
comment on column dossier.split.to_subject is '分给哪一户';
comment on column dossier.split.why is '理由和依据';
comment on column dossier.split.split_by is '办理人';
comment on column dossier.split.split_at is '办理的时刻';
comment on column dossier.split.undone_by is '撤回人';
comment on column dossier.split.undone_at is '撤回的时刻';
comment on column dossier.split.undone_why is '撤回的理由';
create index split_from on dossier.split (from_subject);
create index split_to on dossier.split (to_subject);

create table dossier.split_entry (
  split    bigint not null references dossier.split (id),
  entry    bigint not null references dossier.entry (id),
  given_as bigint not null unique references dossier.entry (id),
  back_as  bigint unique references dossier.entry (id),
  primary key (split, entry),
  check (entry < given_as and given_as < back_as)
);
comment on table dossier.split_entry is '一次分出的各条记录';
comment on column dossier.split_entry.split is '哪一次分出';
comment on column dossier.split_entry.entry is '分出前的条目';
comment on column dossier.split_entry.given_as is '分给另一户后的条目，即该记录的下一版本';
comment on column dossier.split_entry.back_as is '撤回后归还原户的条目；未撤回，或分出后又有更正而没有归还的，为空';

-- 此前的分出只留痕在条目的更正原因里，补记在案，同样可以撤回；当时未记办理人
insert into dossier.split (from_subject, to_subject, why, split_by, split_at)
select distinct before.subject, e.subject, substr(e.reason, 6), '（未记）', e.added_at
  from dossier.entry e
  join dossier.entry before on before.id = e.supersedes
 where e.reason like '归属更正：_%' and e.reason <> '归属更正：撤销并户后归还'
   and before.subject <> e.subject and before.content = e.content
 order by e.added_at;
insert into dossier.split_entry (split, entry, given_as)
select s.id, before.id, e.id
  from dossier.split s
  join dossier.entry e on e.subject = s.to_subject and e.added_at = s.split_at and e.reason = '归属更正：' || s.why
  join dossier.entry before on before.id = e.supersedes and before.subject = s.from_subject;
