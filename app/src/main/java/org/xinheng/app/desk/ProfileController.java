package org.xinheng.app.desk;

import java.time.Clock;
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
import org.xinheng.duties.Profiles.Change;
import org.xinheng.duties.Profiles.FieldProfile;
import org.xinheng.duties.Profiles.Value;
import org.xinheng.inquire.Percentage;

/** 数据画像: fill rates, values of code lists, outliers and drift of an item's records of a month. */
@Controller
@RequestMapping("/desk/profile")
public class ProfileController {
  private static final String HERE = "/desk/profile";
  private static final int MONTHS = 24;
  private static final double DRIFT = 5;

  /** Percentage points that fill the bar; more than that fills it too. */
  static final int FULL_BAR = 20;

  private final DeskPages pages;
  private final Profiles profiles;
  private final Catalogue catalogue;
  private final Conditions conditions;
  private final Auditing audit;
  private final Clock clock;

  ProfileController(
      DeskPages pages,
      Profiles profiles,
      Catalogue catalogue,
      Conditions conditions,
      Auditing audit,
      Clock clock) {
    this.conditions = conditions;
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

    public boolean unfinished() {
      return months.getFirst().equals(month);
    }

    public int fullBar() {
      return FULL_BAR;
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

    /** How much of half the width the bar takes, on one scale in every month. */
    public static double share(FieldProfile field) {
      return 50 * Math.min(1, size(field) / FULL_BAR);
    }

    /** The number of records against the month before, in words. */
    public String number() {
      return Change.ofNumber(records(), recordsBefore())
          .map(change ->
              String.format(
                  Locale.ROOT,
                  "%+.1f %%，%s",
                  100.0 * (records() - recordsBefore()) / recordsBefore(),
                  change.title()))
          .orElse("无从比较");
    }

    public List<FieldProfile> far() {
      return fields.stream().filter(field -> !field.outliers().isEmpty()).toList();
    }

    /** Which share of the filled records has the value, in this month and before. */
    public static String share(Value value, FieldProfile field, boolean before) {
      long all = before ? field.filledBefore() : field.filled();
      return Percentage.of(before ? value.before() : value.count(), all);
    }

    public static String shift(FieldProfile field) {
      return field
          .shift()
          .map(one -> one.change().title() + String.format(Locale.ROOT, "（指数 %.2f）", one.index()))
          .orElse("记录太少，不评");
    }

    public List<FieldProfile> told() {
      return fields.stream().filter(field -> !field.top().isEmpty()).toList();
    }

    private static double size(FieldProfile field) {
      return field.drift().map(Math::abs).orElse(0.0);
    }

    public static String filled(FieldProfile field) {
      return Percentage.of(field.filled(), field.records());
    }

    public static String filledBefore(FieldProfile field) {
      return Percentage.of(field.filledBefore(), field.recordsBefore());
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
    return conditions.item(code, HERE).orElseThrow();
  }

  private YearMonth month(String text) {
    return conditions.month(text, MONTHS, HERE).orElseGet(() -> YearMonth.now(clock));
  }

  private static String outliers(FieldProfile field) {
    return field.outliers().stream()
        .map(one -> one.count() + " 条" + one.what())
        .collect(Collectors.joining("；"));
  }

  private static Ledger ledger(List<FieldProfile> fields, String download) {
    return new Ledger(
        List.of("字段", "记录数", "已填", "填充率", "比上月", "常见取值", "分布变化", "异常值"),
        fields.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(one.title()),
                    Cell.number(one.records()),
                    Cell.number(one.filled()),
                    Cell.figure(Page.filled(one)),
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
                    Cell.of(one.shift().isPresent() ? Page.shift(one) : ""),
                    new Cell(outliers(one), "", one.outliers().isEmpty() ? "" : "due")))
            .toList(),
        "没有字段。",
        download);
  }
}
