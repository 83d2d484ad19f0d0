package org.xinheng.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 行政区划. One division under one code, in force from {@code validFrom} to the day before {@code
 * validUntil}; the successors took over its territory.
 */
public record Division(
    String code,
    String name,
    Level level,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    List<String> successors) {

  /** 区划层级. */
  public enum Level {
    PROVINCE("省级"),
    PREFECTURE("地级"),
    COUNTY("县级"),
    TOWN("乡级"),
    VILLAGE("村级");

    private final String title;

    Level(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Division {
    code = new DivisionCode(code).value();
    successors = List.copyOf(successors);
    if (name.isBlank()) {
      throw new IllegalArgumentException("行政区划 " + code + " 没有名称");
    }
    if (validUntil.isPresent() && !validFrom.isBefore(validUntil.get())) {
      throw new IllegalArgumentException("行政区划 " + code + " 的废止日期不晚于启用日期");
    }
  }

  /** Whether the division existed on that day. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && validUntil.map(day::isBefore).orElse(true);
  }
}
