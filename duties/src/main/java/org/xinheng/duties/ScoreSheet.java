package org.xinheng.duties;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.xinheng.duties.model.ScoreSheetYaml;
import org.xinheng.inquire.Percentage;

/**
 * 评分表. Weights of the four rates and what a proven concealment costs, from a month on.
 *
 * @param weights of all four rates; together 1
 * @param concealed points off for each proven 瞒报
 * @param untrueZero points off for each item of which fewer cases, 0 too, were declared than are on
 *     file
 */
public record ScoreSheet(
    String title,
    String basis,
    YearMonth inForceFrom,
    Map<Rate, BigDecimal> weights,
    BigDecimal concealed,
    BigDecimal untrueZero) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public ScoreSheet {
    weights = Map.copyOf(weights);
    var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (weights.size() != Rate.values().length || sum.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException("四率的权重应各写一个，合计为 1，现合计 " + sum.toPlainString());
    }
    if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)
        || concealed.signum() < 0
        || untrueZero.signum() < 0) {
      throw new IllegalArgumentException("权重和扣分不得小于 0");
    }
  }

  /** The sheet that comes with Xinheng. */
  public static ScoreSheet standard() {
    return ScoreSheetYaml.standard();
  }

  /**
   * A sheet as the credit office writes it.
   *
   * @throws IllegalArgumentException saying in Chinese what is wrong
   */
  public static ScoreSheet parse(String yaml) {
    return ScoreSheetYaml.parse(yaml);
  }

  /** The text of it, as it is kept and downloaded. */
  public String yaml() {
    return ScoreSheetYaml.text(this);
  }

  /** Rates that cannot be reckoned leave their weight to the others. */
  public Score score(Counts counts) {
    if (counts.zeroReport()
        && !counts.silent()
        && counts.of(Count.DECIDED) + counts.of(Count.REPORTED) == 0
        && counts.of(Count.CONCEALED) == 0) {
      return new Score.NotApplicable("零报告，与在档信息相符");
    }
    var rates = new EnumMap<Rate, Share>(Rate.class);
    for (var rate : Rate.values()) {
      rate.of(counts).ifPresent(share -> rates.put(rate, share));
    }
    if (rates.isEmpty() && counts.of(Count.CONCEALED) == 0) {
      return new Score.Unknown("没有报送、申报、应公示或抽查的信息");
    }
    return points(rates, counts);
  }

  private Score points(Map<Rate, Share> rates, Counts counts) {
    long concealments = counts.of(Count.CONCEALED);
    long understated = counts.of(Count.UNDERSTATED);
    var weight = BigDecimal.ZERO;
    var sum = BigDecimal.ZERO;
    var why = new ArrayList<String>();
    for (var one : rates.entrySet()) {
      var share = weights.getOrDefault(one.getKey(), BigDecimal.ZERO);
      weight = weight.add(share);
      sum = sum.add(share.multiply(one.getValue().value()));
      why.add(one.getKey().title() + " " + one.getValue().percent() + "×" + share.toPlainString());
    }
    var full =
        weight.signum() == 0
            ? BigDecimal.ZERO
            : sum.multiply(HUNDRED).divide(weight, MathContext.DECIMAL64);
    var off = concealed.multiply(BigDecimal.valueOf(concealments));
    if (concealments > 0) {
      why.add("查实瞒报 " + concealments + " 件，扣 " + off.toPlainString() + " 分");
    }
    if (understated > 0) {
      var fewerOff = untrueZero.multiply(BigDecimal.valueOf(understated));
      off = off.add(fewerOff);
      why.add(
          "申报与在档不符 "
              + understated
              + " 项（少申报 "
              + counts.of(Count.BEYOND)
              + " 件），少申报的在上报率中按未报计，另扣 "
              + fewerOff.toPlainString()
              + " 分");
    }
    if (counts.silent()) {
      why.add(
          "到期未申报案件数 "
              + counts.of(Count.UNDECLARED)
              + " 项、定期报送缺报 "
              + counts.of(Count.MISSED)
              + " 项，这些事项的上报率按 0 计");
    }
    if (weight.compareTo(BigDecimal.ONE) < 0) {
      why.add("无从计算的率，权重由其余各率分摊");
    }
    return new Score.Points(
        Percentage.rounded(full.subtract(off).max(BigDecimal.ZERO)), String.join("；", why));
  }
}
