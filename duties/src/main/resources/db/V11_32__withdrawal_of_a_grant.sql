-- 责任：收回数据共享的理由另存，决定时的意见保留
alter table duties.sharing add column withdrawal text not null default '';
comment on column duties.sharing.withdrawal is '收回的理由，没有收回即空串';
comment on column duties.sharing.words is '决定的意见；此列设立收回理由以前收回的，是收回的理由';
create index sharing_waiting on duties.sharing (id) where state = 'REQUESTED';
create index sharing_live on duties.sharing (department, last_day) where state = 'GRANTED';
