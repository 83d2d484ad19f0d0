create table publish.review_clock (
  review bigint primary key,
  decided_on date,
  counted_from date,
  deadline date,
  deadline_provisional boolean not null,
  check ((deadline is null) = (counted_from is null)),
  check (deadline is null or decided_on is not null),
  check (deadline is not null or not deadline_provisional),
  check (deadline >= counted_from and counted_from >= decided_on)
);
comment on table publish.review_clock is '待核对主体的数据的公示时限:主体未定,法定的七个工作日照样计算';
comment on column publish.review_clock.review is '核对件编号';
comment on column publish.review_clock.decided_on is '决定日期;按现行规则读不出的为空';
comment on column publish.review_clock.counted_from is '公示时限的起算日;不公示的为空';
comment on column publish.review_clock.deadline is '公示时限:起算日后第七个工作日(含);不公示的为空';
comment on column publish.review_clock.deadline_provisional is '暂定:所涉年度的节假日安排尚未导入';

create view publish.offered_review_clock as
  select r.id as review, r.submission, r.department, r.item, r.reason, r.queued_at, r.state, r.decision,
         c.decided_on, c.deadline, coalesce(c.deadline_provisional, false) as deadline_provisional
    from link.offered_review r left join publish.review_clock c on c.review = r.id;
comment on view publish.offered_review_clock is '供后续阶段读取:核对件及其公示时限';
