-- 责任：登记错了的更名和撤并可以撤销，写明理由，原登记留存
alter table duties.change add column revoked_at timestamptz;
alter table duties.change add column revoked_by text;
alter table duties.change add column revoked_reason text;
alter table duties.change add constraint change_revoked_with_reason
  check ((revoked_at is null and revoked_by is null and revoked_reason is null)
      or (revoked_at is not null and revoked_by is not null and length(trim(revoked_reason)) > 0));
comment on column duties.change.revoked_at is '撤销的时刻，没有撤销即空';
comment on column duties.change.revoked_by is '撤销的人';
comment on column duties.change.revoked_reason is '撤销的理由';
drop index duties.change_closed_once;
create unique index change_closed_once on duties.change (department) where kind = 'CLOSED' and revoked_at is null;
alter table duties.duty add column closed_by bigint references duties.change (id);
alter table duties.duty add column last_day_before date;
alter table duties.duty add column passed_by bigint references duties.change (id);
comment on column duties.duty.closed_by is '因哪一次撤并而止';
comment on column duties.duty.last_day_before is '撤并以前的止日，撤并撤销时恢复';
comment on column duties.duty.passed_by is '因哪一次撤并而由本部门承接';
alter table duties.mending add column passed_by bigint references duties.change (id);
comment on column duties.mending.passed_by is '因哪一次撤并而移交';
