package org.xinheng.app.desk;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Received;
import org.xinheng.collect.Submissions;
import org.xinheng.conveyor.Belt;
import org.xinheng.duties.Count;
import org.xinheng.duties.Measure;
import org.xinheng.duties.Quality;
import org.xinheng.duties.Register;
import org.xinheng.duties.Samples;
import org.xinheng.duties.Samples.Verdict;

/** 每个事项都报送过的区县. In time, late and with dirt; declared, sampled, and some of it concealed. */
abstract class DistrictOfAllItems {
  private static final Path FILES = Path.of("../samples/files/items");
  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static final List<Verdict> VERDICTS =
      List.of(Verdict.AGREES, Verdict.DIFFERS, Verdict.NOT_FOUND);

  @TempDir static Path data;
  @TempDir static Path work;

  static Desk desk;

  @BeforeAll
  static void send() throws Exception {
    desk = Desk.open(data);
    desk.bean(Register.class).adopt(NOVEMBER.atDay(1));
    // in time, and three rows of each item that come back
    for (var item : items()) {
      for (var name : List.of(item.code() + ".csv", item.code() + "-bad.csv")) {
        if (Files.exists(FILES.resolve(name))) {
          receive(item, name, Files.readString(FILES.resolve(name)));
        }
      }
    }
    finished();
    desk.bean(Desk.StandingClock.class).pass(Duration.ofDays(20));
    // others of the same days, three weeks later: late where each decision or the month is owed
    for (var item : items()) {
      var file = FILES.resolve(item.code() + ".csv");
      if (Files.exists(file) && !item.code().value().equals("registration")) {
        var later =
            Files.readString(file)
                .replace("2026-11-20", "2026-11-18")
                .replace("20261120", "20261118")
                .replace("〔2026〕", "〔2026〕9");
        receive(item, item.code() + "-later.csv", later);
      }
    }
    finished();
    declare();
    compare();
    prove();
  }

  /** Registrations first, so that the others have somebody to speak of. */
  static List<CatalogueItem> items() {
    return desk.bean(Catalogue.class).items().stream()
        .sorted(
            java.util.Comparator.comparing(
                (CatalogueItem item) -> !item.code().value().equals("registration")))
        .toList();
  }

  private static Optional<Department> furnishes(CatalogueItem item) {
    var district = desk.bean(District.class);
    return district.departments().stream()
        .filter(one -> district.mayFurnish(one.code(), item.code()))
        .findFirst();
  }

  private static void receive(CatalogueItem item, String name, String text) throws Exception {
    var file = Files.writeString(work.resolve(name), text, StandardCharsets.UTF_8);
    desk.bean(Submissions.class)
        .receive(
            new Received(
                furnishes(item).orElseThrow().code(),
                item.code(),
                name,
                file,
                "工作台",
                "经办",
                Optional.empty()));
    desk.bean(Belt.class).ring();
    if (name.equals("registration.csv")) {
      finished();
    }
  }

  private static void finished() {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            desk.bean(Submissions.class).all(Long.MAX_VALUE, 1000).stream()
                .allMatch(one -> one.state().finished()));
  }

  /** As many as are on file, a few more, a few less, none at all, in turn. */
  private static void declare() {
    var on =
        measures().stream()
            .filter(one -> one.month().equals(NOVEMBER))
            .collect(
                Collectors.toMap(
                    one -> one.item(), one -> one.counts().of(Count.DECIDED), Long::sum));
    int turn = 0;
    for (var item : items()) {
      long decided = on.getOrDefault(item.code(), 0L);
      long cases = List.of(decided, decided + 3, decided / 2, 0L).get(turn++ % 4);
      var department = furnishes(item);
      if (department.isPresent() && turn % 7 != 0) {
        desk.bean(Quality.class)
            .declare(department.get().code(), item.code(), NOVEMBER, cases + 1, "", "经办");
        desk.bean(Quality.class)
            .declare(department.get().code(), item.code(), NOVEMBER, cases, "数错了", "经办");
      }
    }
  }

  private static void compare() {
    var samples = desk.bean(Samples.class);
    var sample = samples.draw(Samples.Scope.of(NOVEMBER), 7, 100, "信用甲");
    int turn = 0;
    for (var line : samples.lines(sample.id(), Optional.empty())) {
      var verdict = VERDICTS.get(turn++ % 3);
      if (turn % 5 != 0) {
        samples.check(sample.id(), line.entry(), verdict, "金额不同", "信用甲");
      }
    }
  }

  private static void prove() {
    var samples = desk.bean(Samples.class);
    var department =
        desk.bean(District.class).departments().stream()
            .filter(one -> one.name().contains("市场监督"))
            .findFirst()
            .orElseThrow();
    var penalty = desk.bean(Catalogue.class).item(new org.xinheng.vocabulary.ItemCode("penalty"));
    for (int number = 1; number <= 3; number++) {
      samples.raise(
          department.code(),
          penalty.code(),
          "例瞒〔2026〕" + number + "号",
          LocalDate.of(2026, 11, 5),
          LocalDate.of(2026, 11, 16),
          "部门网站",
          "信用甲");
    }
    for (var one : samples.concealments(Optional.empty()).subList(0, 2)) {
      samples.decide(one.id(), true, "属实", "信用乙");
    }
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  static List<Measure> measures() {
    return desk.bean(Quality.class)
        .measures(NOVEMBER.minusYears(12), NOVEMBER.plusMonths(1), Optional.empty());
  }
}
