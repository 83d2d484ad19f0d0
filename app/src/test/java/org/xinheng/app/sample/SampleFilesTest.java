package org.xinheng.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.sample.SampleShape.Office;
import org.xinheng.collect.Catalogue;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

class SampleFilesTest {
  private static final SampleShape SHAPE =
      new SampleShape(
          LocalDate.of(2026, 11, 23),
          "990101",
          List.of("990100"),
          "某市某区",
          "某区",
          List.of("东街道", "西镇"),
          List.of(
              new Office("spj", "某区行政审批服务局", "某审批", "11990101MB00000001", List.of()),
              new Office("scj", "某区市场监督管理局", "某市监", "11990101MB00000002", List.of())));

  @TempDir Path directory;

  @Test
  @DisplayName("样例由固定种子生成,两次结果逐字节相同")
  void the_sample_is_the_same_every_time() throws IOException {
    var first =
        SampleFiles.write(SHAPE, Catalogue.bundled(), 300, 400, 100, directory.resolve("a"));
    var second =
        SampleFiles.write(SHAPE, Catalogue.bundled(), 300, 400, 100, directory.resolve("b"));
    for (int i = 0; i < first.size(); i++) {
      assertThat(Files.mismatch(first.get(i).path(), second.get(i).path())).isEqualTo(-1);
    }
  }

  @Test
  @DisplayName("样例主体的字号都带“例”字,不与真实企业同名,代码均按算法有效")
  void no_sample_entity_bears_the_name_of_a_real_one() {
    assertThat(new SampleEntities(SHAPE, 1).make(2000))
        .allSatisfy(entity -> {
          assertThat(entity.name()).contains("例");
          assertThat(UnifiedSocialCreditCode.parse(entity.code())).isPresent();
        })
        .extracting(SampleEntity::code)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("个体户名称中的镇街即其所在镇街，不叠用“店”字")
  void an_individual_business_is_named_after_its_own_town() {
    assertThat(new SampleEntities(SHAPE, 1).make(3000))
        .filteredOn(entity -> entity.kind() == SampleEntity.Kind.INDIVIDUAL_BUSINESS)
        .isNotEmpty()
        .allSatisfy(entity -> {
          assertThat(entity.name())
              .startsWith("某市某区" + entity.town().replaceAll("(街道|镇)$", ""))
              .doesNotContain("店店", "店商行", "店经营部", "超市店", "药房店");
          assertThat(entity.address()).contains(entity.town());
        });
  }

  @Test
  @DisplayName("各机关最新的决定在最后分别报送，首页最新公示不全出自一个机关")
  void the_newest_decisions_come_last_and_from_several_offices() throws IOException {
    var files = SampleFiles.write(SHAPE, Catalogue.bundled(), 300, 400, 100, directory);
    assertThat(files.subList(files.size() - 3, files.size()))
        .allSatisfy(file -> assertThat(file.path().toString()).contains("-本周.csv"))
        .extracting(file -> file.department().value() + file.item().value())
        .doesNotHaveDuplicates()
        .contains("spjlicence", "scjpenalty");
  }

  @Test
  @DisplayName("处罚文件按部门常见做法用 GB18030 编码")
  void penalties_come_in_gb18030() throws IOException {
    var penalties =
        SampleFiles.write(SHAPE, Catalogue.bundled(), 300, 10, 200, directory).stream()
            .filter(file -> file.item().value().equals("penalty"))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(penalties.path(), Charset.forName("GB18030")))
        .startsWith("行政相对人名称,")
        .contains("罚〔");
  }
}
