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
              new Office("spj", "某区行政审批服务局", "某审批", "11990101MB00000001"),
              new Office("scj", "某区市场监督管理局", "某市监", "11990101MB00000002")));

  @TempDir Path directory;

  @Test
  @DisplayName("样例由固定种子生成,两次结果逐字节相同")
  void the_sample_is_the_same_every_time() throws IOException {
    var first = SampleFiles.write(SHAPE, 300, 400, 100, directory.resolve("a"));
    var second = SampleFiles.write(SHAPE, 300, 400, 100, directory.resolve("b"));
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
  @DisplayName("处罚文件按部门常见做法用 GB18030 编码")
  void penalties_come_in_gb18030() throws IOException {
    var penalties =
        SampleFiles.write(SHAPE, 300, 10, 200, directory).stream()
            .filter(file -> file.item().value().equals("penalty"))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(penalties.path(), Charset.forName("GB18030")))
        .startsWith("行政相对人名称,")
        .contains("罚〔");
  }
}
