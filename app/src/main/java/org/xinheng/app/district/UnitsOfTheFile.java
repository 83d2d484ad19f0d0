package org.xinheng.app.district;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.DivisionCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.RegistrationCategory;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/** 配置文件中的镇街与部门. Reads each with the names it bore before. */
final class UnitsOfTheFile {
  private UnitsOfTheFile() {}

  static Town town(StrictNode node) {
    DivisionCode code = node.value("code", DivisionCode::new);
    return new Town(
        code, node.text("name"), node.nodes("formerly", former -> former(former, code)));
  }

  /** Without a code of its own, only the name was another. */
  private static Town.Former former(StrictNode node, DivisionCode code) {
    String own =
        node.has("code")
            ? node.value("code", text -> new DivisionCode(text).value())
            : code.value();
    Town.Former former = new Town.Former(own, node.text("name"), day(node, "until"));
    if (own.equals(code.value()) && former.until().isEmpty()) {
      throw node.wrong("until", "缺少必填项：只更名、不换代码的，须写明新名称启用的日期");
    }
    return former;
  }

  static Department department(StrictNode node) {
    String town = node.text("town", "");
    return new Department(
        node.value("code", DepartmentCode::new),
        node.text("name"),
        node.text("shortName"),
        node.values("formerNames", text -> text),
        node.nodes("formerly", each -> new FormerName(each.text("name"), needed(each, "until"))),
        closed(node),
        node.value("creditCode", UnifiedSocialCreditCode::new),
        node.value("kind", UnitsOfTheFile::kind),
        town.isEmpty() ? Optional.empty() : Optional.of(node.value("town", DivisionCode::new)),
        new LinkedHashSet<>(node.values("items", ItemCode::new)),
        new LinkedHashSet<>(node.values("leads", ItemCode::new)),
        new LinkedHashSet<>(node.values("registers", RegistrationCategory::new)));
  }

  private static Optional<Department.Closed> closed(StrictNode node) {
    if (!node.has("closed")) {
      return Optional.empty();
    }
    StrictNode closed = node.node("closed");
    var read =
        new Department.Closed(
            needed(closed, "from"), closed.value("successor", DepartmentCode::new));
    closed.nothingElse();
    return Optional.of(read);
  }

  /** A day that must be given. */
  private static LocalDate needed(StrictNode node, String key) {
    return day(node, key).orElseThrow(() -> node.wrong(key, "缺少必填项"));
  }

  /** A day that need not be given. */
  static Optional<LocalDate> day(StrictNode node, String key) {
    if (node.text(key, "").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        node.value(
            key,
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeException wrong) {
                throw new IllegalArgumentException("应为 2019-01-01 这样的日期，现为“" + text + "”", wrong);
              }
            }));
  }

  private static Department.Kind kind(String text) {
    return switch (text) {
      case "department" -> Department.Kind.DEPARTMENT;
      case "town" -> Department.Kind.TOWN;
      default -> throw new IllegalArgumentException("应为 department 或 town，现为“" + text + "”");
    };
  }
}
