package org.xinheng.collect.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.xinheng.collect.FieldType;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Header;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Row;
import org.xinheng.collect.RowProblem;
import org.xinheng.collect.RowSource;
import org.xinheng.collect.UnreadableFile;

/**
 * 电子表格(XLSX). The one visible sheet with the item's header; title rows above it are passed over. Of
 * two such sheets with data neither is read: nothing may be dropped in silence.
 */
public final class Spreadsheet implements RowSource {
  private final ReadableWorkbook workbook;
  private final HeaderMatcher matcher;
  private final Limits limits;
  private final long rowsExpected;
  private final SpreadsheetText text;
  private @Nullable Stream<org.dhatim.fastexcel.reader.Row> stream;
  private Iterator<org.dhatim.fastexcel.reader.Row> rows =
      List.<org.dhatim.fastexcel.reader.Row>of().iterator();
  private Header header = new Header(List.of(), List.of(), 0);
  private RowLayout layout;
  private boolean[] dateColumn = {};
  private @Nullable Row first;
  private int ordinal;

  private Spreadsheet(ReadableWorkbook workbook, HeaderMatcher matcher, Limits limits, long rows) {
    this.workbook = workbook;
    this.matcher = matcher;
    this.limits = limits;
    this.rowsExpected = rows;
    this.text = new SpreadsheetText(workbook.isDate1904());
    this.layout = new RowLayout(header, matcher.constants(), limits);
  }

