package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.duties.Profiles;
import org.xinheng.duties.Profiles.FieldProfile;

/** 数据画像: fill rates, values of code lists, outliers and drift of an item's records of a month. */
@Controller
@RequestMapping("/desk/profile")
public class ProfileController {
  private static final int MONTHS = 24;
  private static final double DRIFT = 5;

  private final DeskPages pages;
  private final Profiles profiles;
  private final Catalogue catalogue;
  private final Auditing audit;
  private final Clock clock;

  ProfileController(
      DeskPages pages, Profiles profiles, Catalogue catalogue, Auditing audit, Clock clock) {
    this.pages = pages;
    this.profiles = profiles;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the page shows. */
  public record Page(
      List<CatalogueItem> items,
      String item,
      List<String> months,
      String month,
      List<FieldProfile> fields,
      Ledger table) {

    /** Newest versions of decisions of the month, all of them. */
    public long records() {
      return fields.isEmpty() ? 0 : fields.getFirst().records();
    }

    public long recordsBefore() {
      return fields.isEmpty() ? 0 : fields.getFirst().recordsBefore();
    }

    public String monthBefore() {
      return YearMonth.parse(month).minusMonths(1).toString();
    }

    /** The fields that changed, the most changed first; empty where a month has no records. */
    public List<FieldProfile> drifted() {
      return fields.stream()
          .filter(field -> size(field) >= 0.05)
          .sorted(Comparator.comparingDouble(Page::size).reversed())
          .toList();
    }

    /** How much of half the width the bar takes: the most changed field takes it all. */
    public double share(FieldProfile field) {
      return 50 * size(field) / size(drifted().getFirst());
    }

    public List<FieldProfile> told() {
      return fields.stream().filter(field -> !field.top().isEmpty()).toList();
    }

    private static double size(FieldProfile field) {
      return field.drift().map(Math::abs).orElse(0.0);
    }

    public static String percent(double rate) {
      return String.format(Locale.ROOT, "%.1f %%", rate);
    }

    public static String width(double percent) {
      return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    public static String points(FieldProfile field) {
      return field.drift().map(drift -> String.format(Locale.ROOT, "%+.1f", drift)).orElse("–");
    }
  }

  @GetMapping
  ResponseEntity<byte[]> show(
      Visit visit,
      @RequestParam(defaultValue = "licence") String item,
      @RequestParam(defaultValue = "") String month) {
    var chosen = item(item);
    var asked = month(month);
    audit.done(visit, "查看数据画像", chosen.title() + " " + asked);
    var fields = profiles.of(chosen.code(), asked, visit.scope());
    var now = YearMonth.now(clock);
    return pages.show(
        visit,
        "profile",
        new Page(
            catalogue.items(),
            chosen.code().value(),
            IntStream.range(0, MONTHS).mapToObj(now::minusMonths).map(String::valueOf).toList(),
            asked.toString(),
            fields,
            ledger(fields, "/desk/profile/list.csv?item=" + item + "&month=" + asked)));
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(
      Visit visit,
      @RequestParam(defaultValue = "licence") String item,
      @RequestParam(defaultValue = "") String month) {
    var chosen = item(item);
    var asked = month(month);
    audit.done(visit, "下载数据画像", chosen.title() + " " + asked);
    return ledger(profiles.of(chosen.code(), asked, visit.scope()), "")
        .csv("数据画像" + chosen.title() + asked, "profile-" + asked);
  }

  private CatalogueItem item(String code) {
    return catalogue.items().stream()
        .filter(one -> one.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotHere("目录中没有事项“" + code + "”"));
  }

  private YearMonth month(String text) {
    try {
      return text.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(text);
    } catch (DateTimeException wrong) {
      return YearMonth.now(clock);
    }
  }

  private static Ledger ledger(List<FieldProfile> fields, String download) {
    return new Ledger(
        List.of("字段", "记录数", "已填", "填充率", "比上月", "常见取值", "异常大的金额"),
        fields.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(one.title()),
                    Cell.number(one.records()),
                    Cell.number(one.filled()),
                    Cell.figure(Page.percent(one.rate())),
                    new Cell(
                        Page.points(one),
                        "",
                        one.drift().filter(drift -> Math.abs(drift) > DRIFT).isPresent()
                            ? "num due"
                            : "num"),
                    Cell.of(
                        one.top().stream()
                            .map(value -> value.text() + " " + value.count())
                            .collect(Collectors.joining("；"))),
                    Cell.fault(one.outliers())))
            .toList(),
        "没有字段。",
        download);
  }
}
