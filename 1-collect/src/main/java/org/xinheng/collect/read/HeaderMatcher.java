package org.xinheng.collect.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.ColumnMapping;
import org.xinheng.collect.Condition;
import org.xinheng.collect.Field;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Header;
import org.xinheng.collect.Need;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.collect.model.ForbiddenContents;
import org.xinheng.collect.model.HeaderNames;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.SubjectKind;

/** 表头识别. Knows under which names an item's columns come, and which row of a sheet is the header. */
public final class HeaderMatcher {
  /** Title rows, notes and merged cells may stand above the header. */
  static final int ROWS_SEARCHED = 20;

  private final CatalogueItem item;
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, Integer> mapped = new HashMap<>();
  private final String[] constants;

  public HeaderMatcher(CatalogueItem item, Optional<ColumnMapping> mapping) throws UnreadableFile {
    this.item = item;
    for (int i = 0; i < item.fields().size(); i++) {
      for (String name : HeaderNames.of(item.field(i))) {
        known.put(name, i);
      }
    }
    constants = new String[item.fields().size()];
    Arrays.fill(constants, "");
    if (mapping.isPresent()) {
      for (Map.Entry<String, FieldName> column : mapping.get().columns().entrySet()) {
        mapped.put(HeaderNames.bare(column.getKey()), place(column.getValue()));
      }
      for (Map.Entry<FieldName, String> constant : mapping.get().constants().entrySet()) {
        constants[place(constant.getKey())] = constant.getValue();
      }
    }
  }

  CatalogueItem item() {
    return item;
  }

  /** What every row starts from: the mapping's constants, "" elsewhere. */
  String[] constants() {
    return constants;
  }

  private int place(FieldName name) throws UnreadableFile {
    int place = item.indexOf(name);
    if (place < 0) {
      throw new UnreadableFile(
          FileFault.MAPPING, "列对照表中的字段“" + name + "”不属于“" + item.title() + "”。请对照字段说明改正。");
    }
    return place;
  }

