package org.xinheng.link.model;

import java.util.HashMap;

/**
 * 名称相似度. Dice coefficient over the character pairs of two normalised names, 0 to 100. Sibling
 * companies differ by one character, so likeness alone never links; it only ranks what a person is
 * shown and tells a rename from a wrong code.
 */
public final class NameLikeness {
  private NameLikeness() {}

  public static int of(String one, String other) {
    if (one.equals(other)) {
      return 100;
    }
    if (one.length() < 2 || other.length() < 2) {
      return 0;
    }
    var pairs = new HashMap<Integer, Integer>();
    for (int i = 0; i + 1 < one.length(); i++) {
      pairs.merge(pair(one, i), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 1 < other.length(); i++) {
      int pair = pair(other, i);
      int left = pairs.getOrDefault(pair, 0);
      if (left > 0) {
        pairs.put(pair, left - 1);
        shared++;
      }
    }
    return 200 * shared / (one.length() + other.length() - 2);
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }
}
