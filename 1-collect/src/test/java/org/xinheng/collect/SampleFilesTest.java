package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.vocabulary.ItemCode;

class SampleFilesTest {
  private static final Path FILES = Path.of("../samples/files");

  private static Reading read(String file, String item, Optional<ColumnMapping> mapping)
      throws UnreadableFile {
    return Reading.of(
        FILES.resolve(file),
        Catalogue.bundled().item(new ItemCode(item)),
        mapping,
        Limits.standard());
  }

  @Test
  @DisplayName("样例文件都能读，行数与说明一致")
  void the_good_samples_are_read() throws Exception {
    assertThat(read("licence-30-two-wrong.csv", "licence", Optional.empty()).rows()).hasSize(30);
    Reading penalties = read("penalty-20-dirt.csv", "penalty", Optional.empty());
    assertThat(penalties.rows()).hasSize(20).allMatch(row -> row.problem().isEmpty());
    assertThat(penalties.header().headerRow()).isEqualTo(3);
    assertThat(read("registration-gb18030.csv", "registration", Optional.empty()).rows())
        .hasSize(24);
    assertThat(read("registration.jsonl", "registration", Optional.empty()).rows()).hasSize(3);
    var mapping = ColumnMapping.parse(Files.readString(FILES.resolve("registration-mapping.yaml")));
    Reading mapped = read("registration-to-be-mapped.csv", "registration", Optional.of(mapping));
    assertThat(mapped.header().unknownColumns()).isEmpty();
    assertThat(mapped.at(0, "ZT_DJJG")).isEqualTo("济南市莱芜区市场监督管理局");
  }

  @ParameterizedTest
  @CsvSource({
    "empty.csv,EMPTY",
    "header-only.csv,HEADER_ONLY",
    "web-page.xls,WEB_PAGE",
    "wrong-columns.csv,NO_HEADER",
    "missing-columns.csv,MISSING_COLUMNS",
    "double-column.csv,DUPLICATE_COLUMNS",
    "broken-encoding.csv,ENCODING",
    "open-quote.csv,BROKEN_TEXT"
  })
  @DisplayName("坏样例各以其原因整件退回")
  void each_bad_sample_is_refused_for_its_own_reason(String file, FileFault fault) {
    assertThatThrownBy(() -> read("bad/" + file, "licence", Optional.empty()))
        .isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
