package org.xinheng.app.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.xinheng.app.sample.SampleEntity.Kind;
import org.xinheng.app.sample.SampleShape.Office;

/**
 * 样例许可与处罚. Decisions on the sample's entities by the offices that would take them, the newest a day
 * old.
 */
final class SampleDecisions {
  static final List<String> LICENCE_HEADER =
      List.of(
          "行政相对人名称",
          "行政相对人类别",
          "统一社会信用代码",
          "工商注册号",
          "法定代表人",
          "行政许可决定文书名称",
          "行政许可决定文书号",
          "许可类别",
          "许可证书名称",
          "许可编号",
          "许可内容",
          "许可决定日期",
          "有效期自",
          "有效期至",
          "许可机关",
          "许可机关统一社会信用代码",
          "当前状态",
          "数据来源单位",
          "数据来源单位统一社会信用代码",
          "备注");
  static final List<String> PENALTY_HEADER =
      List.of(
          "行政相对人名称",
          "行政相对人类别",
          "统一社会信用代码",
          "工商注册号",
          "法定代表人",
          "行政处罚决定书文号",
          "违法行为类型",
          "违法事实",
          "处罚依据",
          "处罚类别",
          "处罚内容",
          "罚款金额（万元）",
          "没收违法所得、没收非法财物的金额（万元）",
          "暂扣或吊销证照名称及编号",
          "处罚决定日期",
          "处罚有效期",
          "公示截止期",
          "处罚机关",
          "处罚机关统一社会信用代码",
          "数据来源单位",
          "数据来源单位统一社会信用代码",
          "处罚程序",
          "备注");
  private static final String LONG_TERM = "2099-12-31";

  private final SampleShape shape;
  private final List<SampleEntity> entities;
  private final Random random;
  private final SampleDirt dirt;
  private final Map<String, Integer> serials = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> mendedLicences = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> mendedPenalties = new LinkedHashMap<>();

  SampleDecisions(SampleShape shape, List<SampleEntity> entities, long seed) {
    this.shape = shape;
    this.entities = entities;
    this.random = new Random(seed ^ 0xDEC1DE);
    this.dirt = new SampleDirt(seed);
  }

  Map<String, List<List<String>>> licences(int count) {
    var byOffice = new LinkedHashMap<String, List<List<String>>>();
    for (var decided : decided(count, 1500)) {
      var office = shape.office(decided.entity().trade().licensedBy());
      var row = licence(decided.entity(), decided.on(), office);
      soil(row, LICENCE_HEADER, office, mendedLicences);
      byOffice.computeIfAbsent(office.code(), code -> new ArrayList<>()).add(row);
    }
    return byOffice;
  }

  /** A licence of the office that licenses that trade, decided lately. */
  List<String> lateLicence(SampleEntity entity) {
    return licence(entity, decidedOn(entity, 20), shape.office("行政审批"));
  }

  Map<String, List<List<String>>> penalties(int count) {
    var byOffice = new LinkedHashMap<String, List<List<String>>>();
    for (var decided : decided(count, 900)) {
      var breaches = decided.entity().trade().breaches();
      var breach = breaches.get(random.nextInt(breaches.size()));
      var office = shape.office(breach.decidedBy());
      var row = penalty(decided, breach, office);
      soil(row, PENALTY_HEADER, office, mendedPenalties);
      byOffice.computeIfAbsent(office.code(), code -> new ArrayList<>()).add(row);
    }
    return byOffice;
  }

  /** The sound rows of licences that come back, by office. */
  Map<String, List<List<String>>> mendedLicences() {
    return mendedLicences;
  }

  /** The sound rows of penalties that come back, by office. */
  Map<String, List<List<String>>> mendedPenalties() {
    return mendedPenalties;
  }

  private void soil(
      List<String> row,
      List<String> header,
      Office office,
      Map<String, List<List<String>>> mended) {
    var sound = List.copyOf(row);
    if (dirt.soilDecision(row, header)) {
      mended.computeIfAbsent(office.code(), code -> new ArrayList<>()).add(sound);
    }
  }

  private record Decided(SampleEntity entity, LocalDate on) {}

  /** Whom and when, the oldest first, as a register of decisions runs. */
  private List<Decided> decided(int count, int days) {
    return IntStream.range(0, count)
        .mapToObj(number -> pick())
        .map(entity -> new Decided(entity, decidedOn(entity, days)))
        .sorted(Comparator.comparing(Decided::on))
        .toList();
  }

