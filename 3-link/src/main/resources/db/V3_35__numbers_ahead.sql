-- 主体编号只求不重，不求连续：每个连接先取一千个备用，百万户入库少用一秒
alter sequence link.subject_number cache 1000;