  /** The row read as a header: which field each of its cells names, -1 for none. */
  Header read(List<String> cells, int row) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    var columns = new ArrayList<String>();
    var fieldOf = new ArrayList<Integer>();
    for (String cell : cells.subList(0, width)) {
      columns.add(cell.strip());
      fieldOf.add(named(cell));
    }
    return new Header(columns, fieldOf, row);
  }

  /** The field that a header names, or -1. */
  private int named(String cell) {
    String bare = HeaderNames.bare(cell);
    int usual = known.getOrDefault(bare, -1);
    return mapped.getOrDefault(bare, mapped.containsValue(usual) ? -1 : usual);
  }

  /**
   * 两层表头. Two rows of headers read as one: under a cell that spans both rows the lower one is
   * empty, and under a cell that spans several columns each of them has a name of its own.
   */
  Header combined(Header upper, Header lower) {
    var columns = new ArrayList<String>();
    var fieldOf = new ArrayList<Integer>();
    String spanning = "";
    int width = Math.max(upper.columns().size(), lower.columns().size());
    for (int column = 0; column < width; column++) {
      String top = cell(upper, column);
      String own = cell(lower, column);
      spanning = top.isEmpty() ? spanning : top;
      int together = own.isEmpty() ? named(top) : named(spanning + own);
      fieldOf.add(together < 0 && !own.isEmpty() ? named(own) : together);
      columns.add(own.isEmpty() ? top : own);
    }
    return new Header(columns, fieldOf, lower.headerRow());
  }

  private static String cell(Header header, int column) {
    return column < header.columns().size() ? header.columns().get(column) : "";
  }

  /** The row if it is the header, else the row above and it together if they are. */
  Optional<Header> completed(Optional<Header> above, Header row) {
    if (complete(row)) {
      return Optional.of(row);
    }
    return above.map(upper -> combined(upper, row)).filter(this::complete);
  }

  static int matches(Header header) {
    return (int) header.fieldOf().stream().filter(place -> place >= 0).distinct().count();
  }

  /**
   * Whether the row is the header beyond doubt: at least two fields and every column that must be
   * there.
   */
  boolean complete(Header header) {
    return matches(header) >= Math.min(2, item.fields().size()) && missing(header).isEmpty();
  }

  /**
   * The first complete row of the candidates, or two rows that are so together, or the refusal that
   * the best of them deserves.
   */
  Header choose(List<Header> candidates) throws UnreadableFile {
    var above = Optional.<Header>empty();
    for (Header candidate : candidates) {
      var found = completed(above, candidate);
      if (found.isPresent()) {
        return undoubled(found.get());
      }
      above = Optional.of(candidate);
    }
    throw refusal(candidates);
  }

  /** What is to be said of rows none of which is the header. */
  UnreadableFile refusal(List<Header> candidates) throws UnreadableFile {
    Header best = null;
    for (Header candidate : withPairs(candidates)) {
      if (best == null || matches(candidate) > matches(best)) {
        best = candidate;
      }
    }
    if (best == null || matches(best) < 2) {
      return new UnreadableFile(FileFault.NO_HEADER, noHeader(candidates));
    }
    undoubled(best);
    return new UnreadableFile(
        FileFault.MISSING_COLUMNS,
        "%s缺少必填列：%s。请对照“%s”模板补上这些列（列名用中文名或字段代码均可，次序不限）后重新报送。"
            .formatted(
                best.headerRow() > 0 ? "第 " + best.headerRow() + " 行的表头" : "文件",
                String.join("、", missing(best)),
                item.title()));
  }

  /** Single rows first, so that among equals the single row is spoken of. */
  private List<Header> withPairs(List<Header> candidates) {
    var all = new ArrayList<>(candidates);
    for (int i = 1; i < candidates.size(); i++) {
      if (candidates.get(i - 1).headerRow() < candidates.get(i).headerRow()) {
        all.add(combined(candidates.get(i - 1), candidates.get(i)));
      }
    }
    return all;
  }

  private String noHeader(List<Header> candidates) {
    String found =
        candidates.stream()
            .map(Header::columns)
            .filter(columns -> !columns.isEmpty())
            .findFirst()
            .orElse(List.of())
            .stream()
            .limit(5)
            .map(HeaderMatcher::quoted)
            .collect(Collectors.joining("、"));
    return "前 %d 行中没有“%s”的表头%s。表头须含：%s 等列，请对照模板核对；如所选事项有误，请重新选择。"
        .formatted(
            ROWS_SEARCHED,
            item.title(),
            found.isEmpty() ? "" : "（首行为" + found + "）",
            item.fields().stream()
                .limit(4)
                .map(HeaderMatcher::named)
                .collect(Collectors.joining("、")));
  }

  private Header undoubled(Header header) throws UnreadableFile {
    refuseForbidden(header);
    for (int field = 0; field < item.fields().size(); field++) {
      int first = header.fieldOf().indexOf(field);
      int last = header.fieldOf().lastIndexOf(field);
      if (first != last) {
        throw new UnreadableFile(
            FileFault.DUPLICATE_COLUMNS,
            "第 %d 列%s和第 %d 列%s都是“%s”，无法判断用哪一列。请删去一列后重新报送。"
                .formatted(
                    first + 1,
                    quoted(header.columns().get(first)),
                    last + 1,
                    quoted(header.columns().get(last)),
                    item.field(field).title()));
      }
    }
    return header;
  }

  private void refuseForbidden(Header header) throws UnreadableFile {
    var forbidden = ForbiddenContents.bundled();
    for (int column = 0; column < header.columns().size(); column++) {
      var word = forbidden.in(header.columns().get(column), item);
      if (word.isPresent()) {
        throw new UnreadableFile(
            FileFault.FORBIDDEN_COLUMNS,
            "第 %d 列%s属于禁止归集的信息（%s，%s）。文件内容没有保存，请删去该列后重新报送。"
                .formatted(
                    column + 1,
                    quoted(header.columns().get(column)),
                    word.get(),
                    forbidden.basis()));
      }
    }
  }

  private List<String> missing(Header header) {
    var missing = new ArrayList<String>();
    for (int i = 0; i < item.fields().size(); i++) {
      Field field = item.field(i);
      if (has(header, i)) {
        continue;
      }
      if (field.columnRequired()) {
        missing.add(named(field));
      }
      field
          .condition()
          .flatMap(condition -> alternative(header, field, condition))
          .ifPresent(missing::add);
    }
    return missing;
  }

  /**
   * “A 或 B” where every subject owes one of two fields and neither has a column; said once, at the
   * first.
   */
  private Optional<String> alternative(Header header, Field field, Condition condition) {
    int other = item.indexOf(condition.field());
    boolean owed =
        Arrays.stream(SubjectKind.values()).allMatch(kind -> field.need(kind) == Need.CONDITIONAL);
    boolean said = item.field(other).condition().isPresent() && other < item.indexOf(field.name());
    if (condition.test() != Condition.Test.ABSENT || !owed || said || has(header, other)) {
      return Optional.empty();
    }
    return Optional.of(named(field) + "或" + named(item.field(other)));
  }

  private boolean has(Header header, int field) {
    return header.fieldOf().contains(field) || !constants[field].isEmpty();
  }

  private static String named(Field field) {
    return "“" + field.title() + "”（" + field.name() + "）";
  }

  private static String quoted(String header) {
    return "“" + (header.length() > 30 ? header.substring(0, 30) + "…" : header) + "”";
  }
}
