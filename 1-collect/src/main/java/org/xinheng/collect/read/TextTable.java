package org.xinheng.collect.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Header;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Row;
import org.xinheng.collect.RowSource;
import org.xinheng.collect.UnreadableFile;

/**
 * 文本表格(CSV). UTF-8 with or without mark, GB18030, UTF-16; comma, tab, semicolon, bar; either quote.
 */
public final class TextTable implements RowSource {
  private static final int SAMPLE = 1 << 16;

  private final Header header;
  private final RowLayout layout;
  private final Limits limits;
  private final long rowsExpected;
  private final CsvReader<TextLine> reader;
  private final CloseableIterator<TextLine> lines;
  private @Nullable Row first;
  private int ordinal;
  private long lastLine;

  private TextTable(
      Header header,
      HeaderMatcher matcher,
      Limits limits,
      long rowsExpected,
      CsvReader<TextLine> reader) {
    this.header = header;
    this.layout = new RowLayout(header, matcher.constants(), limits);
    this.limits = limits;
    this.rowsExpected = rowsExpected;
    this.reader = reader;
    this.lines = reader.iterator();
  }

  public static TextTable open(Path file, HeaderMatcher matcher, Limits limits)
      throws IOException, UnreadableFile {
    TextSurvey survey = TextSurvey.of(file);
    String sample = sample(file, survey);
    Dialect dialect = Dialect.of(sample, matcher);
    Header header = header(file, survey, matcher, dialect.candidates(sample, matcher));
    if (survey.lines() > limits.rows() + header.headerRow()
        || (!survey.quotesPair() && dialect.quote() == '"')) {
      count(file, survey, dialect, header, matcher, limits);
    }
    long expected = Math.max(1, survey.recordEnds() - header.headerRow());
    var table =
        new TextTable(header, matcher, limits, expected, dialect.reader(survey.reader(file)));
    try {
      table.readFirst();
    } catch (UnreadableFile | RuntimeException e) {
      table.close();
      throw e;
    }
    return table;
  }

  private static Header header(
      Path file, TextSurvey survey, HeaderMatcher matcher, List<Header> candidates)
      throws IOException, UnreadableFile {
    try {
      return matcher.choose(candidates);
    } catch (UnreadableFile unknown) {
      if (survey.looksLikeBig5(file)) {
        throw new UnreadableFile(
            FileFault.ENCODING,
            "文件像是 Big5（繁体中文）编码，按 GB18030 读出的列名无法识别。请在 WPS 或 Excel 中“另存为”CSV UTF-8 或 .xlsx 后重新报送。",
            unknown);
      }
      throw unknown;
    }
  }

  private static String sample(Path file, TextSurvey survey) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    try (Reader reader = survey.reader(file)) {
      for (int n = reader.read(sample, 0, SAMPLE);
          n > 0;
          n = reader.read(sample, length, SAMPLE - length)) {
        length += n;
      }
    }
    return new String(sample, 0, length);
  }

  /**
   * A full parse before a row is taken, only where there may be too many rows or a quote is left
   * open.
   */
  private static void count(
      Path file,
      TextSurvey survey,
      Dialect dialect,
      Header header,
      HeaderMatcher matcher,
      Limits limits)
      throws IOException, UnreadableFile {
    try (var table =
        new TextTable(header, matcher, limits, 0, dialect.reader(survey.reader(file)))) {
      table.skipHeader();
      while (table.next() != null) {
        // counted by next, which refuses the row after the last allowed one
      }
    }
  }

  private void readFirst() throws UnreadableFile {
    skipHeader();
    first = next();
    if (first == null) {
      throw new UnreadableFile(
          FileFault.HEADER_ONLY, "文件只有表头（第 %d 行），没有数据行。请填写数据后报送。".formatted(header.headerRow()));
    }
  }

  private void skipHeader() throws UnreadableFile {
    for (TextLine line = line(); line != null && line.line < header.headerRow(); line = line()) {
      // title rows above the header
    }
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
    if (first != null) {
      Row row = first;
      first = null;
      return row;
    }
    for (TextLine line = line(); line != null; line = line()) {
      if (!RowLayout.blank(line.cells)) {
        ordinal = RowLayout.counted(ordinal, limits);
        return layout.lay(Math.toIntExact(line.line), ordinal, line.cells, line.suspicious, null);
      }
    }
    return null;
  }

  private @Nullable TextLine line() throws UnreadableFile {
    try {
      TextLine line = lines.hasNext() ? lines.next() : null;
      lastLine = line == null ? lastLine : line.line;
      return line;
    } catch (CsvParseException e) {
      throw new UnreadableFile(
          FileFault.BROKEN_TEXT,
          "第 %d 行之后有双引号没有配对，后面的内容连成了一格。请检查其后一两行的双引号（单元格内的双引号应写两个）后重新报送。".formatted(lastLine),
          e);
    } catch (UncheckedIOException e) {
      throw new UnreadableFile(
          FileFault.ENCODING, "第 %d 行之后的文字无法解码。请重新导出后报送。".formatted(lastLine), e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
