package org.xinheng.app.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.link.ConversionFilter;
import org.xinheng.link.ConversionProblem;
import org.xinheng.link.ConversionState;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;

/**
 * 名单的查找. What was asked for in the address of a list of old registrations; each figure of the
 * statistics is such an address.
 */
public record ConversionQuery(Map<String, String> asked) {
  static final String LIST = "/desk/conversion/list";
  static final String NO_TOWN = "未填";

  private static final List<String> FIELDS =
      List.of(
          "q",
          "registrar",
          "state",
          "category",
          "town",
          "batch",
          "problem",
          "solved",
          "check",
          "taxed",
          "age");

  static final ConversionQuery ALL = new ConversionQuery(Map.of());

  public ConversionQuery {
    var kept = new LinkedHashMap<String, String>();
    for (var field : FIELDS) {
      var value = asked.getOrDefault(field, "").strip();
      if (!value.isEmpty()) {
        kept.put(field, value);
      }
    }
    asked = java.util.Collections.unmodifiableMap(kept);
  }

  /** 未解决的时长, in days since the import. */
  enum Age {
    FRESH("30 天以内", 0, 30),
    OLDER("31–90 天", 31, 90),
    OLDEST("90 天以上", 91, Integer.MAX_VALUE);

    private final String title;
    private final int from;
    private final int until;

    Age(String title, int from, int until) {
      this.title = title;
      this.from = from;
      this.until = until;
    }
  }

  public String at(String field) {
    return asked.getOrDefault(field, "");
  }

  ConversionQuery with(String field, String value) {
    var more = new LinkedHashMap<>(asked);
    more.put(field, value);
    return new ConversionQuery(more);
  }

  ConversionQuery of(DepartmentCode registrar) {
    return with("registrar", registrar.value());
  }

  ConversionQuery in(Enum<?> state) {
    return with("state", state.name());
  }

  /** The address of the list. */
  String href() {
    return href(LIST);
  }

  String href(String page) {
    var query =
        asked.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? page : page + "?" + query;
  }

  /** The one state asked for, where it is one. */
  Optional<ConversionState> state() {
    return Arrays.stream(ConversionState.values())
        .filter(one -> one.name().equals(at("state")))
        .findFirst();
  }

  private Set<ConversionState> states() {
    if (at("state").isEmpty()) {
      return Set.of();
    }
    return state()
        .map(Set::of)
        .orElseGet(() -> one(ConversionGroup.values(), "state").orElseThrow().states());
  }

  /**
   * As the stage asks.
   *
   * @param scope the registrar whose rows alone this person may see
   * @param towns all names of the town that is called so today
   */
  ConversionFilter filter(
      Optional<DepartmentCode> scope, Function<String, List<String>> towns, LocalDate today) {
    var age = one(Age.values(), "age");
    return new ConversionFilter(
        scope.or(() ->
            Optional.of(at("registrar"))
                .filter(one -> !one.isEmpty())
                .map(ConversionQuery::department)),
        states(),
        at("q"),
        at("category"),
        at("town").isEmpty() ? List.of() : towns.apply(at("town")),
        number("batch"),
        one(ConversionProblem.values(), "problem"),
        at("solved").isEmpty() ? Optional.empty() : Optional.of(at("solved").equals("1")),
        one(LegacyCode.Check.values(), "check"),
        at("taxed").equals("1"),
        age.filter(one -> one != Age.OLDEST).map(one -> today.minusDays(one.until)),
        age.map(one -> today.minusDays(one.from)));
  }

  private static DepartmentCode department(String code) {
    try {
      return new DepartmentCode(code);
    } catch (IllegalArgumentException malformed) {
      throw Conditions.unknown("登记机关", code, "请从页面上选择", LIST);
    }
  }

  private Optional<Long> number(String field) {
    var text = at(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,15}")) {
      throw Conditions.unknown("批次", text, "请从页面上选择", LIST);
    }
    return Optional.of(Long.valueOf(text));
  }

  private <T extends Enum<T>> Optional<T> one(T[] values, String field) {
    var text = at(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values)
            .filter(one -> one.name().equals(text))
            .findFirst()
            .orElseThrow(() -> Conditions.unknown("条件 " + field + " ", text, "请从页面上选择", LIST)));
  }

  /** What limits the list beside the fields of the form. */
  public List<String> limits() {
    var limits = new ArrayList<String>();
    one(LegacyCode.Check.values(), "check").ifPresent(one -> limits.add("旧代码" + one.title()));
    one(Age.values(), "age").ifPresent(one -> limits.add("导入后未解决 " + one.title));
    if (at("taxed").equals("1")) {
      limits.add("有税务登记号");
    }
    if (!at("solved").isEmpty()) {
      limits.add(at("solved").equals("1") ? "问题已纠正" : "问题未纠正");
    }
    return limits;
  }

  /** The fields that the form does not show, to be sent along with it. */
  public Map<String, String> hidden() {
    return Stream.of("check", "age", "taxed", "solved")
        .filter(asked::containsKey)
        .collect(Collectors.toMap(field -> field, this::at));
  }
}
