package org.xinheng.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.app.district.DistrictConfiguration;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Readers;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.Verdict;
import org.xinheng.verify.Verifier;
import org.xinheng.vocabulary.WorkCalendar;

@DisplayName("每个信息事项都有样例文件：一份全部合格，一份全部退回")
class SampleItemFilesTest {
  /** Written anew with {@code -Dgolden.write=true}. */
  private static final Path FOLDER = Path.of("../samples/files/items");

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  static List<CatalogueItem> items() {
    return CATALOGUE.items();
  }

  @Test
  @DisplayName("样例文件与目录一致，目录改了就重新生成")
  void the_files_are_up_to_date() throws IOException {
    var files = SampleItemFiles.of(SampleShape.of(DistrictConfiguration.bundled(), DAY), CATALOGUE);
    for (var file : files.entrySet()) {
      var path = FOLDER.resolve(file.getKey());
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(FOLDER);
        Files.writeString(path, file.getValue());
      }
      assertThat(Files.readString(path)).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(files).hasSize(2 * CATALOGUE.items().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  @DisplayName("合格样例逐行通过校验，坏样例逐行退回")
  void good_rows_pass_and_bad_ones_come_back(CatalogueItem item) throws Exception {
    assertThat(verdicts(item, item.code() + ".csv"))
        .as(item.title())
        .isNotEmpty()
        .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Passed.class));
    assertThat(verdicts(item, item.code() + "-bad.csv"))
        .hasSize(3)
        .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Returned.class));
  }

  private static List<Verdict> verdicts(CatalogueItem item, String file) throws Exception {
    var verifier = Verifier.of(item);
    var verdicts = new ArrayList<Verdict>();
    try (var rows = Readers.open(FOLDER.resolve(file), file, item, Optional.empty())) {
      for (var row = rows.next(); row != null; row = rows.next()) {
        verdicts.add(verifier.judge(row, circumstances(item)));
      }
    }
    return verdicts;
  }

  private static Circumstances circumstances(CatalogueItem item) {
    var office =
        DistrictConfiguration.bundled().departments().stream()
            .filter(one -> one.furnishes(item.code()))
            .findFirst()
            .orElseThrow();
    return new Circumstances(
        DAY,
        office.code(),
        office.name(),
        office.creditCode().value(),
        office.items(),
        WorkCalendar.vendored(),
        Set.of());
  }
}
