create schema if not exists publish;
comment on schema publish is '公示:七个工作日内公开,期满当日之后撤下';

create table publish.exemption (
  id bigint generated always as identity primary key,
  entry bigint not null,
  department text not null,
  reason text not null check (reason in ('STATE_SECRET', 'TRADE_SECRET', 'PRIVACY', 'OTHER_BY_LAW')),
  legal_basis text not null check (length(trim(legal_basis)) > 0),
  until date not null,
  grounds text not null check (length(trim(grounds)) > 0),
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'EXPIRED')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_words text,
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  constraint exemption_needs_a_second_person check (state in ('PROPOSED', 'REFUSED') or decided_by <> proposed_by)
);
comment on table publish.exemption is '免于公示:一人提出,另一人审批;期满恢复公示,仍计入上报率';
comment on column publish.exemption.reason is '国家秘密、商业秘密、个人隐私、其他依法不予公开';
comment on column publish.exemption.until is '期限的最后一日(含)';
comment on constraint exemption_needs_a_second_person on publish.exemption is '提出人不得审批自己的申请';
create index exemption_entry on publish.exemption (entry);
create index exemption_waiting on publish.exemption (department, proposed_at) where state = 'PROPOSED';

create table publish.rule (
  id int generated always as identity primary key,
  code text not null,
  title text not null,
  article text not null,
  unique (code, title, article)
);
comment on table publish.rule is '公示期的依据:规则书编号、文件名称与文号、条款。文字改动即为新的一行';

