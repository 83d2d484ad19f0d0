package org.xinheng.link.conversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.Registrars;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;

/**
 * 名单行的判断. What makes a row of a registrar's old list go back. A failing check digit does not: such
 * a number stands on a real certificate, so the row is kept as 错码 and the number is no evidence.
 *
 * <pre>category of another registrar, or of none           → returned
 * 15 digits under 组织机构代码                       → returned
 * a day after today, or before 1949-10-01             → returned
 * a town that the district never had                  → returned
 * 15 digits whose last does not agree                 → kept, legacy_check=fail</pre>
 */
public final class JudgeOldRegistration {
  private static final LocalDate FOUNDING = LocalDate.of(1949, 10, 1);

  private final DepartmentCode registrar;
  private final Registrars registrars;
  private final LocalDate today;
  private final List<String> why = new ArrayList<>();

  private JudgeOldRegistration(DepartmentCode registrar, Registrars registrars, LocalDate today) {
    this.registrar = registrar;
    this.registrars = registrars;
    this.today = today;
  }

  /** Why the row cannot be kept, each a sentence; none when it can. */
  public static List<String> of(
      OldRegistration row, DepartmentCode registrar, Registrars registrars, LocalDate today) {
    var judge = new JudgeOldRegistration(registrar, registrars, today);
    judge.category(row);
    judge.number(row);
    judge.days(row);
    judge.town(row.town());
    return List.copyOf(judge.why);
  }

  private void category(OldRegistration row) {
    if (!registrars.registers(registrar, row.category())) {
      why.add(registrars.whyNot(registrar, row.category()));
    }
  }

  private void number(OldRegistration row) {
    var legacy = row.legacy();
    if (!legacy.wellFormed()) {
      var like = legacy.looksLike().map(kind -> "，像是" + kind.title()).orElse("");
      why.add(
          legacy.kind().title()
              + "应为 "
              + legacy.form()
              + "，现为“"
              + legacy.value()
              + "”（"
              + legacy.value().length()
              + " 位）"
              + like
              + "，请核对旧代码和种类");
    }
    registering(legacy.kind())
        .filter(authority -> !row.category().startsWith(authority))
        .ifPresent(authority ->
            why.add("类别 " + row.category() + " 的主体没有" + legacy.kind().title() + "，请核对旧代码种类"));
  }

  /**
   * Which authority alone gave out such numbers; the others were given to entities of every kind.
   */
  private static Optional<String> registering(LegacyCode.Kind kind) {
    return switch (kind) {
      case REGISTRATION_NUMBER -> Optional.of("9");
      case INSTITUTION_CERTIFICATE -> Optional.of("1");
      case SOCIAL_ORGANISATION_CERTIFICATE -> Optional.of("5");
      case ORGANISATION_CODE, TAX_NUMBER -> Optional.empty();
    };
  }

  private void days(OldRegistration row) {
    day(row.registeredOn(), "登记日期");
    row.endedOn().ifPresent(day -> day(day, "注销或吊销日期"));
    row.exchangedOn().ifPresent(day -> day(day, "换证日期"));
    row.endedOn().ifPresent(day -> notBefore(day, row.registeredOn(), "注销或吊销日期"));
    row.exchangedOn().ifPresent(day -> notBefore(day, row.registeredOn(), "换证日期"));
  }

  private void day(LocalDate day, String title) {
    if (day.isAfter(today)) {
      why.add(title + " " + day + " 晚于今天");
    }
    if (day.isBefore(FOUNDING)) {
      why.add(title + " " + day + " 早于 " + FOUNDING + "，不可能是登记机关所记");
    }
  }

  private void notBefore(LocalDate day, LocalDate registered, String title) {
    if (day.isBefore(registered)) {
      why.add(title + " " + day + " 早于登记日期 " + registered);
    }
  }

  private void town(String town) {
    boolean unknown = !town.isBlank() && registrars.towns().find(town).isEmpty();
    if (unknown && !registrars.towns().isEmpty()) {
      why.add("镇街“" + town + "”不是本区现有或曾有的镇街，请写明所在镇街或留空");
    }
  }
}
