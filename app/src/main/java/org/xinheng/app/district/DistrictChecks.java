package org.xinheng.app.district;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.xinheng.vocabulary.Division;
import org.xinheng.vocabulary.DivisionCode;
import org.xinheng.vocabulary.ItemCode;

/** 区县配置的前后一致. What no single line can tell: nothing twice, nothing that points nowhere. */
final class DistrictChecks {
  private DistrictChecks() {}

  static void check(District district) {
    if (district.departments().isEmpty()) {
      throw new DistrictUnreadable("departments：至少要有一个部门");
    }
    if (district.towns().isEmpty()) {
      throw new DistrictUnreadable("towns：至少要有一个镇或街道");
    }
    unique("towns", district.towns(), town -> town.code().value());
    unique("departments", district.departments(), d -> d.code().value());
    unique("departments", district.departments(), Department::name);
    unique("departments", district.departments(), d -> d.creditCode().value());
    currentDivision(district);
    townsLieHere(district);
    townDepartments(district);
    someoneFurnishes(district);
    oneLeads(district);
    NameChecks.check(district);
  }

  private static <T> void unique(String place, List<T> all, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String value = key.apply(all.get(i));
      if (!seen.add(value)) {
        throw new DistrictUnreadable(place + "[" + i + "]：与前面的重复：" + value);
      }
    }
  }

  private static void currentDivision(District district) {
    boolean listed =
        district.divisions().stream()
            .filter(division -> division.validUntil().isEmpty())
            .map(Division::code)
            .anyMatch(district.code().value()::equals);
    if (!listed) {
      throw new DistrictUnreadable("divisions：没有列出现行区划 " + district.code() + "（不写 until 的一项）");
    }
    for (int i = 0; i < district.divisions().size(); i++) {
      Division division = district.divisions().get(i);
      if (division.validUntil().isPresent() && division.successors().isEmpty()) {
        LocalDate until = division.validUntil().get();
        throw new DistrictUnreadable(
            "divisions[" + i + "].successors：" + division.code() + " 已于 " + until + " 废止，须写明由谁承接");
      }
    }
  }

  private static void townsLieHere(District district) {
    for (int i = 0; i < district.towns().size(); i++) {
      DivisionCode code = district.towns().get(i).code();
      if (code.value().length() != 9 || !code.value().startsWith(district.code().value())) {
        throw new DistrictUnreadable(
            "towns[" + i + "].code：应为以 " + district.code() + " 开头的 9 位代码，现为“" + code + "”");
      }
    }
  }

  private static void townDepartments(District district) {
    for (int i = 0; i < district.departments().size(); i++) {
      Department department = district.departments().get(i);
      boolean isTown = department.kind() == Department.Kind.TOWN;
      if (isTown != department.town().isPresent()) {
        throw new DistrictUnreadable(
            "departments[" + i + "].town：" + (isTown ? "镇、街道须写明其区划代码" : "只有镇、街道才写区划代码"));
      }
      boolean known =
          department
              .town()
              .map(town -> district.towns().stream().anyMatch(t -> t.code().equals(town)))
              .orElse(true);
      if (!known) {
        throw new DistrictUnreadable("departments[" + i + "].town：towns 中没有这个代码");
      }
    }
  }

  /** Who leads on an item furnishes it, and nobody else leads on it. */
  private static void oneLeads(District district) {
    var led = new HashMap<ItemCode, String>();
    for (int i = 0; i < district.departments().size(); i++) {
      Department department = district.departments().get(i);
      for (var item : department.leads()) {
        if (!department.furnishes(item)) {
          throw new DistrictUnreadable(
              "departments[" + i + "].leads：牵头的事项 " + item + " 须也写在 items 里");
        }
        var other = led.putIfAbsent(item, department.shortName());
        if (other != null) {
          throw new DistrictUnreadable(
              "departments[" + i + "].leads：事项 " + item + " 已由" + other + "牵头，一个事项只有一个牵头部门");
        }
      }
    }
  }

  private static void someoneFurnishes(District district) {
    if (district.departments().stream().allMatch(d -> d.items().isEmpty())) {
      throw new DistrictUnreadable("departments：没有任何部门可报送任何事项（items）");
    }
  }
}
