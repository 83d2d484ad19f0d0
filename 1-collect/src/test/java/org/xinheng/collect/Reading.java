package org.xinheng.collect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;

/** Opens small files in tests and reads them to the end. */
record Reading(CatalogueItem item, Header header, List<Row> rows) {
  static final CatalogueItem REGISTRATION = Catalogue.bundled().item(new ItemCode("registration"));

  static Reading of(Path file) throws UnreadableFile {
    return of(file, REGISTRATION, Optional.empty(), Limits.standard());
  }

  static Reading of(Path file, CatalogueItem item, Optional<ColumnMapping> mapping, Limits limits)
      throws UnreadableFile {
    try (RowSource source =
        Readers.open(file, String.valueOf(file.getFileName()), item, mapping, limits)) {
      var rows = new ArrayList<Row>();
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
      return new Reading(item, source.header(), rows);
    }
  }

  static Path text(Path folder, String name, String content, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(charset));
  }

  static Path text(Path folder, String content) throws IOException {
    return text(folder, "file.csv", content, StandardCharsets.UTF_8);
  }

  String at(int row, String field) {
    return rows.get(row).at(item.indexOf(new FieldName(field)));
  }
}
