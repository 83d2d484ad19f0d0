package org.xinheng.app.desk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.app.page.Problem;
import org.xinheng.duties.Rate;
import org.xinheng.duties.ScoreSheet;

/**
 * 评分表的填写. What stands in the form, as it was typed.
 *
 * @param from the first month in force, {@code 2026-12}
 * @param weights of each rate, by its key
 */
public record ScoreSheetForm(
    String title,
    String basis,
    String from,
    Map<String, String> weights,
    String concealed,
    String untrueZero,
    String reason) {
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  public ScoreSheetForm {
    weights = Map.copyOf(weights);
  }

  /** The sheet in force, to begin a new one from. */
  static ScoreSheetForm of(ScoreSheet sheet, YearMonth from) {
    var weights = new HashMap<String, String>();
    sheet.weights().forEach((rate, weight) -> weights.put(rate.key(), weight.toPlainString()));
    return new ScoreSheetForm(
        sheet.title(),
        sheet.basis(),
        from.toString(),
        weights,
        sheet.concealed().toPlainString(),
        sheet.untrueZero().toPlainString(),
        "");
  }

  public String weight(Rate rate) {
    return weights.getOrDefault(rate.key(), "");
  }

  /** What is not filled in as it should be, each at its field; empty where a sheet can be made. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    filled(problems, "title", "评分表的名称", title);
    filled(problems, "basis", "依据", basis);
    if (month().isEmpty()) {
      problems.add(new Problem("from", "起用月份请写成 2026-12 的形式（DTY-001）"));
    }
    for (var rate : Rate.values()) {
      number(problems, rate.key(), rate.title() + "的权重", weight(rate), BigDecimal.ONE);
    }
    number(problems, "concealed", "查实瞒报每件扣分", concealed, MOST);
    number(problems, "untrueZero", "申报与在档不符每项扣分", untrueZero, MOST);
    if (problems.isEmpty()) {
      var sum = numbers().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(BigDecimal.ONE) != 0) {
        problems.add(
            new Problem(
                Rate.REPORTING.key(), "四个权重合计应为 1，现合计 " + sum.toPlainString() + "，请调整（DTY-001）"));
      }
    }
    return problems;
  }

  private static void filled(List<Problem> problems, String field, String name, String text) {
    if (text.isBlank()) {
      problems.add(new Problem(field, "请填写" + name + "（DTY-001）"));
    }
  }

  private static void number(
      List<Problem> problems, String field, String name, String text, BigDecimal most) {
    if (!text.strip().matches("[0-9]{1,3}([.][0-9]{1,4})?")
        || new BigDecimal(text.strip()).compareTo(most) > 0) {
      problems.add(
          new Problem(
              field, name + "应为 0 至 " + most + " 的数，最多四位小数，现为“" + text.strip() + "”（DTY-001）"));
    }
  }

  private Optional<YearMonth> month() {
    try {
      return Optional.of(YearMonth.parse(from.strip()));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private Map<Rate, BigDecimal> numbers() {
    var numbers = new EnumMap<Rate, BigDecimal>(Rate.class);
    for (var rate : Rate.values()) {
      numbers.put(rate, new BigDecimal(weight(rate).strip()));
    }
    return numbers;
  }

  /** The sheet, where there are no {@link #problems}. */
  ScoreSheet sheet() {
    return new ScoreSheet(
        title.strip(),
        basis.strip(),
        month().orElseThrow(),
        numbers(),
        new BigDecimal(concealed.strip()),
        new BigDecimal(untrueZero.strip()));
  }
}
