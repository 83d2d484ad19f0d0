-- 责任：文书号本身有误而退回的行，改正后换了文书号，按主体和决定日期认出
create function duties.day(text) returns date language plpgsql immutable parallel safe as $$
declare
  part text[] := regexp_match($1, '(\d{4})\D{0,2}(\d{1,2})\D{0,2}(\d{1,2})');
begin
  return make_date(part[1]::int, part[2]::int, part[3]::int);
exception when others then
  return null;
end $$;
comment on function duties.day(text) is '来文中写法不一的日期，读不出的为空';

alter table duties.mending add column decided_on date, add column number_wrong boolean not null default false;
comment on column duties.mending.decided_on is '来文中的决定日期，读不出的为空';
comment on column duties.mending.number_wrong is '退回的原因里有文书号有误';
