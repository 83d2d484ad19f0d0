package org.xinheng.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 国民经济行业分类. Names and sections of GB/T 4754-2017 with amendment 1 of 2019. */
public final class Industries {
  private static final int COLUMNS = 3;

  private final Map<String, Industry> byCode;

  /** 行业. A class with the section letter (门类) it stands in. */
  public record Industry(IndustryCode code, String name, char section, String sectionName) {}

  private Industries(Map<String, Industry> byCode) {
    this.byCode = Collections.unmodifiableMap(byCode);
  }

  public static Industries bundled() {
    return parse(Resources.text("industries.csv"));
  }

  /**
   * Reads {@code code,name,section}; rows whose code is a letter name the sections and come first.
   */
  static Industries parse(String csv) {
    Map<String, Industry> byCode = new LinkedHashMap<>();
    Map<String, String> sections = new LinkedHashMap<>();
    csv.lines()
        .skip(1)
        .forEach(line -> {
          String[] cells = line.split(",", -1);
          if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("行业表应有 " + COLUMNS + " 列：" + line);
          }
          if (cells[0].length() == 1) {
            sections.put(cells[0], cells[1]);
            return;
          }
          String section = sections.getOrDefault(cells[2], "");
          byCode.put(
              cells[0],
              new Industry(new IndustryCode(cells[0]), cells[1], cells[2].charAt(0), section));
        });
    return new Industries(byCode);
  }

  public Optional<Industry> find(IndustryCode code) {
    return Optional.ofNullable(byCode.get(code.value()));
  }

  /** Every class in the order of the standard. */
  public List<Industry> all() {
    return List.copyOf(byCode.values());
  }
}
