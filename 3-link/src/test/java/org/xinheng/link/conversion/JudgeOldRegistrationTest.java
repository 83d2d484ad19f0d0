package org.xinheng.link.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.Registrars;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.RegistrationCategory;
import org.xinheng.vocabulary.UnitNames;
import org.xinheng.vocabulary.UnitNames.Dated;
import org.xinheng.vocabulary.UnitNames.Unit;

@DisplayName("存量名单的一行：收、退，为什么")
class JudgeOldRegistrationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final DepartmentCode REGISTRAR = new DepartmentCode("spj");
  private static final Registrars REGISTRARS =
      new Registrars(
          Map.of(
              REGISTRAR,
              Set.of(new RegistrationCategory("91"), new RegistrationCategory("92")),
              new DepartmentCode("mzj"),
              Set.of(new RegistrationCategory("51"))),
          UnitNames.of(
              List.of(
                  new Unit(
                      "370116001",
                      List.of(
                          new Dated("某镇", LocalDate.MIN),
                          new Dated("某街道", LocalDate.of(2020, 1, 1))),
                      Set.of()))));

  private static OldRegistration row(
      String category, LegacyCode.Kind kind, String number, String town, LocalDate registered) {
    return new OldRegistration(
        "某区例甲有限公司",
        category,
        new LegacyCode(kind, number),
        "",
        "赵甲",
        "某街1号",
        town,
        registered,
        Optional.empty(),
        "",
        Optional.empty());
  }

  private static List<String> why(OldRegistration row) {
    return JudgeOldRegistration.of(row, REGISTRAR, REGISTRARS, TODAY);
  }

  private static List<String> why(String category, LegacyCode.Kind kind, String number) {
    return why(row(category, kind, number, "某街道", LocalDate.of(2010, 5, 4)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "91, REGISTRATION_NUMBER, 371200600000019",
    "91, REGISTRATION_NUMBER, 371200600000018",
    "92, REGISTRATION_NUMBER, 3712022801234",
    "91, ORGANISATION_CODE, 085948158",
    "91, ORGANISATION_CODE, 085948157",
    "92, TAX_NUMBER, 371202085948158"
  })
  @DisplayName("写法对的都收：末位校验不符的也收，早期 13 位的也收")
  void what_is_written_as_its_kind_is_kept(String category, LegacyCode.Kind kind, String number) {
    assertThat(why(category, kind, number)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          97 | REGISTRATION_NUMBER             | 371200600000019  | GB 32100-2015 没有机构类别代码“97”，本机关登记的是 91 企业、92 个体工商户
          51 | SOCIAL_ORGANISATION_CERTIFICATE | 社证字第0100号   | 类别 51 社会团体 不由本登记机关登记，本机关登记的是 91 企业、92 个体工商户
          91 | ORGANISATION_CODE               | 371200600000019  | 组织机构代码应为 9 位，前 8 位为数字或大写字母，末位为数字或 X，现为“371200600000019”（15 位），像是工商注册号，请核对旧代码和种类
          91 | REGISTRATION_NUMBER             | 085948158        | 工商注册号应为 15 位数字（2007 年以前的为 13 位），现为“085948158”（9 位），像是组织机构代码，请核对旧代码和种类
          91 | REGISTRATION_NUMBER             | 37120060000001   | 工商注册号应为 15 位数字（2007 年以前的为 13 位），现为“37120060000001”（14 位），请核对旧代码和种类
          91 | INSTITUTION_CERTIFICATE         | 137120000123     | 类别 91 的主体没有事业单位证书号，请核对旧代码种类
          """)
  @DisplayName("不是本机关的类别、没有的类别、写在别的种类里的号码：退回，说清楚")
  void what_cannot_be_kept_goes_back(
      String category, LegacyCode.Kind kind, String number, String sentence) {
    assertThat(why(category, kind, number)).containsExactly(sentence);
  }

  private static List<String> registered(LocalDate day) {
    return why(row("91", LegacyCode.Kind.REGISTRATION_NUMBER, "371200600000019", "", day));
  }

  @Test
  @DisplayName("登记日期：今天和 1949-10-01 收，明天和前一日退")
  void days_lie_between_the_founding_and_today() {
    assertThat(registered(TODAY)).isEmpty();
    assertThat(registered(LocalDate.of(1949, 10, 1))).isEmpty();
    assertThat(registered(TODAY.plusDays(1))).containsExactly("登记日期 2026-11-24 晚于今天");
    assertThat(registered(LocalDate.of(1949, 9, 30)))
        .containsExactly("登记日期 1949-09-30 早于 1949-10-01，不可能是登记机关所记");
  }

  @Test
  @DisplayName("注销、换证不早于登记，不晚于今天；同日的收")
  void ends_and_exchanges_follow_the_registration() {
    var day = LocalDate.of(2010, 5, 4);
    var base = row("91", LegacyCode.Kind.REGISTRATION_NUMBER, "371200600000019", "", day);
    assertThat(why(until(base, day, day))).isEmpty();
    assertThat(why(until(base, day.minusDays(1), TODAY.plusDays(1))))
        .containsExactly("换证日期 2026-11-24 晚于今天", "注销或吊销日期 2010-05-03 早于登记日期 2010-05-04");
  }

  private static OldRegistration until(OldRegistration row, LocalDate ended, LocalDate exchanged) {
    return new OldRegistration(
        row.name(),
        row.category(),
        row.legacy(),
        "",
        "",
        "",
        "",
        row.registeredOn(),
        Optional.of(ended),
        "",
        Optional.of(exchanged));
  }

  @Test
  @DisplayName("镇街：现名、旧名、空着都收，没有过的退")
  void a_town_is_or_was_one_of_the_district() {
    var day = LocalDate.of(2010, 5, 4);
    for (var town : List.of("某街道", "某镇", "370116001", "")) {
      assertThat(why(row("91", LegacyCode.Kind.REGISTRATION_NUMBER, "371200600000019", town, day)))
          .as(town)
          .isEmpty();
    }
    assertThat(why(row("91", LegacyCode.Kind.REGISTRATION_NUMBER, "371200600000019", "乌有镇", day)))
        .containsExactly("镇街“乌有镇”不是本区现有或曾有的镇街，请写明所在镇街或留空");
  }
}
