create table collect.catalogue_edition (
  id            bigint generated always as identity primary key,
  item          text not null check (item <> ''),
  edition       text not null check (edition ~ '^[0-9A-Za-z.-]{1,20}$'),
  in_force_from date not null,
  yaml          text not null check (yaml <> ''),
  why           text not null check (length(trim(why)) > 0),
  state         text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'REFUSED', 'DISCARDED')),
  drafted_by    text not null,
  drafted_at    timestamptz not null,
  decided_by    text,
  decided_at    timestamptz,
  words         text not null default '',
  check ((state in ('APPROVED', 'REFUSED')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null)),
  constraint edition_needs_a_second_person check (state not in ('APPROVED', 'REFUSED') or decided_by <> drafted_by)
);
comment on table collect.catalogue_edition is '目录修订：一个信息事项的新版本，一人起草，另一人审核，到日施行；施行过的不再改';
comment on column collect.catalogue_edition.id is '修订编号';
comment on column collect.catalogue_edition.item is '信息事项代码';
comment on column collect.catalogue_edition.edition is '版本号';
comment on column collect.catalogue_edition.in_force_from is '施行之日，此日起的报送适用';
comment on column collect.catalogue_edition.yaml is '目录文本';
comment on column collect.catalogue_edition.why is '修订理由和依据';
comment on column collect.catalogue_edition.state is '草稿、待审核、已通过、未通过、已放弃';
comment on column collect.catalogue_edition.drafted_by is '起草人';
comment on column collect.catalogue_edition.drafted_at is '起草的时刻';
comment on column collect.catalogue_edition.decided_by is '审核人';
comment on column collect.catalogue_edition.decided_at is '审核的时刻';
comment on column collect.catalogue_edition.words is '审核意见';
comment on constraint edition_needs_a_second_person on collect.catalogue_edition is '起草人不得审核自己的修订';
create unique index edition_once on collect.catalogue_edition (item, edition) where state in ('DRAFT', 'PROPOSED', 'APPROVED');
create unique index edition_one_open on collect.catalogue_edition (item) where state in ('DRAFT', 'PROPOSED');

create function collect.approved_edition_stays() returns trigger language plpgsql as $$
begin
  if old.state in ('APPROVED', 'REFUSED', 'DISCARDED') then
    raise exception '已审结的目录修订不再改动';
  end if;
  return new;
end $$;
create trigger edition_approved_stays before update on collect.catalogue_edition
  for each row execute function collect.approved_edition_stays();

alter table collect.submission add column edition text not null default '';
comment on column collect.submission.edition is '办理所用的目录版本：读取表头时定下，续办、退回、核对都用它';
