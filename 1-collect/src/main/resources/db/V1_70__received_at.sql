-- 归集：按收到的时刻查报送，质量计量按月问，并问最早的一次
create index submission_received on collect.submission (received_at);
