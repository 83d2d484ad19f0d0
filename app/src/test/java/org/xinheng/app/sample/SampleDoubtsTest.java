package org.xinheng.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinheng.app.Xinheng;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Submissions;
import org.xinheng.link.Review;
import org.xinheng.link.Reviews;
import org.xinheng.postgres.testing.TestDatabase;

@DisplayName("样例的待核对件")
class SampleDoubtsTest {
  @TempDir Path data;

  @Test
  @DisplayName("同名、代码与名称不符、代码不在名册上、旧代码与名称不符，样例里都有")
  void every_kind_of_question_is_in_the_sample() throws Exception {
    var database = TestDatabase.fresh();
    try (var platform =
        new SpringApplicationBuilder(Xinheng.class)
            .run(
                "--server.port=0",
                "--xinheng.sample.load=false",
                "--xinheng.data=" + data,
                "--xinheng.db.url=" + database.getUrl(),
                "--xinheng.db.user=" + database.getUser(),
                "--xinheng.db.password=" + database.getPassword())) {
      send(platform);
      var whys =
          platform.getBean(Reviews.class).open(Optional.empty(), 0, 200).stream()
              .map(Review::why)
              .toList();
      assertThat(whys).filteredOn(why -> why.contains("有 2 户同名，不能只凭名称认定")).hasSize(2);
      assertThat(whys).filteredOn(why -> why.contains("统一社会信用代码与名称不符")).hasSize(2);
      assertThat(whys).filteredOn(why -> why.contains("代码不在名册上，而同名主体的代码不同")).hasSize(2);
      assertThat(whys).filteredOn(why -> why.contains("旧代码与名称不符")).hasSize(2);
    }
  }

  private void send(ConfigurableApplicationContext platform) throws Exception {
    var submissions = platform.getBean(Submissions.class);
    var shape =
        SampleShape.of(
            platform.getBean(District.class), LocalDate.now(platform.getBean(Clock.class)));
    var receipts = new ArrayList<Receipt>();
    for (var file :
        SampleFiles.write(shape, Catalogue.bundled(), 600, 60, 0, data.resolve("sample"))) {
      receipts.add(
          submissions.receive(
              new Received(
                  file.department(),
                  file.item(),
                  file.path().getFileName().toString(),
                  file.path(),
                  "样例",
                  "样例程序",
                  Optional.empty())));
    }
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() ->
            receipts.stream()
                .allMatch(receipt ->
                    submissions.find(receipt.id()).orElseThrow().state() == SubmissionState.DONE));
  }
}
