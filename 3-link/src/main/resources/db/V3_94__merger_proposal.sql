-- 两户都有统一社会信用代码的，并户须经信用办的另一人批准
create table link.merger_proposal (
  id             bigint generated always as identity primary key,
  from_entity    bigint not null references link.market_entity (id),
  into_entity    bigint not null references link.market_entity (id),
  why            text not null check (length(trim(why)) > 0),
  proposed_by    text not null,
  proposed_at    timestamptz not null,
  state          text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  decided_by     text,
  decided_at     timestamptz,
  decision_words text,
  check (from_entity <> into_entity),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((decided_by is null) = (decision_words is null)),
  constraint merger_needs_a_second_person check (state not in ('APPROVED', 'REFUSED') or decided_by <> proposed_by),
  constraint merger_withdrawn_by_its_proposer check (state <> 'WITHDRAWN' or decided_by = proposed_by)
);
comment on table link.merger_proposal is '并户的提出：两户都有统一社会信用代码的，一人提出、另一人批准后并户';
comment on column link.merger_proposal.id is '提出的编号';
comment on column link.merger_proposal.from_entity is '拟并入另一户的主体';
comment on column link.merger_proposal.into_entity is '拟保留的主体';
comment on column link.merger_proposal.why is '并户的理由和依据';
comment on column link.merger_proposal.proposed_by is '提出人';
comment on column link.merger_proposal.proposed_at is '提出的时刻';
comment on column link.merger_proposal.state is '待批准、已批准、未批准、已撤回';
comment on column link.merger_proposal.decided_by is '批准人；未批准的为审批人，撤回的为提出人自己';
comment on column link.merger_proposal.decided_at is '办结的时刻';
comment on column link.merger_proposal.decision_words is '审批意见或撤回的理由，可为空串';
comment on constraint merger_needs_a_second_person on link.merger_proposal is '提出人不得审批自己提出的并户';
create unique index merger_proposal_open on link.merger_proposal (least(from_entity, into_entity), greatest(from_entity, into_entity)) where state = 'PROPOSED';
create index merger_proposal_from on link.merger_proposal (from_entity);
create index merger_proposal_into on link.merger_proposal (into_entity);

alter table link.merger add column approved_by text check (approved_by <> merged_by);
comment on column link.merger.approved_by is '批准人；有一户没有统一社会信用代码的，一人办理，为空';