  public static Spreadsheet open(Path file, HeaderMatcher matcher, Limits limits)
      throws IOException, UnreadableFile {
    long rows = SpreadsheetGuard.check(file, limits);
    ReadableWorkbook workbook;
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException e) {
      throw broken(0, e);
    }
    var spreadsheet = new Spreadsheet(workbook, matcher, limits, rows);
    try {
      spreadsheet.findHeader();
      if (rows > limits.rows() + spreadsheet.header.headerRow()) {
        RowLayout.counted(Math.toIntExact(limits.rows()), limits);
      }
      spreadsheet.readFirst();
      return spreadsheet;
    } catch (UnreadableFile | RuntimeException e) {
      spreadsheet.close();
      throw e;
    }
  }

  private void findHeader() throws UnreadableFile {
    var candidates = new ArrayList<Header>();
    var visible =
        workbook
            .getSheets()
            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
            .toList();
    for (int i = 0; i < visible.size(); i++) {
      if (headerIn(visible.get(i), candidates)) {
        refuseFurther(visible.get(i), visible.subList(i + 1, visible.size()));
        return;
      }
    }
    throw matcher.refusal(candidates);
  }

  private void refuseFurther(Sheet read, List<Sheet> others) throws UnreadableFile {
    if (others.isEmpty()) {
      return;
    }
    for (Sheet other : others) {
      if (headerIn(other, new ArrayList<>()) && hasData()) {
        throw new UnreadableFile(
            FileFault.SEVERAL_SHEETS,
            "工作表“%s”和“%s”都是“%s”的数据，平台一次只收一张，没有接收。请合并到一张工作表，或者把每张工作表另存为一个文件分别报送。"
                .formatted(read.getName(), other.getName(), matcher.item().title()));
      }
    }
    headerIn(read, new ArrayList<>());
  }

  private boolean hasData() throws UnreadableFile {
    for (org.dhatim.fastexcel.reader.Row row = advance(); row != null; row = advance()) {
      if (!RowLayout.blank(texts(row))) {
        return true;
      }
    }
    return false;
  }

  private boolean headerIn(Sheet sheet, List<Header> candidates) throws UnreadableFile {
    closeStream();
    try {
      stream = sheet.openStream();
      rows = stream.iterator();
    } catch (IOException | RuntimeException e) {
      throw broken(0, e);
    }
    var above = Optional.<Header>empty();
    for (int i = 0; i < HeaderMatcher.ROWS_SEARCHED; i++) {
      org.dhatim.fastexcel.reader.Row row = advance();
      if (row == null) {
        return false;
      }
      Header candidate = matcher.read(Arrays.asList(texts(row)), row.getRowNum());
      candidates.add(candidate);
      var found = matcher.completed(above, candidate);
      if (found.isPresent()) {
        settle(matcher.choose(List.of(found.get())));
        return true;
      }
      above = Optional.of(candidate);
    }
    return false;
  }

  private void settle(Header found) {
    header = found;
    layout = new RowLayout(found, matcher.constants(), limits);
    dateColumn = new boolean[found.columns().size()];
    for (int column = 0; column < dateColumn.length; column++) {
      int field = layout.fieldOf(column);
      dateColumn[column] = field >= 0 && matcher.item().field(field).type() == FieldType.DATE;
    }
  }

  private void readFirst() throws UnreadableFile {
    first = next();
    if (first == null) {
      throw new UnreadableFile(
          FileFault.HEADER_ONLY, "文件只有表头（第 %d 行），没有数据行。请填写数据后报送。".formatted(header.headerRow()));
    }
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public long rowsExpected() {
    return Math.max(1, rowsExpected - header.headerRow());
  }

  @Override
  public @Nullable Row next() throws UnreadableFile {
    if (first != null) {
      Row row = first;
      first = null;
      return row;
    }
    for (org.dhatim.fastexcel.reader.Row row = advance(); row != null; row = advance()) {
      String[] cells = texts(row);
      if (!RowLayout.blank(cells)) {
        ordinal = RowLayout.counted(ordinal, limits);
        return layout.lay(row.getRowNum(), ordinal, cells, suspicious(cells), digitsLost(row));
      }
    }
    return null;
  }

  private org.dhatim.fastexcel.reader.@Nullable Row advance() throws UnreadableFile {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException e) {
      throw broken(ordinal, e);
    }
  }

  private String[] texts(org.dhatim.fastexcel.reader.Row row) {
    int count = row.getCellCount();
    String[] cells = new String[Math.max(count, layout.width())];
    Arrays.fill(cells, "");
    int used = layout.width();
    for (int column = 0; column < count; column++) {
      String cell = text.of(row.getCell(column), column < dateColumn.length && dateColumn[column]);
      cells[column] = cell;
      if (!cell.isEmpty()) {
        used = Math.max(used, column + 1);
      }
    }
    return used == cells.length ? cells : Arrays.copyOf(cells, used);
  }

  /**
   * XML holds no control characters but tab and line ends; those written as escapes are noticed by
   * the text.
   */
  private boolean suspicious(String[] cells) {
    if (text.tookEscapes()) {
      return true;
    }
    for (String cell : cells) {
      if (cell.indexOf('\ufffd') >= 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable RowProblem digitsLost(org.dhatim.fastexcel.reader.Row row) {
    int width = Math.min(row.getCellCount(), layout.width());
    for (int column = 0; column < width; column++) {
      Cell cell = row.getCell(column);
      if (layout.fieldOf(column) >= 0 && SpreadsheetText.digitsLost(cell)) {
        return new RowProblem(
            "COL-205",
            column,
            header.columns().get(column),
            text.of(cell, false),
            "以数值存放，电子表格只保留 15 位，末尾数字已丢失",
            "请将该列设为“文本”格式后重新填写完整号码");
      }
    }
    return null;
  }

  private static UnreadableFile broken(int ordinal, Exception cause) {
    String where = ordinal == 0 ? "" : "第 " + ordinal + " 个数据行之后";
    return new UnreadableFile(
        FileFault.BROKEN_SPREADSHEET,
        "电子表格" + where + "内容损坏，无法读取。请在 WPS 或 Excel 中打开并另存为 .xlsx 后重新报送。",
        cause);
  }

  private void closeStream() {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  @Override
  public void close() {
    closeStream();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
