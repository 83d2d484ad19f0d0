package org.xinheng.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.link.OldRegistration;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.LegacyCode.Kind;
import org.xinheng.vocabulary.OrganisationCode;

/**
 * 样例的存量名单. Old registrations as registrars hold them: most are on the register, some bear another's
 * code, a wrong one or none, and some old numbers were given out twice.
 */
final class SampleOldLists {
  private static final LocalDate UNIFIED = LocalDate.of(2015, 10, 1);
  private static final String BRAND = "泰和顺永安德康宁兴博远同创金岳云龙青石杏";

  private final SampleShape shape;
  private final List<SampleEntity> old;

  SampleOldLists(SampleShape shape, List<SampleEntity> entities) {
    this.shape = shape;
    this.old = entities.stream().filter(one -> !one.registrationNumber().isEmpty()).toList();
  }

  /** Those on the register, from the one up to the other. */
  List<OldRegistration> known(int from, int until) {
    var rows = new ArrayList<OldRegistration>();
    for (int i = Math.min(from, old.size()); i < Math.min(until, old.size()); i++) {
      rows.add(known(i, old.get(i)));
    }
    return rows;
  }

  private OldRegistration known(int i, SampleEntity one) {
    String claimed =
        switch (i % 60) {
          case 7 -> wrong(one.code());
          case 23 -> old.get(Math.max(0, i - 1)).code();
          default -> i % 2 == 0 ? one.code() : "";
        };
    boolean exchanged = i % 5 < 3 && claimed.equals(one.code());
    return new OldRegistration(
        i % 45 == 11 ? one.name().replace("有限公司", "有限责任公司") : one.name(),
        one.code().substring(0, 2),
        new LegacyCode(Kind.REGISTRATION_NUMBER, one.registrationNumber()),
        one.code().startsWith("92") && i % 4 != 1 ? taxNumber(one.code().substring(8, 16)) : "",
        one.representative(),
        one.address(),
        one.town(),
        one.established(),
        Optional.empty(),
        claimed,
        exchanged ? Optional.of(UNIFIED.plusDays(i % 1000)) : Optional.empty());
  }

  /** The last but one character another: its check fails, its organisation code as well. */
  private static String wrong(String code) {
    char was = code.charAt(15);
    return code.substring(0, 15) + (was == '9' ? '0' : (char) (was + 1)) + code.substring(16);
  }

  /** Individual businesses that never came for a code, some of them closed long ago. */
  List<OldRegistration> unknown(int from, int until) {
    var rows = new ArrayList<OldRegistration>();
    for (int i = from; i < until; i++) {
      boolean ended = i % 9 == 4;
      var day = LocalDate.of(2003, 3, 1).plusDays(i * 41L);
      boolean second = i % 30 == 5;
      rows.add(
          new OldRegistration(
              shape.cityAndDistrict()
                  + town(i).replaceAll("(街道|镇)$", "")
                  + "例"
                  + brand(i)
                  + shop(i),
              "92",
              new LegacyCode(
                  Kind.REGISTRATION_NUMBER,
                  second && !ended ? rows.get(rows.size() - 1).legacy().value() : number(i)),
              i % 3 == 0 ? "" : taxNumber("XT%06d".formatted(i)),
              "例" + brand(i + 3),
              shape.cityAndDistrict() + town(i) + (i + 1) + "号",
              town(i),
              second ? day.plusYears(6) : day,
              ended || i % 30 == 4 ? Optional.of(day.plusYears(5)) : Optional.empty(),
              "",
              Optional.empty()));
    }
    return rows;
  }

  private String number(int i) {
    return SampleEntities.registrationNumber(shape.division() + "6" + "%07d".formatted(i));
  }

  /** 旧税务登记号: the division and nine characters with their check, never an identity number. */
  private String taxNumber(String first8) {
    return shape.division() + first8 + OrganisationCode.checkCharacter(first8);
  }

  /** 社会组织. */
  List<OldRegistration> associations(int count) {
    var rows = new ArrayList<OldRegistration>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new OldRegistration(
              shape.shortName() + "例" + brand(i) + brand(i + 7) + (i % 2 == 0 ? "行业协会" : "商会"),
              "51",
              new LegacyCode(Kind.SOCIAL_ORGANISATION_CERTIFICATE, "社证字第%04d号".formatted(100 + i)),
              "",
              "例" + brand(i + 5),
              shape.cityAndDistrict() + town(i) + (i + 1) + "号",
              town(i),
              LocalDate.of(2006, 6, 1).plusDays(i * 57L),
              Optional.empty(),
              "",
              Optional.empty()));
    }
    return rows;
  }

  private String town(int i) {
    return shape.towns().get(i % shape.towns().size());
  }

  private static String brand(int i) {
    return String.valueOf(BRAND.charAt(i % BRAND.length()))
        + BRAND.charAt((i / BRAND.length() + i * 3) % BRAND.length());
  }

  private static String shop(int i) {
    return List.of("便利店", "小吃部", "五金商店", "理发店", "维修部").get(i % 5);
  }
}
