package org.xinheng.duties.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.xinheng.duties.Rate;
import org.xinheng.duties.ScoreSheet;

/** 评分表的读取, strictly: what it does not know is refused. */
public final class ScoreSheetYaml {
  private static final Set<String> KEYS =
      Set.of("title", "basis", "inForceFrom", "weights", "concealed", "untrueZero");

  private ScoreSheetYaml() {}

  public static ScoreSheet standard() {
    return parse(standardText());
  }

  /** The text of the sheet that comes with Xinheng, to begin a new one from. */
  public static String standardText() {
    try (var in = ScoreSheetYaml.class.getResourceAsStream("/scoresheets/standard.yaml")) {
      return new String(
          Objects.requireNonNull(in, "the score sheet is missing").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ScoreSheet parse(String yaml) {
    try {
      var settings = LoadSettings.builder().setLabel("评分表").setSchema(new FailsafeSchema()).build();
      var map = map(new Load(settings).loadFromString(yaml), "评分表");
      for (var key : map.keySet()) {
        if (!KEYS.contains(String.valueOf(key))) {
          throw new IllegalArgumentException("不认识“" + key + "”");
        }
      }
      return new ScoreSheet(
          text(map, "title"),
          text(map, "basis"),
          YearMonth.from(LocalDate.parse(text(map, "inForceFrom"))),
          weights(map(map.get("weights"), "weights")),
          number(text(map, "concealed"), "concealed"),
          map.containsKey("untrueZero")
              ? number(text(map, "untrueZero"), "untrueZero")
              : BigDecimal.ZERO);
    } catch (MarkedYamlEngineException e) {
      throw new IllegalArgumentException(
          "评分表有误："
              + e.getProblemMark().map(mark -> "第 " + (mark.getLine() + 1) + " 行附近").orElse("")
              + "不合 YAML 的写法，请核对缩进、引号、括号，冒号后要有一个空格，同一个键只写一次",
          e);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException("评分表有误：不合 YAML 的写法，只能写一张表，请从现行的评分表改起", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("评分表有误：" + e.getMessage(), e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("评分表有误：inForceFrom 应为 2026-01-01 这样的日期", e);
    }
  }

  /** The text of a sheet, which {@link #parse} reads as the same sheet. */
  public static String text(ScoreSheet sheet) {
    var weights = new StringBuilder();
    for (var rate : Rate.values()) {
      weights
          .append("  ")
          .append(rate.key())
          .append(": ")
          .append(quoted(sheet.weights().getOrDefault(rate, BigDecimal.ZERO).toPlainString()))
          .append('\n');
    }
    return """
    title: %s
    basis: %s
    inForceFrom: %s
    weights:
    %sconcealed: %s
    untrueZero: %s
    """
        .formatted(
            quoted(sheet.title()),
            quoted(sheet.basis()),
            sheet.inForceFrom().atDay(1),
            weights,
            quoted(sheet.concealed().toPlainString()),
            quoted(sheet.untrueZero().toPlainString()));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static Map<Rate, BigDecimal> weights(Map<?, ?> map) {
    var weights = new EnumMap<Rate, BigDecimal>(Rate.class);
    for (var rate : Rate.values()) {
      weights.put(rate, number(text(map, rate.key()), rate.key()));
    }
    if (map.size() != weights.size()) {
      throw new IllegalArgumentException(
          "weights 下只能写 reporting、timeliness、compliance、consistency");
    }
    return weights;
  }

  private static BigDecimal number(String text, String key) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " 应为数字，现为“" + text + "”", e);
    }
  }

  private static String text(Map<?, ?> map, String key) {
    var value = map.get(key);
    if (!(value instanceof String text) || text.isBlank()) {
      throw new IllegalArgumentException("缺少 " + key);
    }
    return text.strip();
  }

  private static Map<?, ?> map(@Nullable Object node, String place) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(place + " 应为“键: 值”");
  }
}
