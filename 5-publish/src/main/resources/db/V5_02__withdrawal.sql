create table publish.withdrawal (
  id bigint generated always as identity primary key,
  entry bigint not null references publish.publication (entry),
  item text not null,
  department text not null,
  document text not null,
  ending text not null check (ending in ('REVOKED', 'WRONG')),
  since date not null,
  deadline date not null check (deadline > since),
  deadline_provisional boolean not null,
  explanation text not null check (length(trim(explanation)) > 0),
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_words text,
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  constraint withdrawal_needs_a_second_person check (state in ('PROPOSED', 'REFUSED') or decided_by <> proposed_by)
);
comment on table publish.withdrawal is '撤下公示：一人提出，另一人审批；批准前仍在公示，批准后公开说明理由（行政处罚法第四十八条）';
comment on constraint withdrawal_needs_a_second_person on publish.withdrawal is '提出人不得审批自己的申请';
comment on column publish.withdrawal.id is '撤下申请编号';
comment on column publish.withdrawal.entry is '档案条目编号';
comment on column publish.withdrawal.item is '信息事项代码';
comment on column publish.withdrawal.department is '数源部门代码';
comment on column publish.withdrawal.document is '所公示的文书号，没有文书号的为文书名称';
comment on column publish.withdrawal.ending is '原因：决定被撤销、变更或确认违法，信息有误';
comment on column publish.withdrawal.since is '撤销、变更之日或发现有误之日';
comment on column publish.withdrawal.deadline is '撤下时限：其后第三个工作日（含）';
comment on column publish.withdrawal.deadline_provisional is '暂定：所涉年度的节假日安排尚未导入';
comment on column publish.withdrawal.explanation is '向公众说明的理由';
comment on column publish.withdrawal.state is '待审批、已撤下、未批准';
comment on column publish.withdrawal.proposed_by is '提出人';
comment on column publish.withdrawal.proposed_at is '提出的时刻';
comment on column publish.withdrawal.decided_by is '审批人';
comment on column publish.withdrawal.decided_at is '审批的时刻';
comment on column publish.withdrawal.decision_words is '审批意见';
create unique index withdrawal_one_at_a_time on publish.withdrawal (entry) where state = 'PROPOSED';
create index withdrawal_entry on publish.withdrawal (entry);
create index withdrawal_approved on publish.withdrawal (decided_at desc, id desc) where state = 'APPROVED';

create view publish.offered_calendar as select id, year, added_at from publish.calendar_year;
comment on view publish.offered_calendar is '供后续阶段跟读的年度节假日安排：导入即增一行';
