package org.xinheng.publish;

/**
 * 日历缺年提醒. Dates are provisional (暂定) because this year's arrangement is not loaded.
 *
 * @param entries how many entries have a provisional date for it
 */
public record CalendarAlarm(int year, long entries) {
  public String sentence() {
    return year + " 年节假日安排尚未导入，" + entries + " 条信息的时限为暂定；请由系统管理员在“工作日历”导入国务院办公厅公布的安排";
  }
}
