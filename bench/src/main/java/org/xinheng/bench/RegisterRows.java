package org.xinheng.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rows of the data folder's tables, one after the other. */
final class RegisterRows {
  private RegisterRows() {}

  static List<NamedCsvRecord> of(Path data, String file) throws IOException {
    var rows = new ArrayList<NamedCsvRecord>();
    if (Files.isReadable(data.resolve(file))) {
      try (var records = csv(data.resolve(file))) {
        records.forEach(rows::add);
      }
    }
    return rows;
  }

  private static CsvReader<NamedCsvRecord> csv(Path file) throws IOException {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(RegisterFile.open(file));
  }

  /** Every row of the registers, or made-up ones where there are none. */
  static void each(Path data, Consumer<RegisterRow> to) throws IOException {
    if (!RegisterFile.present(data)) {
      var made = NamedEntities.generated(1_000_000);
      for (int i = 0; i < made.names().size(); i++) {
        to.accept(
            new RegisterRow(
                made.names().get(i),
                made.codes().get(i),
                "山东",
                made.names().get(i).substring(0, 2),
                "样例路" + i % 5_000 + "号" + i % 7 + "号楼",
                i % 2 == 0 ? "" : "张样" + i % 900));
      }
      return;
    }
    for (var file : RegisterFile.FILES) {
      try (var records = csv(data.resolve(file))) {
        for (var row : records) {
          to.accept(row(row));
        }
      }
    }
  }

  private static RegisterRow row(NamedCsvRecord row) {
    var person = row.findField("法人代表").orElse("").strip();
    var address = row.findField("注册地址").orElse("").strip();
    return new RegisterRow(
        row.findField("企业名称").orElse("").strip(),
        row.findField("统一社会信用代码").orElse("").strip(),
        row.findField("所在省份").orElse("").strip(),
        row.findField("地区").orElse("").strip(),
        address.equals("N/A") ? "" : address,
        person.equals("N/A") ? "" : person);
  }
}
