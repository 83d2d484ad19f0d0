package org.xinheng.inquire;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Readers;
import org.xinheng.collect.Row;
import org.xinheng.collect.RowSource;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.inquire.CodeExplanation.Holder;
import org.xinheng.inquire.CodeExplanation.Status;
import org.xinheng.vocabulary.ChineseDates;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.PersonalTraces;

/**
 * 批量代码解析. A list of codes or names, as CSV, spreadsheet or JSON lines, answered row by row: the
 * sender's own columns, then what each row is. At most {@value #MOST} rows and 20 MB; memory does
 * not grow with the list.
 */
public final class CodeBatch {
  /** Rows of a list. */
  public static final int MOST = 100_000;

  /** Bytes of a list. */
  public static final long LARGEST = 20L * 1024 * 1024;

  /** The columns added behind the sender's own. */
  public static final List<String> ANSWERS =
      List.of("解析结果", "对应统一社会信用代码", "对应名称", "主体类别", "登记状态", "使用期间", "说明");

  private static final int CHUNK = 1000;

  /**
   * Well below the fifteen digits of the older identity numbers: some may be written as letters.
   */
  private static final int FEWEST_DIGITS = 10;

  private static final String NAME = "MC";
  private static final String DAY = "RQ";
  private static final String HIDDEN = "［证件号码已隐去］";

  private final CodeExplanations codes;
  private final List<CatalogueItem> shapes;

  public CodeBatch(CodeExplanations codes) {
    this.codes = codes;
    this.shapes = new ArrayList<>();
    var whole = columns();
    shapes.add(whole);
    whole.fields().stream()
        .filter(field -> !field.name().value().equals(DAY))
        .forEach(field -> shapes.add(whole.with(List.of(field), whole.provisions())));
  }

