-- 文书号的片段检索:没有它,按文书号查一次要读遍全部公示条目
create function inquire.bigrams(text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr($1, i, 2)), '{}') from generate_series(1, length($1) - 1) i
$$;
comment on function inquire.bigrams(text) is '相邻两个字符的全部组合';

create table inquire.document_number (
  entry bigint primary key,
  number text not null check (length(number) > 1),
  grams text[] not null
);
comment on table inquire.document_number is '文书号检索:每个档案条目的文书号,跟读入档通告写入';
comment on column inquire.document_number.entry is '档案条目编号';
comment on column inquire.document_number.number is '文书号,写法已统一';
comment on column inquire.document_number.grams is '文书号中相邻两个字符的全部组合,供按片段查找';
create index document_number_grams on inquire.document_number using gin (grams);

create table inquire.document_followed (
  one boolean primary key default true check (one),
  range bigint not null
);
comment on table inquire.document_followed is '文书号检索跟读到哪一个入档通告;只有一行';
comment on column inquire.document_followed.one is '恒为真';
comment on column inquire.document_followed.range is '已跟读的最后一个入档通告';
insert into inquire.document_followed (range) values (0);
