package org.xinheng.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.xinheng.app.sample.SampleEntity.Kind;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.RegistrationNumber;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/** 样例主体的生成. The same shape and seed give the same entities, one by one. */
final class SampleEntities {
  private static final String BRAND = "鑫泰恒瑞丰盛源信达华茂祥和顺永安嘉德康润宏兴博远同创金山东岳汶水云龙青石杏山";
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕亓";
  private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国春梅海燕志鹏宇晨";
  private static final String CODE_CHARACTERS = "0123456789";

  /** Words that already say what kind of house it is: nobody is called 便利店店. */
  private static final Pattern ENDS_ITSELF = Pattern.compile("(店|超市|大药房)$");

  private final SampleShape shape;
  private final Random random;
  private final HashSet<String> names = new HashSet<>();
  private int number;

  SampleEntities(SampleShape shape, long seed) {
    this.shape = shape;
    this.random = new Random(seed);
  }

  List<SampleEntity> make(int count) {
    var entities = new ArrayList<SampleEntity>(count);
    for (int i = 0; i < count; i++) {
      entities.add(next());
    }
    return entities;
  }

  private SampleEntity next() {
    number++;
    var kind = kind();
    var trade = trade(kind);
    var town = pick(shape.towns());
    var established =
        shape
            .today()
            .minusDays(30L + (long) Math.floor(Math.abs(random.nextGaussian()) * 2200) % 12_000);
    var name = name(kind, trade, town);
    var former = kind == Kind.COMPANY && random.nextInt(40) == 0 ? name(kind, trade, town) : "";
    return new SampleEntity(
        number,
        code(kind, established),
        established.isBefore(LocalDate.of(2015, 10, 1)) ? registrationNumber(established) : "",
        name,
        former,
        kind,
        person(),
        capital(kind),
        established,
        laterDay(established),
        shape.cityAndDistrict() + town + place(town) + (1 + random.nextInt(380)) + "号",
        town,
        trade,
        state());
  }

  private Kind kind() {
    int draw = random.nextInt(100);
    return draw < 38 ? Kind.COMPANY : draw < 96 ? Kind.INDIVIDUAL_BUSINESS : Kind.COOPERATIVE;
  }

  private Trade trade(Kind kind) {
    if (kind == Kind.COOPERATIVE) {
      return Trade.ALL.get(2);
    }
    int draw = random.nextInt(Trade.ALL.stream().mapToInt(Trade::weight).sum());
    for (var trade : Trade.ALL) {
      draw -= trade.weight();
      if (draw < 0) {
        return trade;
      }
    }
    return Trade.ALL.getFirst();
  }

  private String name(Kind kind, Trade trade, String town) {
    for (; ; ) {
      var brand = brand();
      var word = pick(trade.words());
      var name =
          switch (kind) {
            case COMPANY ->
                random.nextInt(4) == 0
                    ? shape.province() + brand + word + "有限公司"
                    : shape.shortName() + brand + word + "有限公司";
            case INDIVIDUAL_BUSINESS ->
                shape.cityAndDistrict()
                    + town.replaceAll("(街道|镇)$", "")
                    + brand
                    + word
                    + (ENDS_ITSELF.matcher(word).find() ? "" : pick(trade.endings()));
            case COOPERATIVE -> shape.shortName() + brand + word + "农民专业合作社";
          };
      if (names.add(name)) {
        return name;
      }
    }
  }

  /** The character 例 stands in every brand, so that no name is that of a real enterprise. */
  private String brand() {
    var first = BRAND.charAt(random.nextInt(BRAND.length()));
    var second = BRAND.charAt(random.nextInt(BRAND.length()));
    return switch (random.nextInt(3)) {
      case 0 -> first + "例" + second;
      case 1 -> "例" + first + second;
      default -> first + "" + second + "例";
    };
  }

  /**
   * An organisation code in the block Y…, which no registrar assigns; both check characters right.
   */
  private String code(Kind kind, LocalDate established) {
    var earlier = shape.earlierDivisions();
    var division =
        !earlier.isEmpty() && established.isBefore(LocalDate.of(2019, 1, 9))
            ? earlier.get(number % earlier.size())
            : shape.division();
    return code(kind, division, digits(1) + "%06d".formatted(number));
  }

  /**
   * @param running seven digits
   */
  static String code(Kind kind, String division, String running) {
    var body = "Y" + running;
    var first17 = kind.prefix + division + body + OrganisationCode.checkCharacter(body);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }

  private String registrationNumber(LocalDate established) {
    var earlier = shape.earlierDivisions();
    var division =
        earlier.isEmpty() || !established.isBefore(LocalDate.of(2019, 1, 9))
            ? shape.division()
            : earlier.get(number % earlier.size());
    return registrationNumber(division + "9" + "%07d".formatted(number));
  }

  static String registrationNumber(String first14) {
    return java.util.stream.IntStream.range(0, 10)
        .mapToObj(check -> first14 + check)
        .filter(candidate -> RegistrationNumber.parse(candidate).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(CODE_CHARACTERS.charAt(random.nextInt(CODE_CHARACTERS.length())));
    }
    return digits.toString();
  }

  String person() {
    var name =
        ""
            + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
            + GIVEN.charAt(random.nextInt(GIVEN.length()));
    return random.nextInt(4) == 0 ? name : name + GIVEN.charAt(random.nextInt(GIVEN.length()));
  }

  private String capital(Kind kind) {
    int[] usual = {3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    int amount = usual[random.nextInt(kind == Kind.COMPANY ? usual.length : 5)];
    return random.nextInt(30) == 0 ? amount + "(万元人民币)" : amount + "万元";
  }

  private LocalDate laterDay(LocalDate day) {
    return day.plusDays(
        random.nextLong(
            Math.max(1, java.time.temporal.ChronoUnit.DAYS.between(day, shape.today()))));
  }

  private String place(String town) {
    return town.endsWith("镇")
        ? pick(List.of("东街村", "西街村", "南铺村", "北坡村", "大石桥村")) + pick(List.of("文化路", "驻地大街", "村中路"))
        : pick(List.of("汶源大街", "鲁中大街", "文化北路", "长勺路", "胜利路", "凤城大街", "花园路"));
  }

  private String state() {
    int draw = random.nextInt(100);
    return draw < 86 ? "存续" : draw < 89 ? "在业" : draw < 97 ? "注销" : "吊销";
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
