package org.xinheng.inquire.search;

import java.util.Arrays;

/** 编辑距离. Wrong, missing and superfluous characters between what was typed and a name. */
final class Closeness {
  private Closeness() {}

  /** Changes that make the query the whole name. */
  static int toWhole(String query, String name) {
    int[] row = new int[name.length() + 1];
    Arrays.setAll(row, i -> i);
    fill(row, query, name);
    return row[name.length()];
  }

  /** Changes that make the query some part of the name. */
  static int toPart(String query, String name) {
    int[] row = new int[name.length() + 1];
    fill(row, query, name);
    int least = row[0];
    for (int value : row) {
      least = Math.min(least, value);
    }
    return least;
  }

  /** Whether changing one character, and neither adding nor leaving out one, makes it a part. */
  static boolean isPartButForOne(String query, String name) {
    for (int start = 0; start + query.length() <= name.length(); start++) {
      int different = 0;
      for (int i = 0; i < query.length() && different <= 1; i++) {
        different += query.charAt(i) == name.charAt(start + i) ? 0 : 1;
      }
      if (different <= 1) {
        return true;
      }
    }
    return false;
  }

  private static void fill(int[] row, String query, String name) {
    for (int i = 1; i <= query.length(); i++) {
      char c = query.charAt(i - 1);
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int replaced = diagonal + (name.charAt(j - 1) == c ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
  }
}
