package org.xinheng.collect.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.xinheng.collect.ReturnedFile;
import org.xinheng.collect.ReturnedRow;

/** 退回文件(CSV): UTF-8 with its mark, so that spreadsheets show Chinese. */
public final class ReturnedText implements ReturnedFile.Target {
  private final ReturnedLayout layout;
  private final Writer writer;
  private final CsvWriter csv;

  public ReturnedText(ReturnedLayout layout, OutputStream out) {
    this.layout = layout;
    this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    try {
      writer.write('\ufeff');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    csv.writeRecord(layout.headers());
  }

  @Override
  public void add(ReturnedRow row) {
    csv.writeRecord(layout.line(row));
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    writer.flush();
  }
}
