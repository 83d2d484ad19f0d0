package org.xinheng.link.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.SimplifiedForms;

/**
 * 住所. An address as far as two of them can be compared: no two files write one alike. Province,
 * city and district are left out by one, the room by the other.
 *
 * @param places the divisions in front
 * @param rest street, village, house; digits half-width, no brackets, no punctuation
 * @param numbers the runs of digits in it, in order
 */
record Seat(List<String> places, String rest, List<String> numbers) {
  private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NOISE = Pattern.compile("[^\\p{IsHan}0-9A-Z]");
  private static final int LIKE = 80;
  private static final int LIKE_BY_NUMBER = 60;
  private static final int UNLIKE = 40;
  private static final int TELLING_LENGTH = 6;
  private static final int NEARBY_LENGTH = 3;
  private static final String AFTER_NAME = "路街道大中东西南北村镇乡庄";

  /** 住所比对. How far two addresses agree. */
  enum Agreement {
    /** The same house, or village where houses bear no number. */
    SAME,
    /** One of them tells no more than the street or the town of the other. */
    NEARBY,
    UNCLEAR,
    ELSEWHERE,
    /** In another prefecture. */
    FAR,
    /** One side tells none. */
    UNSTATED;

    boolean isElsewhere() {
      return this == ELSEWHERE || this == FAR;
    }
  }

  static Seat of(String address) {
    var text = SimplifiedForms.of(EntityNames.key(address));
    text = NOISE.matcher(REMARK.matcher(text).replaceAll("")).replaceAll("");
    var places = new ArrayList<String>();
    int from = 0;
    for (int next = step(text, from); next > from; next = step(text, from)) {
      places.add(text.substring(from, next));
      from = next;
    }
    var rest = text.substring(from);
    var numbers = NUMBER.matcher(rest).results().map(found -> found.group()).toList();
    return new Seat(List.copyOf(places), rest, numbers);
  }

  /** A road or a village may be called after a city: bare names count only in front. */
  private static int step(String text, int from) {
    int zone = PlaceNames.zoneEnd(text, from);
    if (zone > from) {
      return zone;
    }
    int end = PlaceNames.end(text, from);
    if (end == from || PlaceNames.isWrittenOut(text.substring(from, end))) {
      return end;
    }
    boolean leads = from == 0 && (end == text.length() || AFTER_NAME.indexOf(text.charAt(end)) < 0);
    return leads || PlaceNames.end(text, end) > end ? end : from;
  }

  Agreement with(Seat other) {
    if (isUnstated() || other.isUnstated()) {
      return Agreement.UNSTATED;
    }
    if (!mayLieTogether(other)) {
      return Agreement.FAR;
    }
    if (equals(other) && isTelling()) {
      return Agreement.SAME;
    }
    if (rest.isEmpty() || other.rest.isEmpty()) {
      return Agreement.UNCLEAR;
    }
    boolean isShorter = rest.length() <= other.rest.length();
    var shorter = isShorter ? this : other;
    var longer = isShorter ? other : this;
    if (longer.rest.startsWith(shorter.rest) || longer.rest.endsWith(shorter.rest)) {
      return shorter.asPartOf(longer);
    }
    return byLikeness(shorter, longer);
  }

  /** Written alike, with more than a city's name: the same place for all that is told. */
  private boolean isTelling() {
    return rest.length() >= 2
        && String.join("", places).length() + rest.length() >= TELLING_LENGTH - 1;
  }

  private boolean isUnstated() {
    return rest.isEmpty() && places.isEmpty();
  }

  private boolean mayLieTogether(Seat other) {
    return places.isEmpty()
        || other.places.isEmpty()
        || places.stream()
            .anyMatch(
                place -> other.places.stream().anyMatch(there -> PlaceNames.related(place, there)));
  }

  private Agreement asPartOf(Seat longer) {
    boolean cutNumber =
        numbers.size() == 1
            && longer.rest.startsWith(rest)
            && longer.rest.length() > rest.length()
            && isDigit(rest.charAt(rest.length() - 1))
            && isDigit(longer.rest.charAt(rest.length()));
    if (cutNumber) {
      return Agreement.UNCLEAR;
    }
    if (!numbers.isEmpty() || rest.length() >= TELLING_LENGTH || rest.equals(longer.rest)) {
      return rest.length() >= NEARBY_LENGTH ? Agreement.SAME : Agreement.UNCLEAR;
    }
    return rest.length() >= NEARBY_LENGTH ? Agreement.NEARBY : Agreement.UNCLEAR;
  }

  private static Agreement byLikeness(Seat shorter, Seat longer) {
    int likeness = NameLikeness.of(shorter.words(), longer.words());
    boolean numbersAgree = agree(shorter.numbers, longer.numbers);
    boolean houseAgrees = numbersAgree && !shorter.numbers.isEmpty() && !longer.numbers.isEmpty();
    if ((likeness >= LIKE && numbersAgree) || (likeness >= LIKE_BY_NUMBER && houseAgrees)) {
      return Agreement.SAME;
    }
    return likeness < UNLIKE && !within(shorter, longer) ? Agreement.ELSEWHERE : Agreement.UNCLEAR;
  }

  /** Most pairs of the shorter stand in the longer, which only tells more. */
  private static boolean within(Seat shorter, Seat longer) {
    int found = 0;
    for (int i = 0; i + 2 <= shorter.rest.length(); i++) {
      found += longer.rest.contains(shorter.rest.substring(i, i + 2)) ? 1 : 0;
    }
    return 2 * found > shorter.rest.length() - 1;
  }

  private static boolean agree(List<String> one, List<String> other) {
    int both = Math.min(one.size(), other.size());
    return one.subList(0, both).equals(other.subList(0, both));
  }

  private String words() {
    return NUMBER.matcher(rest).replaceAll("");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
