package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("存量代码转换的经过")
class ConversionCourseTest {
  private static final DepartmentCode REGISTRAR = OldRegister.REGISTRAR;
  private static final Optional<DepartmentCode> ALL = OldRegister.ALL;
  private static final LocalDate DAY = OldRegister.DAY;

  private final OldRegister old = new OldRegister();
  private final Register register = old.register;
  private final Clock clock = old.clock;
  private final CodeConversion conversions = old.conversions;

  private void take(OldRegistration... rows) {
    old.take(rows);
  }

  private static OldRegistration row(String name, String legacy, String claimed) {
    return OldRegister.row(name, legacy, claimed);
  }

  private Conversion only(ConversionState state) {
    return old.only(state);
  }

  @Test
  @DisplayName("名单中途断了：一行也不留")
  void a_list_that_breaks_off_leaves_nothing() {
    var rows =
        List.<CodeConversion.Listed>of(
                new CodeConversion.Taken(2, row("某区例甲有限公司", "370116200001232", "")),
                new CodeConversion.Returned(3, List.of("乱"), "没有名称"))
            .iterator();
    var broken =
        new java.util.Iterator<CodeConversion.Listed>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public CodeConversion.Listed next() {
            if (!rows.hasNext()) {
              throw new IllegalStateException("断了");
            }
            return rows.next();
          }
        };

    assertThatThrownBy(() -> conversions.take(REGISTRAR, "名单.csv", "王办", broken)).hasMessage("断了");

    assertThat(conversions.batches(ALL, 10)).isEmpty();
    assertThat(conversions.tallies(ALL)).isEmpty();
  }

  @Test
  @DisplayName("两份名单同时导入，同一代码：只有一户得到，另一户疑似重码")
  void two_lists_at_once_never_give_one_code_to_two() throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      var done =
          IntStream.range(0, 2)
              .mapToObj(i ->
                  two.submit(() ->
                      take(row("某区例" + i + "有限公司", "37011620000123" + i, "91370116MA3XYYT13F"))))
              .toList();
      for (var one : done) {
        one.get();
      }
    }

    assertThat(conversions.list(ALL, ConversionState.CODED, 0, 10)).hasSize(1);
    assertThat(conversions.list(ALL, ConversionState.SUSPECTED_DUPLICATE, 0, 10)).hasSize(1);
  }

  @Test
  @DisplayName("按月的走势：赋码、换证逐月累计；未解决的按天数分段")
  void the_months_add_up_what_each_step_moved() {
    take(
        row("某区例甲有限公司", "371200600000019", "91370116MA3XYYT13F"),
        row("某区例乙有限公司", "370116200001232", ""));
    var later =
        Clock.fixed(Register.NOW.plus(java.time.Duration.ofDays(70)), ZoneId.of("Asia/Shanghai"));
    var then = CodeConversion.on(register.database, OldRegister.REGISTRARS, later);
    then.exchanged(only(ConversionState.CODED).id(), LocalDate.now(clock), "王办");

    var months = then.months(ALL);

    assertThat(months).hasSizeBetween(3, 4);
    assertThat(months.getFirst())
        .isEqualTo(new CodeConversion.MonthEnd(java.time.YearMonth.now(clock), 2, 1, 0));
    assertThat(months.get(1).exchanged()).isZero();
    assertThat(months.getLast())
        .isEqualTo(new CodeConversion.MonthEnd(java.time.YearMonth.now(later), 2, 1, 1));
    assertThat(then.ages(ALL)).containsExactly(new CodeConversion.Ages(REGISTRAR, 0, 1, 0));
    assertThat(conversions.ages(ALL)).containsExactly(new CodeConversion.Ages(REGISTRAR, 1, 0, 0));
  }

  @Test
  @DisplayName("人工发现的问题：记下、纠正、计入纠正率；写了公民身份号码的不收")
  void a_person_marks_a_problem_and_puts_it_right() {
    take(row("某区例甲有限公司", "371200600000019", "91370116MA3XYYT13F"));
    long id = only(ConversionState.CODED).id();

    assertThatThrownBy(() ->
            conversions.mark(id, ConversionProblem.NAME_MISMATCH, "经办人 11010519491231002X", "王办"))
        .hasMessageContaining("CNV-024");
    conversions.mark(id, ConversionProblem.NAME_MISMATCH, "执照上多一个“市”字", "王办");
    assertThat(only(ConversionState.CODED).problems()).contains(ConversionProblem.NAME_MISMATCH);

    conversions.solve(id, ConversionProblem.NAME_MISMATCH, "已更正名册", "王办");
    conversions.told(id, LocalDate.of(2026, 5, 11), "挂号信", "王办");

    assertThat(only(ConversionState.CODED).problems())
        .as("只纠正这一个")
        .containsExactly(ConversionProblem.NOT_SENT_UP);
    assertThat(conversions.problems(ALL))
        .contains(new CodeConversion.Found(ConversionProblem.NAME_MISMATCH, 1, 1));
    assertThat(conversions.steps(id).getLast().what()).isEqualTo("2026-05-11 告知主体：挂号信");
    assertThatThrownBy(() -> conversions.solve(id, ConversionProblem.NAME_MISMATCH, "再纠正", "王办"))
        .hasMessageContaining("CNV-025");
  }

  @Test
  @DisplayName("个体工商户两证整合：税务登记号也能查到这一户")
  void the_tax_number_of_a_two_in_one_licence_leads_to_its_holder() {
    var row = row("某区例丙商行", "370000018067809", "92370116MA3TE5T11X");
    take(
        new OldRegistration(
            row.name(),
            "92",
            row.legacy(),
            "371202001234567",
            row.representative(),
            row.address(),
            row.town(),
            DAY,
            Optional.empty(),
            row.claimedCode(),
            Optional.empty()));

    assertThat(
            register
                .sql
                .sql(
                    "select count(*) from link.legacy_code where kind = 'TAX_NUMBER' and code = '371202001234567'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
