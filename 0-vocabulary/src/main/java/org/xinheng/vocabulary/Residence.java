package org.xinheng.vocabulary;

/** 住宅. A building, a unit and a room, as only homes have them: 某小区3号楼2单元501室. */
final class Residence {
  private static final String UNIT = "单元";
  private static final String NUMERALS = "0123456789一二三四五六七八九十〇零壹贰叁";
  private static final String BREAKS = "，。；：,;:\n\r)（(、";
  private static final int REACH = 40;
  private static final int LONGEST_ROOM = 6;

  private Residence() {}

  /** The index behind the room, or -1 where {@code at} is not the unit of a home. */
  static int endAt(String text, int at) {
    if (!text.startsWith(UNIT, at) || at == 0 || !isNumeral(text.charAt(at - 1))) {
      return -1;
    }
    int room = at + UNIT.length();
    int end = room;
    while (end < text.length() && end - room < LONGEST_ROOM && isNumeral(text.charAt(end))) {
      end++;
    }
    if (end == room) {
      return -1;
    }
    return end < text.length() && "室户号".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
  }

  /** Where the place begins that the unit belongs to, not before {@code least}. */
  static int startBefore(String text, int at, int least) {
    int start = at;
    while (start > least
        && at - start < REACH
        && BREAKS.indexOf(text.charAt(start - 1)) < 0
        && text.charAt(start - 1) != ' ') {
      start--;
    }
    return start;
  }

  private static boolean isNumeral(char c) {
    return NUMERALS.indexOf(c) >= 0;
  }
}
