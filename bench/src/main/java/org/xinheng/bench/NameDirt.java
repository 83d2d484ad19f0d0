package org.xinheng.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * 名称的不规范写法. Does to a name what real files do. It knows nothing of how the linker takes names
 * apart: places are told by the register's own columns, the brand is taken to be the two characters
 * behind them.
 */
final class NameDirt {
  private static final String TRADITIONAL =
      "东東华華国國业業发發车車电電书書贸貿龙龍凤鳳门門广廣长長万萬丰豐兴興荣榮银銀钢鋼铁鐵机機药藥医醫农農园園达達通通运運学學艺藝乐樂云雲飞飛马馬鸿鴻润潤泽澤"
          + "环環顺順财財货貨资資质質经經纺紡织織设設计計话話语語谊誼实實宝寶圣聖团團场場厂廠店店区區县縣号號联聯协協龄齡齐齊济濟莱萊芜蕪鲁魯烟煙临臨";
  private static final List<String> REMARKS =
      List.of("(微型企业)", "（小微企业）", "(已注销)", "（吊销未注销）", "(1-1)", "（个转企）", "(正本)");
  private static final List<List<String>> FORMS =
      List.of(
          List.of("股份有限公司", "股份公司"),
          List.of("有限责任公司", "有限公司"),
          List.of("有限责任公司", "公司"),
          List.of("有限公司", "有限责任公司"),
          List.of("有限公司", "公司"),
          List.of("农民专业合作社", "合作社"),
          List.of("专业合作社", "合作社"));
  private static final Pattern DISTRICT = Pattern.compile("(?:市|^)([\\p{IsHan}]{1,3}?[区县])(?!域|块)");
  private static final Pattern FRONT =
      Pattern.compile("^(?:[\\p{IsHan}]{2,3}省)?(?:[\\p{IsHan}]{2,3}市)?(?:[\\p{IsHan}]{1,3}[区县])?");

  private final Random random;
  private final List<RegisterRow> rows;

  NameDirt(Random random, List<RegisterRow> rows) {
    this.random = random;
    this.rows = rows;
  }

  /** Written otherwise in this way, or nothing where the name gives no occasion. */
  Optional<String> of(LinkKind kind, RegisterRow row) {
    var name = row.name();
    return switch (kind) {
      case WRITING -> changed(name, () -> writing(name));
      case REMARK -> Optional.of(name + REMARKS.get(random.nextInt(REMARKS.size())));
      case PLACE_LEFT_OUT -> changed(name, () -> withoutPlace(row));
      case PLACE_ADDED -> changed(name, () -> withPlace(row));
      case PLACE_SWAPPED -> changed(name, () -> otherPlace(row));
      case FORM_ABBREVIATED -> changed(name, () -> otherForm(name));
      case FORM_LEFT_OUT -> changed(name, () -> name.replaceFirst("(?:股份|有限责任|有限)+公司$", ""));
      case TRADITIONAL -> changed(name, () -> traditional(name));
      case WRONG_CHARACTER -> changed(name, () -> replaced(name, random.nextInt(name.length())));
      case MISSING_OR_EXTRA -> changed(name, () -> missingOrExtra(name));
      case BRAND_ONLY -> changed(name, () -> brandOnly(row));
      case TWO_TOGETHER ->
          changed(name, () -> withoutPlace(row))
              .flatMap(shorter -> changed(shorter, () -> otherForm(shorter)));
      default -> Optional.of(random.nextBoolean() ? name : writing(name));
    };
  }

  private static Optional<String> changed(String name, Supplier<String> change) {
    var changed = change.get();
    return changed.equals(name) || changed.length() < 3 ? Optional.empty() : Optional.of(changed);
  }

