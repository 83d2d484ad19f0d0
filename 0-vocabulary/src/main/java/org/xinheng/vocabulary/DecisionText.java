package org.xinheng.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 决定文书识读. What a decision's prose names: document numbers in whatever brackets, days in digits or
 * characters, sums, codes as typed, enterprises. Each in the order of the text, each once.
 *
 * <p>Proposals for a person or a look-up, not facts: a name may carry a word that stood before it.
 *
 * @param numbers document numbers, normalised ({@code 示环罚字〔2017〕12号})
 * @param days days of the calendar that are written in full
 * @param yuan sums of money in 元
 * @param codes unified social credit codes that could be read, cleaned; identity numbers never
 * @param names what looks like an enterprise's name, brackets in half width
 */
public record DecisionText(
    List<String> numbers,
    List<LocalDate> days,
    List<BigDecimal> yuan,
    List<String> codes,
    List<String> names) {
  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_NAME = 5;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z·]{2,30}(?:（[\\p{IsHan}]{1,8}）[\\p{IsHan}A-Za-z]{0,10})?[（〔]?(?:19|20)\\d{2}年?[）〕]?"
              + "[\\p{IsHan}A-Za-z]{0,8}-?第?\\d{1,10}(?:-\\d{1,4}){0,2}号");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日"
              + "|[一二][零〇○ＯO九0-9一二三四五六七八]{3}年[一二三四五六七八九十元正]{1,2}月[一二三四五六七八九十廿卅]{1,3}日");
  private static final Pattern CODE =
      Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{2}\\d{6}[0-9A-Za-z]{10}(?![0-9A-Za-z])");
  private static final Pattern NAME_ENDS =
      Pattern.compile(
          "有限责任公司|股份有限公司|有限公司|集团公司|总公司|公司|合作社|加工厂|养殖场|屠宰场|加油站|经营部|采石场|卫生院|医院|酒店|宾馆|饭店|学校|研究院|研究所|厂|店|中心|煤矿");

  /** What stands before a name and is none of it. */
  private static final Pattern NAME_BEGINS =
      Pattern.compile(
          "当事人|被处罚人|被处罚单位|受处罚单位|单位名称|企业名称|违法单位|处罚对象|名称|姓名|决定书|通知书|告知书|公告|信息内容|记录内容|记录来源|内容|来源"
              + "|(?:环境保护|环保|生态环境|监督管理|管理|工商|公安|税务)局|政府|支队|大队|委员会|厅|机关|行政处罚|责令|查明|关于|经查|查处|以及|位于|其中|情况"
              + "|号|[0-9一二三四五六七八九十]+[年月日]|[对由被将为因的案]|[^\\p{IsHan}A-Za-z0-9（）·]");

  public DecisionText {
    numbers = List.copyOf(numbers);
    days = List.copyOf(days);
    yuan = List.copyOf(yuan);
    codes = List.copyOf(codes);
    names = List.copyOf(names);
  }

  /** Reads any prose; nothing in it gives empty lists. */
  public static DecisionText read(String raw) {
    String text = DecisionNumbers.normalise(raw);
    return new DecisionText(
        numbers(text), days(text), Amounts.allYuan(raw), codes(text), names(text));
  }

  /** The enterprise the decision most likely is about: the one it names first. */
  public Optional<String> subject() {
    return names.stream().findFirst();
  }

  private static List<String> numbers(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      numbers.add(afterLastLead(found.group()));
    }
    return List.copyOf(numbers);
  }

  /** 某局行政处罚决定书示环罚字〔2017〕12号: the number begins behind the kind of document. */
  private static String afterLastLead(String number) {
    int from = 0;
    for (String lead : List.of("决定书", "通知书", "告知书", "内容", "来源", "局", "公告")) {
      int at = number.lastIndexOf(lead);
      if (at >= 0 && at + lead.length() < number.length() - 6) {
        from = Math.max(from, at + lead.length());
      }
    }
    return number.substring(from);
  }

  private static List<LocalDate> days(String text) {
    Set<LocalDate> days = new LinkedHashSet<>();
    Matcher found = DAY.matcher(text);
    while (found.find()) {
      ChineseDates.parse(found.group()).ifPresent(days::add);
    }
    return List.copyOf(days);
  }

  private static List<String> codes(String text) {
    Set<String> codes = new LinkedHashSet<>();
    Matcher found = CODE.matcher(text);
    while (found.find()) {
      switch (CodeReading.of(found.group())) {
        case CodeReading.Sound(var code, var cleaned, var explanation) -> codes.add(code.value());
        case CodeReading.OfficialMismatch(var value, var expected, var agrees) -> codes.add(value);
        case CodeReading.Legacy legacy -> {}
        case CodeReading.Absent absent -> {}
        case CodeReading.IdentityNumber identity -> {}
        case CodeReading.Unreadable unreadable -> {}
      }
    }
    return List.copyOf(codes);
  }

  private static List<String> names(String text) {
    var names = new LinkedHashSet<String>();
    Matcher end = NAME_ENDS.matcher(text);
    while (end.find()) {
      boolean goesOn =
          end.end() < text.length()
              && NAME_ENDS.matcher(text).region(end.end(), text.length()).lookingAt();
      if (!goesOn) {
        int from = Math.max(0, end.end() - LONGEST_NAME);
        name(text.substring(from, end.start()), end.group()).ifPresent(names::add);
      }
    }
    return List.copyOf(new ArrayList<>(names));
  }

  private static Optional<String> name(String before, String kind) {
    int from = 0;
    Matcher lead = NAME_BEGINS.matcher(before);
    while (lead.find()) {
      from = lead.end();
    }
    String name = before.substring(from).replaceFirst("^）+", "") + kind;
    return name.length() >= SHORTEST_NAME && name.length() < LONGEST_NAME
        ? Optional.of(name)
        : Optional.empty();
  }
}
