package org.xinheng.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 行政区划表. Divisions with their history, so that a code given before a merger is still understood.
 *
 * <p>Several rows may share a code when their times do not overlap.
 */
public final class Divisions {
  private static final int COLUMNS = 6;

  private final Map<String, List<Division>> byCode;

  private Divisions(Map<String, List<Division>> byCode) {
    this.byCode = byCode;
  }

  public static Divisions of(Collection<Division> divisions) {
    Map<String, List<Division>> byCode = new LinkedHashMap<>();
    for (Division division : divisions) {
      byCode.computeIfAbsent(division.code(), code -> new ArrayList<>()).add(division);
    }
    byCode.replaceAll((code, rows) -> List.copyOf(rows));
    return new Divisions(byCode);
  }

  /** Provinces, prefectures and counties as of 2023, with the recorded history. */
  public static Divisions bundled() {
    return parse(Resources.text("divisions.csv"));
  }

  /**
   * Reads {@code code,name,level,valid_from,valid_until,successors} with a header line; successors
   * are joined by ";", lines beginning "#" are remarks, an empty valid_from means the founding of
   * the People's Republic.
   *
   * @throws IllegalArgumentException naming the line, in Chinese
   */
  public static Divisions parse(String csv) {
    List<Division> divisions = new ArrayList<>();
    List<String> lines = csv.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && line.charAt(0) != '#') {
        divisions.add(division(line, i + 1));
      }
    }
    return of(divisions);
  }

  private static Division division(String line, int number) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          "区划表第 " + number + " 行应有 " + COLUMNS + " 列，实有 " + cells.length + " 列");
    }
    try {
      return new Division(
          cells[0],
          cells[1],
          Division.Level.valueOf(cells[2]),
          cells[3].isEmpty() ? LocalDate.of(1949, 10, 1) : LocalDate.parse(cells[3]),
          cells[4].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[4])),
          cells[5].isEmpty() ? List.of() : List.of(cells[5].split(";", -1)));
    } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
      throw new IllegalArgumentException("区划表第 " + number + " 行：" + wrong.getMessage(), wrong);
    }
  }

  /** The division that bore the code on that day. */
  public Optional<Division> find(String code, LocalDate onDay) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(d -> d.inForceOn(onDay))
        .findFirst();
  }

  public Optional<Division> find(DivisionCode code, LocalDate onDay) {
    return find(code.value(), onDay);
  }

  /**
   * The divisions that took over this code's territory, today's first hand; empty when it lives on.
   */
  public List<Division> successorsOf(String code) {
    return byCode.getOrDefault(code, List.of()).stream()
        .flatMap(division -> division.successors().stream())
        .distinct()
        .flatMap(successor -> byCode.getOrDefault(successor, List.of()).stream())
        .toList();
  }

  /** Name with its superiors on that day, such as 山东省济南市莱芜区; empty when unknown. */
  public String fullName(String code, LocalDate onDay) {
    StringBuilder name = new StringBuilder();
    for (String superior : superiorsAndSelf(code)) {
      find(superior, onDay).ifPresent(division -> name.append(division.name()));
    }
    return name.toString();
  }

  private static List<String> superiorsAndSelf(String code) {
    if (code.length() < 6) {
      return List.of();
    }
    List<String> codes =
        new ArrayList<>(List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00"));
    codes.add(code.substring(0, 6));
    codes.add(code);
    return codes.stream().distinct().toList();
  }

  /** Every row, in the order of the table. */
  public List<Division> all() {
    return byCode.values().stream().flatMap(List::stream).toList();
  }
}