  private List<String> licence(SampleEntity entity, LocalDate decided, Office office) {
    var name = entity.trade().licence();
    boolean forLong = name.contains("资质") || random.nextInt(12) == 0;
    var number = documentNumber(office, "许", decided);
    return new ArrayList<>(
        List.of(
            entity.name(),
            entity.kind().partyTitle,
            entity.code(),
            entity.registrationNumber(),
            entity.representative(),
            "准予行政许可决定书",
            number,
            name.contains("登记") ? "登记" : "普通",
            name,
            certificate(entity, decided),
            entity.trade().scope(),
            decided.toString(),
            decided.toString(),
            forLong ? LONG_TERM : decided.plusYears(5).minusDays(1).toString(),
            office.name(),
            office.uscc(),
            "1",
            office.name(),
            office.uscc(),
            ""));
  }

  private List<String> penalty(Decided to, Trade.Breach breach, Office office) {
    var entity = to.entity();
    var decided = to.on();
    boolean warningOnly = random.nextInt(5) == 0;
    boolean simple = warningOnly || random.nextInt(6) == 0;
    boolean confiscation = !warningOnly && random.nextInt(8) == 0;
    boolean serious = !warningOnly && !simple && random.nextInt(60) == 0;
    int yuan =
        warningOnly ? 0 : simple ? 200 + 100 * random.nextInt(8) : 2000 + 1000 * random.nextInt(48);
    int taken = confiscation ? 100 + 10 * random.nextInt(300) : 0;
    var kinds = new ArrayList<String>();
    var content = new ArrayList<String>();
    if (warningOnly || random.nextInt(3) == 0) {
      kinds.add("警告");
      content.add("给予警告");
    }
    if (yuan > 0) {
      kinds.add("罚款");
      content.add("罚款" + yuan + "元");
    }
    if (taken > 0) {
      kinds.add("没收违法所得");
      content.add("没收违法所得" + taken + "元");
    }
    if (serious) {
      kinds.add("责令停产停业");
      content.add("责令停产停业整顿");
    }
    var until =
        simple ? decided.plusMonths(3) : serious ? decided.plusYears(3) : decided.plusYears(1);
    return new ArrayList<>(
        List.of(
            entity.name(),
            entity.kind().partyTitle,
            entity.code(),
            entity.registrationNumber(),
            entity.representative(),
            documentNumber(office, "罚", decided),
            breach.conduct(),
            "经查，当事人" + breach.conduct() + "，事实清楚，证据确凿",
            breach.basis(),
            String.join(";", kinds),
            String.join("，", content),
            yuan == 0 ? "" : tenThousands(yuan),
            taken == 0 ? "" : tenThousands(taken),
            "",
            decided.toString(),
            until.toString(),
            publicUntil(decided, until, simple).toString(),
            office.name(),
            office.uscc(),
            office.name(),
            office.uscc(),
            simple ? "简易" : "普通",
            ""));
  }

  private static String tenThousands(int yuan) {
    return java.math.BigDecimal.valueOf(yuan).movePointLeft(4).stripTrailingZeros().toPlainString();
  }

  private LocalDate decidedOn(SampleEntity entity, int days) {
    long age = Math.max(1, ChronoUnit.DAYS.between(entity.established(), shape.today()));
    double draw = random.nextDouble();
    var day = shape.today().minusDays(1 + (long) (Math.min(days, age) * draw * draw));
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }

  private String documentNumber(Office office, String word, LocalDate decided) {
    int serial = serials.merge(office.code() + word + decided.getYear(), 1, Integer::sum);
    return office.shortName() + word + "〔" + decided.getYear() + "〕" + serial + "号";
  }

  private String certificate(SampleEntity entity, LocalDate decided) {
    return (entity.kind() == Kind.INDIVIDUAL_BUSINESS ? "JY2" : "JY1")
        + shape.division()
        + decided.getYear()
        + "%06d".formatted(random.nextInt(1_000_000));
  }

  /** Licences and penalties gather on some entities more than on others. */
  private SampleEntity pick() {
    double draw = random.nextDouble();
    return entities.get((int) (entities.size() * draw * Math.sqrt(draw)));
  }

  /**
   * A careful office states what the rule of the day says: until April 2026 three years at most.
   */
  private static LocalDate publicUntil(LocalDate decided, LocalDate until, boolean simple) {
    var threeYears = decided.plusYears(3);
    return !simple && decided.isBefore(LocalDate.of(2026, 4, 1)) ? threeYears : until;
  }
}
