package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.link.store.PostgresCodeNotices;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

@DisplayName("存量代码转换")
class CodeConversionTest {
  private static final DepartmentCode REGISTRAR = OldRegister.REGISTRAR;
  private static final Optional<DepartmentCode> ALL = OldRegister.ALL;
  private static final LocalDate DAY = OldRegister.DAY;

  private final OldRegister old = new OldRegister();
  private final Register register = old.register;
  private final CodeConversion conversions = old.conversions;
  private final CodeSegments segments =
      CodeSegments.on(register.database, OldRegister.REGISTRARS, old.clock);
  private final CodeNotices notices = new PostgresCodeNotices(register.database, old.clock);

  private long enter(String first, String last) {
    return segments.enter(REGISTRAR, "91", "370116", first, last, "某文〔2016〕1号", "王办");
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
    assertThatThrownBy(c)
        .isInstanceOfSatisfying(
            ConversionRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  @DisplayName("八个线程从一个码段赋码：不重号、不空号，用完即拒（CNV-010）")
  void eight_threads_take_every_number_once() throws Exception {
    enter("MA3X0001", "MA3X0040");
    old.take(
        IntStream.range(0, 41)
            .mapToObj(
                n -> OldRegister.row("某区例" + n + "有限公司", InventedCodes.registrationNumber(n), ""))
            .toArray(OldRegistration[]::new));
    var waiting = conversions.list(ALL, ConversionState.UNCONVERTED, 0, 100);
    assertThat(waiting).hasSize(41);
    try (var threads = Executors.newFixedThreadPool(8)) {
      threads
          .invokeAll(
              waiting.stream()
                  .map(one ->
                      (java.util.concurrent.Callable<String>)
                          () -> {
                            try {
                              return segments.assign(one.id(), "王办");
                            } catch (ConversionRefused refusal) {
                              return refusal.code();
                            }
                          })
                  .toList())
          .forEach(done -> assertThat(done.state().name()).isEqualTo("SUCCESS"));
    }
    var coded = conversions.list(ALL, ConversionState.CODED, 0, 100);
    assertThat(coded)
        .hasSize(40)
        .extracting(one -> one.code().orElseThrow())
        .doesNotHaveDuplicates()
        .allSatisfy(code -> {
          var sound = new UnifiedSocialCreditCode(code);
          assertThat(sound.organisationCodeAgrees()).isTrue();
        });
    assertThat(
            register
                .sql
                .sql("select number from link.assigned_code order by number")
                .query(Long.class)
                .list())
        .isEqualTo(IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    assertThat(segments.of(ALL).getFirst().left()).isZero();
    refused("CNV-010", () -> segments.assign(old.only(ConversionState.UNCONVERTED).id(), "王办"));
  }

  @Test
  @DisplayName("八个线程赋码，边赋边跟读名册通告：一户不漏；没办成的不发通告")
  void who_follows_the_notes_misses_nobody() throws Exception {
    enter("MA3X0001", "MA3X0040");
    old.take(
        IntStream.range(0, 41)
            .mapToObj(
                n -> OldRegister.row("某区例" + n + "有限公司", InventedCodes.registrationNumber(n), ""))
            .toArray(OldRegistration[]::new));
    var waiting = conversions.list(ALL, ConversionState.UNCONVERTED, 0, 100);
    var read = new java.util.ArrayList<Long>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var given = waiting.stream().map(one -> threads.submit(() -> given(one.id()))).toList();
      while (!given.stream().allMatch(java.util.concurrent.Future::isDone)) {
        follow(read);
      }
    }
    follow(read);
    var coded =
        conversions.list(ALL, ConversionState.CODED, 0, 100).stream()
            .map(one -> one.entity().orElseThrow().value())
            .toList();
    assertThat(coded).hasSize(40);
    assertThat(read).containsExactlyInAnyOrderElementsOf(coded);
  }

  private boolean given(long conversion) {
    try {
      return !segments.assign(conversion, "王办").isEmpty();
    } catch (ConversionRefused refusal) {
      return false;
    }
  }

  private long note;

  /** As a later stage does: all with greater numbers than the last one read. */
  private void follow(List<Long> read) {
    register
        .sql
        .sql("select id, entity from link.offered_register_note where id > :note order by id")
        .param("note", note)
        .query(row -> {
          note = row.getLong("id");
          read.add(row.getLong("entity"));
        });
  }

  @Test
  @DisplayName("已被使用的号作废并留痕，不再赋给第二户；后一码段接着用")
  void a_number_in_use_is_passed_over_and_kept() {
    enter("MA3X0001", "MA3X0001");
    enter("MA3X0002", "MA3X0002");
    old.take(
        OldRegister.row("某区例甲有限公司", "371200600000019", ""),
        OldRegister.row("某区例乙有限公司", "370116200001232", ""));
    var form = org.xinheng.link.conversion.SegmentForm.of("MA3X0001", "MA3X0001").orElseThrow();
    var used = form.code("91", "370116", 1);
    old.take(OldRegister.row("某区例丙有限公司", "371200600000020", used));
    var code = segments.assign(old.only(ConversionState.UNCONVERTED).id(), "王办");
    assertThat(code).isEqualTo(form.code("91", "370116", 2));
    assertThat(
            register
                .sql
                .sql("select count(*) from link.assigned_code where conversion is null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("赋码后名册上新旧代码都查得到；换证、告知须在赋码之后、不晚于今天")
  void a_code_given_is_on_the_register_with_the_old_one() {
    enter("MA3X0001", "MA3X0009");
    old.take(OldRegister.row("某区例甲有限公司", "371200600000019", ""));
    long id = old.only(ConversionState.UNCONVERTED).id();
    var code = segments.assign(id, "王办");
    assertThat(register.entities.byCode(code).orElseThrow().name()).isEqualTo("某区例甲有限公司");
    assertThat(register.entities.byLegacyCode("371200600000019")).hasSize(1);
    refused("CNV-031", () -> conversions.exchanged(id, DAY.minusDays(1), "王办"));
    refused("CNV-031", () -> conversions.exchanged(id, LocalDate.of(2026, 5, 13), "王办"));
    refused("CNV-031", () -> conversions.exchanged(id, LocalDate.of(2026, 5, 11), "王办"));
    refused("CNV-033", () -> conversions.told(id, LocalDate.of(2026, 5, 11), "短信", "王办"));
    refused("CNV-033", () -> conversions.told(id, LocalDate.of(2026, 5, 13), "短信", "王办"));
    conversions.told(id, LocalDate.of(2026, 5, 12), "短信", "王办");
    conversions.exchanged(id, LocalDate.of(2026, 5, 12), "王办");
    refused("CNV-030", () -> conversions.exchanged(id, LocalDate.of(2026, 5, 12), "王办"));
    refused("CNV-011", () -> segments.assign(id, "王办"));
  }

  @Test
  @DisplayName("两户填同一代码：疑似重码；确认后重新赋码，问题即为已纠正")
  void a_code_of_two_is_doubted_confirmed_and_replaced() {
    enter("MA3X0101", "MA3X0109");
    var code = InventedCodes.enterprise(1);
    old.take(
        OldRegister.row("某区例甲有限公司", "371200600000019", code),
        OldRegister.row("某区例乙有限公司", "370116200001232", code));
    long id = old.only(ConversionState.SUSPECTED_DUPLICATE).id();
    refused("CNV-022", () -> conversions.confirmDuplicate(id, " ", "王办"));
    conversions.confirmDuplicate(id, "两本执照相同", "王办");
    var other = segments.assign(id, "王办");
    assertThat(other).isNotEqualTo(code);
    assertThat(conversions.problems(ALL))
        .contains(new CodeConversion.Found(ConversionProblem.DUPLICATE, 1, 1));
  }

  @Test
  @DisplayName("旧号注销后重新使用：两户都在名册上，各有期间")
  void a_reused_number_leads_to_both() {
    old.take(
        OldRegister.ended("某区例旧有限公司", "371200600000019", LocalDate.of(2012, 1, 1)),
        OldRegister.row("某区例新有限公司", "371200600000019", InventedCodes.enterprise(2)));
    assertThat(register.entities.byLegacyCode("371200600000019"))
        .hasSize(2)
        .anySatisfy(one ->
            assertThat(one.legacyCodes().getFirst().seenUntil())
                .contains(LocalDate.of(2012, 1, 1)));
    assertThat(old.only(ConversionState.CODED).problems())
        .contains(ConversionProblem.REUSED_NUMBER);
  }

  @Test
  @DisplayName("错码、官方校验不符分开；官方的凭依据确认")
  void a_failing_code_is_wrong_or_official() {
    old.take(
        OldRegister.row("某区例甲有限公司", "371200600000019", "91310115MA1H8R7C6D"),
        OldRegister.row("某区例乙有限公司", "370116200001232", InventedCodes.mismatch(5)));
    assertThat(conversions.list(ALL, ConversionState.WRONG_CODE, 0, 9)).hasSize(1);
    long id = old.only(ConversionState.OFFICIAL_MISMATCH).id();
    conversions.confirmOfficial(id, "登记机关复函", "王办");
    assertThat(conversions.find(id).orElseThrow().code()).contains(InventedCodes.mismatch(5));
  }

  @Test
  @DisplayName("同名多户不能自动认定：无法匹配，由人确认是哪一户")
  void namesakes_wait_for_a_person() {
    var one = register.subject(Sent.registration("某区例同名商行").code(InventedCodes.enterprise(3)));
    old.take(OldRegister.row("某区例同名商行", "371200600000019", ""));
    var found = old.only(ConversionState.UNMATCHED);
    assertThat(found.candidates()).containsExactly(one);
    conversions.confirm(found.id(), Optional.of(one), "执照相符", "王办");
    assertThat(conversions.find(found.id()).orElseThrow().code())
        .contains(InventedCodes.enterprise(3));
  }

  @Test
  @DisplayName("码段须有文件、起止相合、不与已有的重叠")
  void a_segment_is_sound_founded_and_its_own() {
    enter("MA3X0001", "MA3X0099");
    refused("CNV-002", () -> enter("MA3X0099", "MA3X0120"));
    refused("CNV-001", () -> enter("MA3X0200", "MA3X0199"));
    refused("CNV-001", () -> enter("MA3O0200", "MA3O0299"));
    refused(
        "CNV-003",
        () -> segments.enter(REGISTRAR, "91", "370116", "MA3X0300", "MA3X0301", " ", "王办"));
  }

  @Test
  @DisplayName("通知只告知上次以来的新码，部门各签一次")
  void a_notice_is_signed_once_by_each() {
    old.take(OldRegister.row("某区例甲有限公司", "371200600000019", InventedCodes.enterprise(1)));
    var tax = new DepartmentCode("sw");
    long notice = notices.send(REGISTRAR, List.of(tax), "王办");
    assertThat(notices.mapping(notice)).hasSize(1);
    refused("CNV-040", () -> notices.send(REGISTRAR, List.of(tax), "王办"));
    notices.sign(notice, tax, "税办");
    refused("CNV-042", () -> notices.sign(notice, tax, "税办"));
    assertThat(notices.all(9).getFirst().signatures().getFirst().by()).contains("税办");
  }
}
