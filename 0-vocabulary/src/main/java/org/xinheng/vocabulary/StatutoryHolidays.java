package org.xinheng.vocabulary;

import java.time.LocalDate;

/**
 * 法定节假日. The days off by statute alone, before the yearly arrangement moves any (全国年节及纪念日放假办法, as
 * amended for 2025): 元旦, 春节 with its eve (4 days), 清明, 劳动节 (2), 端午, 中秋, 国庆 (3).
 *
 * <p>The lunar feasts are tabled for 2027–2050; outside the table they count as ordinary days.
 */
final class StatutoryHolidays {
  private static final int FIRST_TABLED = 2027;

  /** Month and day of 春节, 端午, 中秋, a row a year from 2027. */
  private static final int[][] LUNAR = {
    {206, 609, 915},
    {126, 528, 1003},
    {213, 616, 922},
    {203, 605, 912},
    {123, 624, 1001},
    {211, 612, 919},
    {131, 601, 908},
    {219, 620, 927},
    {208, 610, 916},
    {128, 530, 1004},
    {215, 618, 924},
    {204, 607, 913},
    {124, 527, 1002},
    {212, 614, 920},
    {201, 603, 910},
    {122, 622, 928},
    {210, 611, 917},
    {130, 531, 1005},
    {217, 619, 925},
    {206, 608, 915},
    {126, 529, 1004},
    {214, 615, 922},
    {202, 604, 911},
    {123, 623, 930},
  };

  private StatutoryHolidays() {}

  static boolean include(LocalDate day) {
    int monthAndDay = day.getMonthValue() * 100 + day.getDayOfMonth();
    return switch (day.getMonthValue()) {
      case 1 -> monthAndDay == 101 || isLunarFeast(day, monthAndDay);
      case 4 -> day.getDayOfMonth() == qingming(day.getYear());
      case 5 -> day.getDayOfMonth() <= 2 || isLunarFeast(day, monthAndDay);
      case 10 -> day.getDayOfMonth() <= 3 || isLunarFeast(day, monthAndDay);
      default -> isLunarFeast(day, monthAndDay);
    };
  }

  /** 清明 falls on the 4th or 5th of April; the usual formula for the years 2000–2099. */
  static int qingming(int year) {
    int y = Math.floorMod(year, 100);
    return (int) (y * 0.2422 + 4.81) - y / 4;
  }

  private static boolean isLunarFeast(LocalDate day, int monthAndDay) {
    int row = day.getYear() - FIRST_TABLED;
    if (row < 0 || row >= LUNAR.length) {
      return false;
    }
    int[] feasts = LUNAR[row];
    return monthAndDay == feasts[1] || monthAndDay == feasts[2] || isSpringFestival(day, feasts[0]);
  }

  private static boolean isSpringFestival(LocalDate day, int first) {
    LocalDate eve = LocalDate.of(day.getYear(), first / 100, first % 100).minusDays(1);
    return !day.isBefore(eve) && day.isBefore(eve.plusDays(4));
  }
}
