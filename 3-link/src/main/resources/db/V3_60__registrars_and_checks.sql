alter table link.conversion_batch add column to_person int not null default 0 check (to_person between 0 and taken);
alter table link.conversion_batch add column repeated int not null default 0 check (repeated >= 0);
comment on column link.conversion_batch.to_person is '收下的行中须由人核对的行数';
comment on column link.conversion_batch.repeated is '此前已收下、没有重复收下的行数；来文行数＝收下＋退回＋重复';

-- 此前重复的行计在退回里
update link.conversion_batch b set repeated = r.repeats, returned = b.returned - r.repeats
  from (select batch, count(*) as repeats from link.returned_old_row where why = '名单中已有同一名称和旧代码的主体，没有重复收下' group by batch) r
 where r.batch = b.id and b.returned >= r.repeats;

alter table link.code_segment add column radix int not null default 10 check (radix in (10, 31));
alter table link.code_segment drop constraint code_segment_check1;
alter table link.code_segment add check (upper >= lower and upper < power(radix, width));
comment on column link.code_segment.width is '主体标识码中递增的位数';
comment on column link.code_segment.radix is '递增的进位：10 为数字，31 为 GB 32100 的全部字符（数字和除 I、O、S、V、Z 以外的字母）';

alter table link.conversion add column legacy_check text not null default 'n/a' check (legacy_check in ('ok', 'fail', 'n/a'));
comment on column link.conversion.legacy_check is '旧代码自身的校验：ok 相符，fail 不符（不作为匹配依据），n/a 没有校验位';

-- 此前导入的各行补算校验：工商注册号 GB/T 17710（MOD 11,10），组织机构代码 GB 11714
create function link.organisation_code_agrees(code text) returns boolean language sql immutable as $$
  select code ~ '^[0-9A-Z]{8}[0-9X]$' and substr(code, 9, 1) = case 11 - s.sum % 11 when 10 then 'X' when 11 then '0' else (11 - s.sum % 11)::text end
    from (select sum((strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(code, i, 1)) - 1) * (array[3, 7, 9, 10, 5, 8, 4, 2])[i]) as sum from generate_series(1, 8) i) s
$$;
create function link.registration_number_agrees(code text) returns boolean language plpgsql immutable as $$
declare
  p int := 10;
  s int;
begin
  for i in 1..14 loop
    s := (p + substr(code, i, 1)::int) % 10;
    p := (case s when 0 then 10 else s end * 2) % 11;
  end loop;
  return (11 - p) % 10 = substr(code, 15, 1)::int;
end
$$;
update link.conversion set legacy_check = case
    when legacy_kind = 'REGISTRATION_NUMBER' and legacy_code ~ '^[0-9]{15}$' then case when link.registration_number_agrees(legacy_code) then 'ok' else 'fail' end
    when legacy_kind = 'REGISTRATION_NUMBER' and legacy_code ~ '^[0-9]+$' and length(legacy_code) <> 13 then 'fail'
    when legacy_kind = 'ORGANISATION_CODE' then case when link.organisation_code_agrees(replace(legacy_code, '-', '')) then 'ok' else 'fail' end
    when legacy_kind = 'TAX_NUMBER' and length(legacy_code) = 15 then case when legacy_code ~ '^[0-9]{6}' and link.organisation_code_agrees(substr(legacy_code, 7)) then 'ok' else 'fail' end
    else 'n/a' end;
drop function link.organisation_code_agrees(text);
drop function link.registration_number_agrees(text);
alter table link.conversion alter column legacy_check drop default;
