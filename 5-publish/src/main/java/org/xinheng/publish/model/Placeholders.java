package org.xinheng.publish.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.xinheng.vocabulary.PersonalTraces;

/**
 * 占位. A redacted text is the original in which spans have been replaced by fixed placeholders, and
 * nothing else: whoever redacts hides, he does not write the department's text anew.
 *
 * <pre>店员王五，电话138… → 店员［姓名已隐去］，电话［手机号码已隐去］  → is
 * 经营者周小六          → 经营者周某                          → is
 * 未销售过期食品         → 销售过期食品                         → is not</pre>
 */
public final class Placeholders {
  /** What a person may write for whatever he hides. */
  public static final String ANY = "［已隐去］";

  private static final char SURNAMED = '某';
  private static final int LONGEST_GIVEN = 3;

  /** A given name that begins so would turn what is denied into what is said. */
  private static final String NEVER_GIVEN = "某未不无没非否";

  private static final List<String> ALL = all();

  private Placeholders() {}

  private static List<String> all() {
    var all = new ArrayList<>(List.of(ANY, "［姓名已隐去］", "（依法不予公开）", "依法不予公开"));
    Arrays.stream(PersonalTraces.Kind.values()).map(PersonalTraces::placeholder).forEach(all::add);
    all.sort(Comparator.comparingInt(String::length).reversed());
    return List.copyOf(all);
  }

  /** Whether {@code text} is {@code original} but for spans replaced by placeholders. */
  public static boolean onlyHide(String original, String text) {
    String from = plain(original);
    String to = plain(text);
    // which lengths of the original the text read so far may stand for
    var reached = new BitSet(from.length() + 1);
    reached.set(0);
    int at = 0;
    while (at < to.length() && !reached.isEmpty()) {
      int length = placeholderAt(to, at);
      reached = length > 0 ? hiding(from, reached) : reading(from, reached, to.charAt(at));
      at += Math.max(length, 1);
    }
    return reached.get(from.length());
  }

  /** Line ends and outer blanks as a form sends them back. */
  public static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static int placeholderAt(String text, int at) {
    for (String placeholder : ALL) {
      if (text.startsWith(placeholder, at)) {
        return placeholder.length();
      }
    }
    return 0;
  }

  /** One character or more of the original is gone. */
  private static BitSet hiding(String from, BitSet reached) {
    var next = new BitSet(from.length() + 1);
    next.set(reached.nextSetBit(0) + 1, from.length() + 1);
    return next;
  }

  private static BitSet reading(String from, BitSet reached, char c) {
    var next = new BitSet(from.length() + 1);
    for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
      if (i < from.length() && from.charAt(i) == c) {
        next.set(i + 1);
      }
      if (c == SURNAMED && i > 0) {
        givenName(from, i, next);
      }
    }
    return next;
  }

  private static void givenName(String from, int start, BitSet next) {
    for (int i = start; i < Math.min(from.length(), start + LONGEST_GIVEN); i++) {
      char c = from.charAt(i);
      if (!Character.isIdeographic(c) || NEVER_GIVEN.indexOf(c) >= 0) {
        return;
      }
      next.set(i + 1);
    }
  }
}
