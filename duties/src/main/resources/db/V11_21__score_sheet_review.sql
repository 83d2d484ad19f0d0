-- 责任：评分表由另一人审核后起用
alter table duties.score_sheet add constraint score_sheet_and_maker unique (id, made_by);

create table duties.score_sheet_review (
  sheet       bigint primary key,
  made_by     text not null,
  passed      boolean not null,
  reviewed_by text not null check (reviewed_by <> ''),
  reviewed_at timestamptz not null,
  words       text not null,
  foreign key (sheet, made_by) references duties.score_sheet (id, made_by),
  check (passed or length(trim(words)) > 0),
  constraint score_sheet_needs_a_second_person check (not passed or reviewed_by <> made_by)
);
comment on table duties.score_sheet_review is '评分表的审核：修订先是草案，另一人审核通过才起用；没有审核的不起用';
comment on constraint score_sheet_needs_a_second_person on duties.score_sheet_review is '修订人不得审核自己的评分表';
comment on column duties.score_sheet_review.sheet is '评分表的修订编号';
comment on column duties.score_sheet_review.made_by is '修订人';
comment on column duties.score_sheet_review.passed is '是否通过，不通过的退回';
comment on column duties.score_sheet_review.reviewed_by is '审核人';
comment on column duties.score_sheet_review.reviewed_at is '审核的时刻';
comment on column duties.score_sheet_review.words is '审核意见，退回的必填';

-- 以前修订即起用，已起用的照旧
insert into duties.score_sheet_review (sheet, made_by, passed, reviewed_by, reviewed_at, words)
select id, made_by, true, '系统升级', made_at, '须经审核以前已起用' from duties.score_sheet;

create trigger score_sheet_review_append_only before update or delete or truncate on duties.score_sheet_review
  for each statement execute function duties.kept_for_good();
