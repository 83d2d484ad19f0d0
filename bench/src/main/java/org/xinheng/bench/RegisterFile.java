package org.xinheng.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * 登记名册. One CSV of a million registrations: the real registers of the data folder together, or,
 * where they are absent, made-up ones.
 */
record RegisterFile(Path path, long rows, String origin) {
  static final List<String> COLUMNS =
      List.of("企业名称", "统一社会信用代码", "注册日期", "企业类型", "法人代表", "注册资金", "经营范围", "所在省份", "地区", "注册地址");
  static final String[] FILES = {
    "registry-laiwu/laiwu_entities.csv",
    "registry-shandong/shandong_entities.csv.gz",
    "registry-china-load/china_entities.csv.xz"
  };

  static RegisterFile write(Path to, int most) throws IOException {
    Path folder = dataFolder();
    boolean real = present(folder);
    try (CsvWriter out = CsvWriter.builder().build(to)) {
      out.writeRecord(COLUMNS);
      long rows = real ? copyReal(folder, out, most) : generate(out, most);
      return new RegisterFile(to, rows, real ? "real registers" : "made-up registrations");
    }
  }

  /** Made-up ones whatever there is, for benches that add records to them. */
  static RegisterFile madeUp(Path to, int rows) throws IOException {
    try (CsvWriter out = CsvWriter.builder().build(to)) {
      out.writeRecord(COLUMNS);
      return new RegisterFile(to, generate(out, rows), "made-up registrations");
    }
  }

  static Path dataFolder() {
    String told = System.getenv("XINHENG_BENCH_DATA");
    return Path.of(told == null || told.isBlank() ? "../shared/data" : told);
  }

  static boolean present(Path folder) {
    return Files.isReadable(folder.resolve(FILES[FILES.length - 1]));
  }

  private static long copyReal(Path folder, CsvWriter out, int most) throws IOException {
    long rows = 0;
    for (String file : FILES) {
      try (Reader in = open(folder.resolve(file));
          CsvReader<NamedCsvRecord> records =
              CsvReader.builder()
                  .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .ofNamedCsvRecord(in)) {
        for (NamedCsvRecord row : records) {
          if (rows == most) {
            return rows;
          }
          out.writeRecord(
              COLUMNS.stream().map(column -> row.findField(column).orElse("")).toList());
          rows++;
        }
      }
    }
    return rows;
  }

  static Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    String name = file.toString();
    if (name.endsWith(".gz")) {
      in = new GZIPInputStream(in, 1 << 16);
    } else if (name.endsWith(".xz")) {
      in = new XZInputStream(in);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private static long generate(CsvWriter out, int most) throws IOException {
    NamedEntities made = NamedEntities.generated(most);
    for (int i = 0; i < most; i++) {
      List<String> row = new ArrayList<>(List.of(made.names().get(i), made.codes().get(i)));
      row.add("20%02d-%02d-%02d".formatted(i % 26, 1 + i % 12, 1 + i % 28));
      row.addAll(List.of("有限责任公司", "张样例", 1 + i % 900 + "万元", "普通货物道路运输；建材销售", "山东", "济南"));
      row.add("样例路" + i % 5_000 + "号");
      out.writeRecord(row);
    }
    return most;
  }
}
