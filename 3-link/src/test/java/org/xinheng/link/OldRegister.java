package org.xinheng.link;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.RegistrationCategory;
import org.xinheng.vocabulary.UnitNames;

/** 存量名单的样子. A register on which old lists are taken. */
final class OldRegister {
  static final DepartmentCode REGISTRAR = new DepartmentCode("xzsp");
  static final Optional<DepartmentCode> ALL = Optional.empty();
  static final Registrars REGISTRARS = registrars(REGISTRAR, "91", "92");
  static final LocalDate DAY = LocalDate.of(2010, 5, 4);

  final Register register = new Register();
  final Clock clock = Clock.fixed(Register.NOW, ZoneId.of("Asia/Shanghai"));
  final CodeConversion conversions = CodeConversion.on(register.database, REGISTRARS, clock);

  /** Of a district that names its towns nowhere. */
  static Registrars registrars(DepartmentCode registrar, String... categories) {
    var all = Arrays.stream(categories).map(RegistrationCategory::new).collect(Collectors.toSet());
    return new Registrars(Map.of(registrar, all), UnitNames.NONE);
  }

  static OldRegistration row(String name, String legacy, String claimed) {
    return new OldRegistration(
        name,
        "91",
        new LegacyCode(LegacyCode.Kind.REGISTRATION_NUMBER, legacy),
        "",
        "赵甲",
        "某区某某大街1号",
        "某某街道",
        DAY,
        Optional.empty(),
        claimed,
        Optional.empty());
  }

  static OldRegistration ended(String name, String legacy, LocalDate on) {
    var row = row(name, legacy, "");
    return new OldRegistration(
        row.name(),
        row.category(),
        row.legacy(),
        "",
        "",
        "",
        "",
        DAY,
        Optional.of(on),
        "",
        Optional.empty());
  }

  void take(OldRegistration... rows) {
    var taken = new ArrayList<CodeConversion.Listed>();
    for (var row : rows) {
      taken.add(new CodeConversion.Taken(taken.size() + 2, row));
    }
    conversions.take(REGISTRAR, "名单.csv", "王办", taken.iterator());
  }

  Conversion only(ConversionState state) {
    return conversions.list(ALL, state, 0, 10).getFirst();
  }
}
