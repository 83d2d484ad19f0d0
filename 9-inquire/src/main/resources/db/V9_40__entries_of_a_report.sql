alter table inquire.report add column entries bigint[];
comment on column inquire.report.entries is '印在报告上的档案条目;其中任何一条不再公示,原件即不再提供。此列之前出具的报告为空,内容一有变化原件即不再提供';
