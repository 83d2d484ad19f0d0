package org.xinheng.app.page;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.xinheng.inquire.CsvRows;

/** 表格下载. The table of a page as a file that spreadsheets open: CSV in UTF-8, formulas defused. */
public final class CsvTable {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final StringWriter text = new StringWriter();
  private final CsvRows rows = new CsvRows(text);

  public CsvTable(String... headings) {
    rows.write(List.of(headings));
  }

  public CsvTable(List<String> headings) {
    rows.write(headings);
  }

  /** One row; whatever it holds is written as it says of itself. */
  public void row(Object... cells) {
    rows.write(Arrays.stream(cells).map(String::valueOf).toList());
  }

  /**
   * The answer.
   *
   * @param name of the file, without its ending
   * @param plain the same in letters and digits
   */
  public ResponseEntity<byte[]> named(String name, String plain) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(name + ".csv", plain + ".csv"))
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
