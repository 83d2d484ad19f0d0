package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.Division;
import org.xinheng.vocabulary.Divisions;
import org.xinheng.vocabulary.Industries;
import org.xinheng.vocabulary.Industries.Industry;
import org.xinheng.vocabulary.IndustryCode;

/**
 * 代码名称. What an industry code (GB/T 4754-2017) or a division code (GB/T 2260) stands for, so that
 * no reader is left with bare digits. An abolished division is named as it was called last.
 */
public final class CodeNames {
  private final Industries industries = Industries.bundled();
  private final Map<String, String> sections = new HashMap<>();
  private final Divisions divisions;
  private final Map<String, Division> latest = new HashMap<>();

  public CodeNames(Divisions divisions) {
    this.divisions = divisions;
    for (Division division : divisions.all()) {
      latest.merge(
          division.code(),
          division,
          (one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other);
    }
    for (Industry industry : industries.all()) {
      sections.putIfAbsent(String.valueOf(industry.section()), industry.sectionName());
    }
  }

  /** The name; "" where the field holds no such code, or one that nobody knows. */
  public String name(Optional<Role> role, String value) {
    if (role.filter(Role.INDUSTRY::equals).isPresent()) {
      return industry(value);
    }
    return role.filter(Role.DIVISION::equals).isPresent() ? division(value) : "";
  }

  /** The field as a page shows it: 建材批发（5165）, or the bare value where it is not such a code. */
  public String words(Optional<Role> role, String value) {
    String name = name(role, value);
    return name.isEmpty() ? value : name + "（" + value + abolished(role, value) + "）";
  }

  public String words(ShownField field) {
    return words(field.role(), field.value());
  }

  private String industry(String value) {
    return Optional.ofNullable(sections.get(value.strip()))
        .or(() -> IndustryCode.parse(value).flatMap(industries::find).map(Industry::name))
        .orElse("");
  }

  private String division(String value) {
    return Optional.ofNullable(latest.get(value.strip()))
        .map(known -> divisions.fullName(known.code(), lastDay(known)))
        .orElse("");
  }

  private static LocalDate lastDay(Division division) {
    return division.validUntil().map(end -> end.minusDays(1)).orElse(LocalDate.MAX);
  }

  private String abolished(Optional<Role> role, String value) {
    return Optional.ofNullable(latest.get(value.strip()))
        .filter(known -> role.filter(Role.DIVISION::equals).isPresent())
        .flatMap(Division::validUntil)
        .map(day -> "，" + day + " 撤销")
        .orElse("");
  }
}
