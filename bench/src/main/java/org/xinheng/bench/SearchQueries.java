package org.xinheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.xinheng.inquire.search.PinyinInitials;

/** Queries as citizens type them, each with the entity it is after. */
final class SearchQueries {
  enum Way {
    WHOLE_NAME,
    PART,
    TWO_CHARACTERS,
    INITIALS,
    WRONG_CHARACTER,
    CODE,
    MISSING_CHARACTER,
    EXTRA_CHARACTER
  }

  /** The ways that the goal names; the other two are reported beside them. */
  static final List<Way> MIXED =
      List.of(
          Way.WHOLE_NAME,
          Way.PART,
          Way.TWO_CHARACTERS,
          Way.INITIALS,
          Way.WRONG_CHARACTER,
          Way.CODE);

  record Query(Way way, String text, int target) {}

  private final NamedEntities entities;
  private final Random random;

  SearchQueries(NamedEntities entities, long seed) {
    this.entities = entities;
    this.random = new Random(seed);
  }

  List<Query> of(Way way, int count) {
    List<Query> queries = new ArrayList<>(count);
    while (queries.size() < count) {
      int target = random.nextInt(entities.names().size());
      String text = text(way, target);
      if (!text.isEmpty()) {
        queries.add(new Query(way, text, target));
      }
    }
    return queries;
  }

  private String text(Way way, int target) {
    String name = entities.names().get(target);
    return switch (way) {
      case WHOLE_NAME -> name;
      case PART -> part(name, 3 + random.nextInt(4));
      case TWO_CHARACTERS -> part(name, 2);
      case INITIALS -> initials(name);
      case WRONG_CHARACTER -> changed(name, 1, 1);
      case MISSING_CHARACTER -> changed(name, 1, 0);
      case EXTRA_CHARACTER -> changed(name, 0, 1);
      case CODE -> code(entities.codes().get(target));
    };
  }

  private String part(String name, int length) {
    if (name.length() <= length) {
      return "";
    }
    int from = random.nextInt(name.length() - length + 1);
    return name.substring(from, from + length);
  }

  private String changed(String name, int out, int in) {
    if (name.length() < 4) {
      return "";
    }
    int at = random.nextInt(name.length());
    String other = entities.names().get(random.nextInt(entities.names().size()));
    char replacement = other.charAt(random.nextInt(other.length()));
    if (in == 1 && out == 1 && replacement == name.charAt(at)) {
      return "";
    }
    return name.substring(0, at) + (in == 1 ? replacement : "") + name.substring(at + out);
  }

  private String initials(String name) {
    StringBuilder letters = new StringBuilder();
    int length = 4 + random.nextInt(5);
    for (int i = 0; i < name.length() && letters.length() < length; i++) {
      String readings = PinyinInitials.of(name.charAt(i));
      if (readings.isEmpty() || readings.charAt(0) < 'a') {
        return "";
      }
      letters.append(readings.charAt(0));
    }
    return letters.toString();
  }

  private String code(String code) {
    if (code.length() < 15) {
      return "";
    }
    return random.nextBoolean()
        ? code.toUpperCase(Locale.ROOT)
        : code.substring(code.length() - 10, code.length() - 2).toUpperCase(Locale.ROOT);
  }
}