  private String writing(String name) {
    return switch (random.nextInt(5)) {
      case 0 -> name.replace('(', '（').replace(')', '）');
      case 1 -> name.replace('（', '(').replace('）', ')');
      case 2 -> name.replace("(", "〔").replace(")", "〕").replace("（", "【").replace("）", "】") + " ";
      case 3 -> {
        int at = 1 + random.nextInt(name.length() - 1);
        yield name.substring(0, at) + (random.nextBoolean() ? " " : "　") + name.substring(at);
      }
      default -> name + (random.nextBoolean() ? "。" : "　");
    };
  }

  private static String withoutPlace(RegisterRow row) {
    for (var place :
        List.of(
            row.province() + "省" + row.city() + "市",
            row.city() + "市",
            row.province() + "省",
            row.city(),
            row.province())) {
      if (row.name().startsWith(place) && row.name().length() > place.length() + 4) {
        return row.name().substring(place.length());
      }
    }
    return row.name();
  }

  private static String withPlace(RegisterRow row) {
    var name = row.name();
    if (name.startsWith(row.province())) {
      return name;
    }
    return name.startsWith(row.city()) ? row.province() + "省" + name : row.city() + "市" + name;
  }

  /** The city for the district, the district for the city. */
  private static String otherPlace(RegisterRow row) {
    var name = row.name();
    var district = DISTRICT.matcher(row.address());
    if (name.startsWith(row.city() + "市") && district.find()) {
      return district.group(1) + name.substring(row.city().length() + 1);
    }
    if (name.startsWith(row.city()) && district.reset().find()) {
      return district.group(1) + name.substring(row.city().length());
    }
    var own = Pattern.compile("^[\\p{IsHan}]{1,3}[区县]").matcher(name);
    return own.find() && row.address().contains(own.group())
        ? row.city() + "市" + name.substring(own.end())
        : name;
  }

  private String otherForm(String name) {
    int first = random.nextInt(FORMS.size());
    for (int i = 0; i < FORMS.size(); i++) {
      var form = FORMS.get((first + i) % FORMS.size());
      boolean whole = !form.getFirst().equals("有限公司") || !name.endsWith("股份有限公司");
      if (name.endsWith(form.getFirst()) && whole) {
        return name.substring(0, name.length() - form.getFirst().length()) + form.getLast();
      }
    }
    return name;
  }

  private static String traditional(String name) {
    var written = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      int at = TRADITIONAL.indexOf(name.charAt(i));
      if (at >= 0 && at % 2 == 0) {
        written.setCharAt(i, TRADITIONAL.charAt(at + 1));
      }
    }
    return written.toString();
  }

  private String replaced(String name, int at) {
    return Character.isIdeographic(name.charAt(at))
        ? name.substring(0, at) + anyCharacter() + name.substring(at + 1)
        : name;
  }

  private char anyCharacter() {
    while (true) {
      var name = rows.get(random.nextInt(rows.size())).name();
      char c = name.charAt(random.nextInt(name.length()));
      if (Character.isIdeographic(c)) {
        return c;
      }
    }
  }

  private String missingOrExtra(String name) {
    int at = random.nextInt(name.length() - 1);
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + anyCharacter() + name.substring(at);
      default ->
          name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    };
  }

  private static String brandOnly(RegisterRow row) {
    int brand = brandAt(row);
    return row.name().endsWith("公司") && row.name().length() > brand + 6
        ? row.name().substring(0, brand + 2) + "公司"
        : row.name();
  }

  /**
   * A sister: one of the two characters of the brand is another. In some names those two are a
   * further place (寿光, 张家港): then it is the place that differs, and the firm counts as another.
   */
  String sister(RegisterRow row) {
    int at = brandAt(row) + random.nextInt(2);
    return row.name().length() > at + 2 ? replaced(row.name(), at) : row.name();
  }

  /** Where the places in front of the name end, by the register's columns and by 省, 市, 区, 县. */
  private static int brandAt(RegisterRow row) {
    var front = FRONT.matcher(row.name());
    int end = front.find() ? front.end() : 0;
    for (var place : List.of(row.province(), row.city())) {
      if (row.name().startsWith(place, end) && !place.isEmpty()) {
        end += place.length();
      }
    }
    return end;
  }
}
