package org.xinheng.collect.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Header;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Row;
import org.xinheng.collect.RowProblem;
import org.xinheng.collect.RowSource;
import org.xinheng.collect.UnreadableFile;

/**
 * 逐行 JSON. One object a line, keys by title or field code; all keys of the file together are its
 * columns.
 */
public final class JsonLines implements RowSource {
  private final Header header;
  private final RowLayout layout;
  private final Limits limits;
  private final long rowsExpected;
  private final Map<String, Integer> columnOf = new HashMap<>();
  private final BoundedLines lines;
  private int ordinal;

  private JsonLines(
      Header header, HeaderMatcher matcher, Limits limits, long rowsExpected, BoundedLines lines) {
    this.header = header;
    this.layout = new RowLayout(header, matcher.constants(), limits);
    this.limits = limits;
    this.rowsExpected = rowsExpected;
    this.lines = lines;
    for (int i = 0; i < header.columns().size(); i++) {
      columnOf.put(header.columns().get(i), i);
    }
  }

  public static JsonLines open(Path file, HeaderMatcher matcher, Limits limits)
      throws IOException, UnreadableFile {
    TextSurvey survey = TextSurvey.of(file);
    Set<String> keys = new LinkedHashSet<>();
    int rows = 0;
    try (var lines = new BoundedLines(survey.reader(file))) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          rows = RowLayout.counted(rows, limits);
          JsonObject.parse(line)
              .ifPresent(object -> object.keySet().forEach(key -> keys.add(key.strip())));
        }
      }
    }
    if (keys.isEmpty()) {
      throw new UnreadableFile(
          FileFault.NOT_JSON_LINES, "文件不是逐行 JSON：没有一行能读成一个对象。请每行写一个完整的 JSON 对象。");
    }
    Header header = matcher.choose(List.of(matcher.read(new ArrayList<>(keys), 0)));
    return new JsonLines(header, matcher, limits, rows, new BoundedLines(survey.reader(file)));
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public long rowsExpected() {
    return rowsExpected;
  }

  @Override
  public @Nullable Row next() throws UnreadableFile {
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          ordinal = RowLayout.counted(ordinal, limits);
          return row(line);
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row row(String line) {
    String[] original = new String[header.columns().size()];
    Arrays.fill(original, "");
    Optional<LinkedHashMap<String, String>> object = JsonObject.parse(line);
    if (object.isEmpty()) {
      return layout.lay(lines.number(), ordinal, original, false, notJson(line));
    }
    boolean suspicious = false;
    for (Map.Entry<String, String> entry : object.get().entrySet()) {
      Integer column = columnOf.get(entry.getKey().strip());
      if (column != null) {
        original[column] = entry.getValue();
        suspicious |= Cells.suspicious(entry.getValue());
      }
    }
    return layout.lay(lines.number(), ordinal, original, suspicious, null);
  }

  private static RowProblem notJson(String line) {
    return new RowProblem(
        "COL-204", -1, "", Cells.printable(line, 40), "本行不是一个完整的 JSON 对象", "请核对引号、逗号和大括号");
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
