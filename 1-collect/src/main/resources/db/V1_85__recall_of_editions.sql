-- 归集：已通过而未到施行之日的目录版本可以撤回施行：一人写明理由申请，另一人决定，经过留存
alter table collect.catalogue_edition drop constraint catalogue_edition_state_check;
alter table collect.catalogue_edition add constraint catalogue_edition_state_check
  check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'REFUSED', 'DISCARDED', 'RECALLED'));
alter table collect.catalogue_edition drop constraint catalogue_edition_check;
alter table collect.catalogue_edition add constraint edition_decided_by_somebody
  check ((state in ('APPROVED', 'REFUSED', 'RECALLED')) = (decided_by is not null));
comment on column collect.catalogue_edition.state is '草稿、待审核、已通过、未通过、已放弃、已撤回施行';

create or replace function collect.approved_edition_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'APPROVED' and new.state = 'RECALLED' and to_jsonb(new) - 'state' = to_jsonb(old) - 'state' then
    return new;
  end if;
  if old.state in ('APPROVED', 'REFUSED', 'DISCARDED', 'RECALLED') then
    raise exception '已审结的目录修订不再改动';
  end if;
  return new;
end $$;

create table collect.edition_recall (
  id         bigint generated always as identity primary key,
  edition    bigint not null references collect.catalogue_edition (id),
  why        text not null check (length(trim(why)) > 0),
  asked_by   text not null,
  asked_at   timestamptz not null,
  granted    boolean,
  decided_by text,
  decided_at timestamptz,
  words      text not null default '',
  check ((granted is null) = (decided_by is null)),
  check ((granted is null) = (decided_at is null)),
  constraint recall_needs_a_second_person check (decided_by is distinct from asked_by)
);
comment on table collect.edition_recall is '撤回施行：已通过而未施行的目录版本，一人申请撤回，另一人决定';
comment on column collect.edition_recall.id is '申请编号';
comment on column collect.edition_recall.edition is '目录修订编号';
comment on column collect.edition_recall.why is '撤回的理由';
comment on column collect.edition_recall.asked_by is '申请人';
comment on column collect.edition_recall.asked_at is '申请的时刻';
comment on column collect.edition_recall.granted is '同意撤回、不同意，没有决定即空';
comment on column collect.edition_recall.decided_by is '决定人';
comment on column collect.edition_recall.decided_at is '决定的时刻';
comment on column collect.edition_recall.words is '决定的意见';
comment on constraint recall_needs_a_second_person on collect.edition_recall is '申请人不得决定自己的申请';
create unique index recall_one_open on collect.edition_recall (edition) where granted is null;
