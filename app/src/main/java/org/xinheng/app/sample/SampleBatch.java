package org.xinheng.app.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinheng.app.sample.SampleShape.Office;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 一个机关一个事项的样例数据. Rows that one file holds, or several that are sent one after another.
 *
 * @param title of the item
 * @param part what of the item this is; empty for the bulk
 * @param mended sound rows of those that come back, which the office may send later
 */
record SampleBatch(
    Office office,
    ItemCode item,
    String title,
    String part,
    Charset charset,
    List<String> header,
    List<List<String>> rows,
    List<List<String>> mended) {

  /** The same office and item with other rows, named by the part. */
  SampleBatch of(String other, List<List<String>> some) {
    return new SampleBatch(office, item, title, other, charset, header, some, List.of());
  }

  SampleFiles.SampleFile write(Path directory) throws IOException {
    var path = directory.resolve(office.shortName() + "-" + title + part + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(path, charset)) {
      SampleFiles.writeLine(out, header);
      for (var row : rows) {
        SampleFiles.writeLine(out, row);
      }
    }
    return new SampleFiles.SampleFile(new DepartmentCode(office.code()), item, path);
  }
}
