package org.xinheng.app.desk;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Submissions;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Quality;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.SubmissionNumber;

/** 数据质量测试的区县. Two departments that have furnished, in time and late, some of it with dirt. */
abstract class DistrictThatFurnished {
  @TempDir static Path data;

  static Desk desk;
  static String spj;
  static String scjgj;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    spj = department("审批");
    scjgj = department("市场监督");
    desk.account("licensing", spj, Role.CLERK)
        .account("penalising", scjgj, Role.CLERK)
        .account("credit", department("发展和改革"), Role.CREDIT_OFFICER)
        .account("auditor", spj, Role.AUDITOR);
    send("penalising", "penalty", "penalty-20-dirt.csv");
    send("penalising", "penalty", "penalty-20-dirt.csv");
    send("licensing", "licence", sample("licence"));
    // deadlines pass, so that something is owed, in time and late
    desk.bean(Publications.class).tick(today(), desk.bean(Clock.class).instant());
    desk.bean(Desk.StandingClock.class).pass(Duration.ofDays(20));
    // and the same once more under other numbers, of days before: public at once, and late
    send("licensing", "licence", sample("licence"), "〔2026〕", "〔2026〕9");
    desk.bean(Publications.class).tick(today(), desk.bean(Clock.class).instant());
  }

  static String sample(String item) throws Exception {
    try (var files = Files.list(Path.of("../samples/files"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(item) && name.endsWith(".csv"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  static void send(String login, String item, String file, String... other) throws Exception {
    // one decision of these days, so that its deadline falls while the platform is in service
    var text = Files.readString(Path.of("../samples/files").resolve(file));
    var these = text.replace("2026-05-06", "2026-11-20");
    var sent = other.length == 2 ? these.replace(other[0], other[1]) : these;
    var content = sent.getBytes(StandardCharsets.UTF_8);
    var answer = desk.as(login).upload(item, file, content);
    var receipt = Visitor.location(answer).replace("/desk/submissions/", "");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            desk.bean(Submissions.class)
                .find(new SubmissionNumber(receipt))
                .orElseThrow()
                .state()
                .finished());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  static String department(String word) {
    return desk.bean(District.class).departments().stream()
        .filter(department -> department.name().contains(word))
        .findFirst()
        .orElseThrow()
        .code()
        .value();
  }

  static LocalDate today() {
    return LocalDate.now(desk.bean(Desk.StandingClock.class));
  }

  static List<Measure> measures() {
    var now = YearMonth.from(today());
    return desk.bean(Quality.class).measures(now.minusYears(12), now, Optional.empty());
  }
}