create table publish.publication (
  entry bigint primary key,
  lineage bigint not null,
  subject bigint not null,
  item text not null,
  department text not null,
  state text not null check (state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT', 'NOT_PUBLIC', 'LIVE', 'SUPERSEDED', 'ENDED')),
  withheld text check (withheld in ('NATURAL_PERSON', 'MINOR', 'NOT_OPEN', 'NOT_VALID', 'TERM_OVER', 'ENDED_BEFORE')),
  state_before text check (state_before in ('DUE', 'AWAITING_REDACTION', 'LIVE')),
  exemption bigint references publish.exemption (id),
  superseded_by bigint,
  ending text check (ending in ('TERM_REACHED', 'REPAIRED', 'REVOKED', 'WRONG')),
  ended_on date,
  decided_on date not null,
  counted_from date not null,
  deadline date not null,
  deadline_provisional boolean not null,
  second_clock date,
  second_clock_provisional boolean not null,
  seriousness text check (seriousness in ('MINOR', 'ORDINARY', 'SERIOUS')),
  seriousness_why text not null,
  rule int not null references publish.rule (id),
  start_rule text not null check (start_rule in ('DECISION', 'PUBLICATION', 'END_OF_CONDUCT')),
  least_months smallint not null check (least_months >= 0),
  most_months smallint not null,
  by_validity boolean not null,
  starts_on date,
  earliest_end date,
  latest_end date,
  outer_limit date,
  published_on date,
  published_at timestamptz,
  published_on_working_day int,
  fields_public jsonb,
  scheduled_at timestamptz not null,
  check ((state = 'NOT_PUBLIC') = (withheld is not null)),
  check ((state = 'EXEMPTION_PROPOSED') = (state_before is not null)),
  check (state not in ('EXEMPTION_PROPOSED', 'EXEMPT') or exemption is not null),
  check ((state = 'SUPERSEDED') = (superseded_by is not null)),
  check ((state = 'ENDED') = (ending is not null)),
  check (state not in ('SUPERSEDED', 'ENDED') or ended_on is not null),
  check (state <> 'LIVE' or (published_on is not null and latest_end is not null)),
  check (published_on is null = (published_at is null)),
  check (published_on is null = (published_on_working_day is null)),
  check (deadline >= counted_from and counted_from >= decided_on),
  check (second_clock is not null or not second_clock_provisional),
  check (most_months >= least_months),
  check (earliest_end is null or latest_end is null or earliest_end <= latest_end),
  check (outer_limit is null or latest_end is null or latest_end <= outer_limit),
  check (superseded_by is null or superseded_by > entry)
) with (fillfactor = 80);
comment on table publish.publication is '公示信息:一条档案条目一行,记载时限、公示期及其依据和当前状态';
comment on column publish.publication.entry is '档案条目编号';
comment on column publish.publication.lineage is '同一记录各版本共有的编号(首个版本的条目编号)';
comment on column publish.publication.department is '数源部门';
comment on column publish.publication.state is '待公示、待隐去个人信息、免于公示待审批、免于公示、不公示、公示中、已被取代、已终止';
comment on column publish.publication.withheld is '不公示的原因';
comment on column publish.publication.state_before is '提出免于公示前的状态,不予批准时恢复';
comment on column publish.publication.ended_on is '公示的最后一日';
comment on column publish.publication.counted_from is '公示时限的起算日:决定日期;免于公示期满的为期满日';
comment on column publish.publication.deadline is '公示时限:起算日后第七个工作日(含)';
comment on column publish.publication.deadline_provisional is '暂定:所涉年度的节假日安排尚未导入';
comment on column publish.publication.second_clock is '市场监管部门的二十个工作日,与公示时限分别计算';
comment on column publish.publication.seriousness is '失信严重程度,仅处罚有';
comment on column publish.publication.seriousness_why is '认定的理由';
comment on column publish.publication.rule is '公示期的依据,排期后不再变';
comment on column publish.publication.start_rule is '公示期从决定、公示还是违法行为终止之日起算';
comment on column publish.publication.by_validity is '公示期随许可有效期';
comment on column publish.publication.earliest_end is '最早可申请信用修复之日';
comment on column publish.publication.latest_end is '公示的最后一日(含),长期有效为 2099-12-31';
comment on column publish.publication.outer_limit is '省级规定的最长时限';
comment on column publish.publication.published_on_working_day is '决定后第几个工作日公示';
comment on column publish.publication.fields_public is '公示文本:替换档案中含个人信息的字段,档案不变';

create index publication_subject on publish.publication (subject);
create index publication_later_version on publish.publication (lineage) where lineage <> entry;
create index publication_live on publish.publication (published_on desc, entry desc) where state = 'LIVE';
create index publication_live_item on publish.publication (item, published_on desc, entry desc) where state = 'LIVE';
create index publication_live_department on publish.publication (department, published_on desc, entry desc) where state = 'LIVE';
create index publication_ending on publish.publication (latest_end, entry) where state = 'LIVE';
create index publication_due on publish.publication (decided_on, entry) where state = 'DUE';
create index publication_pending on publish.publication (department, deadline, entry) where state in ('DUE', 'AWAITING_REDACTION', 'EXEMPTION_PROPOSED', 'EXEMPT');
create index publication_provisional on publish.publication (counted_from) where deadline_provisional;
create index publication_second_provisional on publish.publication (decided_on) where second_clock_provisional;

create table publish.event (
  id bigint generated always as identity primary key,
  entry bigint not null,
  from_state text,
  to_state text not null,
  day date not null,
  at timestamptz not null,
  by_whom text not null,
  why text not null
);
comment on table publish.event is '公示状态变更:谁、何时、为何;只增不改。依据见该条公示信息的 rule,排期后不再变';
comment on column publish.event.from_state is '变更前的状态,首次排期为空';
create index event_entry on publish.event (entry, id);

create function publish.event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '公示状态变更只增不改';
end $$;
create trigger event_append_only before update or delete or truncate on publish.event
  for each statement execute function publish.event_is_append_only();

create table publish.redaction (
  entry bigint not null references publish.publication (entry),
  field text not null,
  title text not null,
  original text not null,
  draft text not null,
  drafted_by text not null default '',
  primary key (entry, field)
);
comment on table publish.redaction is '待隐去个人信息的文本;放行后即删除,原文只留在档案中';
comment on column publish.redaction.draft is '拟公示文本:机器建议或人工修改';

create table publish.calendar_year (
  id bigint generated always as identity primary key,
  year int not null check (year between 1949 and 2099),
  json text not null,
  file_name text not null,
  added_by text not null,
  added_at timestamptz not null
);
comment on table publish.calendar_year is '管理员导入的年度节假日安排,同一年以最后导入的为准;只增不改';
create index calendar_year_of on publish.calendar_year (year, id);
create trigger calendar_year_append_only before update or delete or truncate on publish.calendar_year
  for each statement execute function publish.event_is_append_only();

create view publish.offered_publication as
  select entry, lineage, subject, item, department, state, withheld, superseded_by, ending, ended_on, decided_on, deadline, deadline_provisional,
         second_clock, second_clock_provisional, seriousness, seriousness_why, r.code as rule_id, r.title as rule_book, r.article, start_rule, starts_on, earliest_end, latest_end,
         published_on, published_at, published_on_working_day, published_on <= deadline as published_in_time, fields_public, scheduled_at
    from publish.publication p join publish.rule r on r.id = p.rule;
comment on view publish.offered_publication is '供后续阶段读取:全部公示信息';
create view publish.offered_live as
  select entry, lineage, subject, item, department, decided_on, deadline, deadline_provisional,
         second_clock, second_clock_provisional, seriousness, seriousness_why, r.code as rule_id, r.title as rule_book, r.article, start_rule, starts_on, earliest_end, latest_end,
         published_on, published_at, published_on_working_day, published_on <= deadline as published_in_time, fields_public
    from publish.publication p join publish.rule r on r.id = p.rule
   where state = 'LIVE';
comment on view publish.offered_live is '供后续阶段读取:公示中的信息;读取时还须限定 latest_end 不早于当日';
create view publish.offered_event as select id, entry, from_state, to_state, day, at from publish.event;
comment on view publish.offered_event is '供后续阶段跟读的公示状态变更';

-- 其余各列
comment on column publish.exemption.id is '免于公示编号';
comment on column publish.exemption.entry is '档案条目编号';
comment on column publish.exemption.department is '数源部门代码';
comment on column publish.exemption.legal_basis is '法律依据';
comment on column publish.exemption.grounds is '理由';
comment on column publish.exemption.state is '待审批、已批准、不予批准、已期满';
comment on column publish.exemption.proposed_by is '提出人';
comment on column publish.exemption.proposed_at is '提出的时刻';
comment on column publish.exemption.decided_by is '审批人';
comment on column publish.exemption.decided_at is '审批的时刻';
comment on column publish.exemption.decision_words is '审批意见';
comment on column publish.publication.subject is '主体编号';
comment on column publish.publication.item is '信息事项代码';
comment on column publish.publication.exemption is '所依据的免于公示';
comment on column publish.publication.superseded_by is '取代本条的条目';
comment on column publish.publication.ending is '终止公示的原因:期限届满、信用修复、撤销、有误';
comment on column publish.publication.decided_on is '作出决定的日期';
comment on column publish.publication.second_clock_provisional is '二十个工作日的期限为暂定';
comment on column publish.publication.least_months is '最短公示期,月';
comment on column publish.publication.most_months is '最长公示期,月';
comment on column publish.publication.starts_on is '公示期的第一日';
comment on column publish.publication.published_on is '公示之日';
comment on column publish.publication.published_at is '公示的时刻';
comment on column publish.publication.scheduled_at is '排期的时刻';
comment on column publish.event.id is '变更编号';
comment on column publish.event.entry is '档案条目编号';
comment on column publish.event.to_state is '变更后的状态';
comment on column publish.event.day is '业务日期';
comment on column publish.event.at is '时刻';
comment on column publish.event.by_whom is '何人,系统自动办理的为“系统”';
comment on column publish.event.why is '为何';
comment on column publish.redaction.entry is '档案条目编号';
comment on column publish.redaction.field is '字段代码';
comment on column publish.redaction.title is '字段名称';
comment on column publish.redaction.original is '原文';
comment on column publish.redaction.drafted_by is '修改人,机器建议为空串';
comment on column publish.calendar_year.id is '导入编号';
comment on column publish.calendar_year.year is '年度';
comment on column publish.calendar_year.json is '国务院办公厅通知的安排,JSON 原文';
comment on column publish.calendar_year.file_name is '导入的文件名';
comment on column publish.calendar_year.added_by is '导入人';
comment on column publish.calendar_year.added_at is '导入的时刻';
comment on column publish.rule.id is '依据的内部编号';
comment on column publish.rule.code is '规则书编号';
comment on column publish.rule.title is '规则书的文件名称与文号';
comment on column publish.rule.article is '条款';
