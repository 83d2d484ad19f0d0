package org.xinheng.app.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.PersonalTraces;

/**
 * 查询条件. What stands in an address of the desk, read; empty is any. What cannot be read is refused
 * ({@link Unreadable}), so that nobody takes one list for another.
 */
@Component
class Conditions {
  private static final int LONGEST = 24;

  private final Catalogue catalogue;
  private final District district;
  private final Clock clock;

  Conditions(Catalogue catalogue, District district, Clock clock) {
    this.catalogue = catalogue;
    this.district = district;
    this.clock = clock;
  }

  Optional<CatalogueItem> item(String code, String back) {
    return chosen(
        code,
        one ->
            catalogue.items().stream().filter(item -> item.code().value().equals(one)).findFirst(),
        () -> unknown("信息事项（item）", code, "请从页面的“信息事项”中选择", back));
  }

  /** The code of a department or town of the district; another's is as if it were none. */
  Optional<DepartmentCode> department(Visit visit, String code, String back) {
    return department(visit::sees, code, back);
  }

  /** Any of them, for what every department may see of every other. */
  Optional<DepartmentCode> anyDepartment(String code, String back) {
    return department(every -> true, code, back);
  }

  private Optional<DepartmentCode> department(
      Predicate<DepartmentCode> seen, String code, String back) {
    return chosen(
        code,
        one ->
            district.departments().stream()
                .map(Department::code)
                .filter(known -> known.value().equals(one) && seen.test(known))
                .findFirst(),
        () -> unknown("部门（department）", code, "请从页面的“部门”中选择；其他部门的数据由该部门或信用办查看", back));
  }

  /** This month or one of those before it, so many altogether; empty where none is given. */
  Optional<YearMonth> month(String text, int offered, String back) {
    var now = YearMonth.now(clock);
    var first = now.minusMonths(offered - 1);
    var read =
        chosen(
            text,
            Conditions::month,
            () -> unknown("月份（month）", text, "月份请写成 2026-05 的形式，或从页面的“月份”中选择", back));
    if (read.filter(month -> month.isAfter(now) || month.isBefore(first)).isPresent()) {
      throw new Unreadable(
          read.get() + " 不在可以查看的月份之内：可以查看 " + first + " 至 " + now, "请从页面的“月份”中选择", back);
    }
    return read;
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  /** One of the words of a list, by its name. */
  <E extends Enum<E>> Optional<E> oneOf(Class<E> list, String title, String text, String back) {
    return chosen(
        text,
        one ->
            Arrays.stream(list.getEnumConstants())
                .filter(word -> word.name().equals(one))
                .findFirst(),
        () -> {
          var words =
              Arrays.stream(list.getEnumConstants())
                  .map(Enum::name)
                  .collect(Collectors.joining("、"));
          return unknown(title, text, "请写 " + words + " 之一，或从页面上选择", back);
        });
  }

  private static <T> Optional<T> chosen(
      String text, Function<String, Optional<T>> find, Supplier<Unreadable> wrong) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    var found = find.apply(text.strip());
    if (found.isEmpty()) {
      throw wrong.get();
    }
    return found;
  }

  static Unreadable unknown(String title, String text, String remedy, String back) {
    return new Unreadable("网址中的" + title + shown(text) + "读不懂，或者没有这一个", remedy, back);
  }

  /** What may be a personal number, or is long, is not said again. */
  private static String shown(String text) {
    return text.length() > LONGEST || !PersonalTraces.in(text).isEmpty()
        ? ""
        : "“" + text.strip() + "”";
  }
}
