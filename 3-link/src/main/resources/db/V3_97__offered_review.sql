create view link.offered_review as
  select id, submission, department, item, row_number, reason, queued_at, state, decision from link.review;
comment on view link.offered_review is '供后续阶段读取的核对件(不含所报内容)';
