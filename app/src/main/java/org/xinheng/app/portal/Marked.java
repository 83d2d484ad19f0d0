package org.xinheng.app.portal;

import java.util.ArrayList;
import java.util.List;

/** 标出. A text cut into pieces, so that the page can mark those that were searched for. */
public record Marked(String text, boolean hit) {

  /** Pieces of {@code text}; those equal to {@code words} are hits. */
  public static List<Marked> of(String text, String words) {
    if (words.isBlank()) {
      return List.of(new Marked(text, false));
    }
    List<Marked> pieces = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, from)) {
      if (at > from) {
        pieces.add(new Marked(text.substring(from, at), false));
      }
      pieces.add(new Marked(words, true));
      from = at + words.length();
    }
    if (from < text.length()) {
      pieces.add(new Marked(text.substring(from), false));
    }
    return pieces;
  }
}