  private static CatalogueItem columns() {
    try (var in = CodeBatch.class.getResourceAsStream("/codes/questions.yaml")) {
      if (in == null) {
        throw new IllegalStateException("codes/questions.yaml is missing");
      }
      return Catalogue.parse(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), "codes/questions.yaml");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads the list to its end without answering, so that a list that cannot be answered whole is
   * refused before its first row is written.
   *
   * @return its rows
   * @throws UnreadableFile not a table, no column of codes or names, too large, too many rows
   */
  public int check(Path file, String name) throws UnreadableFile {
    try (var rows = open(file, name)) {
      int count = 0;
      while (rows.source().next() != null) {
        count++;
      }
      return count;
    }
  }

  /** The source and where in its rows the codes, the name and the day stand; -1 for nowhere. */
  private record Open(RowSource source, List<Integer> codes, int name, int day)
      implements AutoCloseable {
    static Open of(RowSource source, CatalogueItem shape) {
      var codes = new ArrayList<Integer>();
      int name = -1;
      int day = -1;
      for (int i = 0; i < shape.fields().size(); i++) {
        switch (shape.field(i).name().value()) {
          case NAME -> name = i;
          case DAY -> day = i;
          default -> codes.add(i);
        }
      }
      return new Open(source, codes, name, day);
    }

    @Override
    public void close() {
      source.close();
    }
  }

  private Open open(Path file, String name) throws UnreadableFile {
    UnreadableFile first = null;
    for (var shape : shapes) {
      try {
        var source =
            Readers.open(
                file,
                name,
                shape,
                Optional.empty(),
                Limits.standard().withRows(MOST).withFileBytes(LARGEST));
        return Open.of(source, shape);
      } catch (UnreadableFile refused) {
        if (refused.fault() != FileFault.NO_HEADER) {
          throw refused;
        }
        first = first == null ? refused : first;
      }
    }
    throw new UnreadableFile(
        FileFault.NO_HEADER,
        "没有找到表头：名单须有一列“代码”（或“统一社会信用代码”“工商注册号”“组织机构代码”等）或“名称”，另可有一列“日期”。" + "请在第一行写上列名后再传。");
  }

  /**
   * Writes the answered list as CSV and leaves the stream open.
   *
   * @throws UnreadableFile as {@link #check}
   */
  public void answer(Path file, String name, OutputStream out) throws UnreadableFile {
    try (var rows = open(file, name)) {
      var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      var csv = new CsvRows(writer);
      var headings = new ArrayList<>(rows.source().header().columns());
      headings.addAll(ANSWERS);
      csv.write(headings);
      int width = rows.source().header().columns().size();
      var chunk = new ArrayList<Row>(CHUNK);
      for (var row = rows.source().next(); row != null; row = rows.source().next()) {
        chunk.add(row);
        if (chunk.size() == CHUNK) {
          write(chunk, rows, width, csv);
          chunk.clear();
        }
      }
      write(chunk, rows, width, csv);
      writer.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void write(List<Row> rows, Open columns, int width, CsvRows csv) {
    var told = codes.explainBriefly(rows.stream().map(row -> question(row, columns)).toList());
    for (int i = 0; i < rows.size(); i++) {
      csv.write(line(rows.get(i), columns, width, told.get(i)));
    }
  }

  /** The first code that is there, else the name. */
  private static CodeQuestion question(Row row, Open columns) {
    String text =
        columns.codes().stream()
            .map(row::at)
            .filter(code -> !(CodeReading.of(code) instanceof CodeReading.Absent))
            .findFirst()
            .orElseGet(() -> at(row, columns.name()));
    return new CodeQuestion(text, ChineseDates.parse(at(row, columns.day())));
  }

  private static String at(Row row, int place) {
    return place < 0 ? "" : row.at(place);
  }

  private static List<String> line(Row row, Open columns, int width, CodeExplanation told) {
    var cells = new ArrayList<String>(width + ANSWERS.size());
    for (int i = 0; i < width; i++) {
      cells.add(i < row.original().size() ? masked(row.original().get(i)) : "");
    }
    var then = told.then();
    cells.add(told.status().title());
    cells.add(each(then, holder -> holder.code().orElse("无")));
    cells.add(each(then, Holder::name));
    cells.add(each(then, Holder::kind));
    cells.add(each(then, Holder::state));
    cells.add(periods(told));
    cells.add(told.explanation() + remark(row, columns, told));
    return cells;
  }

  private static String each(
      List<Holder> holders, java.util.function.Function<Holder, String> what) {
    return holders.stream().map(what).collect(Collectors.joining("；"));
  }

  /** Where nobody bore it that day, those of other days with their names. */
  private static String periods(CodeExplanation told) {
    return told.status() == Status.NONE
        ? each(
            told.holders().stream().filter(Holder::certain).toList(),
            holder -> (holder.name() + " " + holder.period()).strip())
        : each(told.then(), Holder::period);
  }

  /**
   * What else is wrong with the row: its name is not the holder's, its day no day, its cells torn.
   */
  private static String remark(Row row, Open columns, CodeExplanation told) {
    var remark = new StringBuilder();
    String name = at(row, columns.name());
    if (told.status() == Status.UNIQUE && !told.kind().equals("名称") && !name.isEmpty()) {
      boolean agrees =
          told.then().stream()
              .anyMatch(holder -> EntityNames.key(holder.name()).equals(EntityNames.key(name)));
      remark.append(agrees ? "" : "名称与名单所填不符，请核对。");
    }
    String day = at(row, columns.day());
    if (!day.isEmpty() && ChineseDates.parse(day).isEmpty()) {
      remark.append("“日期”读不懂，按不限日期解析。");
    }
    row.problem().ifPresent(problem -> remark.append("本行列数或内容有误，请核对是否错位。"));
    return remark.toString();
  }

  /** A cell with fewer digits than any identity number holds none. */
  private static String masked(String cell) {
    if (cell.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
      return cell;
    }
    boolean personal =
        CodeReading.of(cell) instanceof CodeReading.IdentityNumber
            || PersonalTraces.in(cell).stream()
                .anyMatch(trace -> trace.kind() == PersonalTraces.Kind.IDENTITY_NUMBER);
    return personal ? HIDDEN : cell;
  }
}
