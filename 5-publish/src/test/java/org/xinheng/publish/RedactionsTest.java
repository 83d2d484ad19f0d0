package org.xinheng.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.ENVIRONMENT;
import static org.xinheng.publish.SampleRecords.MARKET;
import static org.xinheng.publish.SampleRecords.fine;
import static org.xinheng.publish.SampleRecords.first;
import static org.xinheng.publish.SampleRecords.penaltyWithTraces;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.FieldName;

@DisplayName("隐去个人信息:人看过才公示,档案不变")
class RedactionsTest {
  private static final EntryId ENTRY = new EntryId(1);
  private static final FieldName FACTS = new FieldName("CF_SY");

  private static Desk withTraces() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(
        first(1, penaltyWithTraces("2026-05-06", "店员电话13800138000，销售过期食品")),
        first(2, fine("2026-05-06")));
    return desk;
  }

  @Test
  @DisplayName("有痕迹的等人看,并给出建议;没有痕迹的照常公示")
  void a_text_with_traces_waits_with_a_proposal() {
    Desk desk = withTraces();
    desk.tick();
    assertThat(desk.live()).containsExactly(2L);
    List<Redaction> waiting = desk.redactions.waiting(Optional.of(ENVIRONMENT), 0, 10);
    assertThat(waiting).hasSize(1);
    Redaction.Text text = waiting.getFirst().texts().getFirst();
    assertThat(text.field()).isEqualTo(FACTS);
    assertThat(text.title()).isEqualTo("违法事实");
    assertThat(text.draft()).doesNotContain("13800138000").contains("销售过期食品");
    assertThat(
            text.original()
                .substring(text.traces().getFirst().start(), text.traces().getFirst().end()))
        .isEqualTo("13800138000");
    assertThat(desk.redactions.countWaiting(Optional.of(MARKET))).isZero();
    assertThat(desk.redactions.countWaiting(Optional.empty())).isEqualTo(1);
  }

  @Test
  @DisplayName("只出现疾病、宗教等字词的,也等人看,建议稿隐去,人确认前不放行")
  void a_sensitive_word_waits_like_a_trace() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(first(1, penaltyWithTraces("2026-05-06", "家属称糖尿病发作，销售过期食品")));
    desk.tick();
    assertThat(desk.live()).isEmpty();
    Redaction.Text text = desk.redactions.find(ENTRY).orElseThrow().texts().getFirst();
    assertThat(text.draft()).isEqualTo("家属称［敏感个人信息已隐去］发作，销售过期食品");
    assertThat(text.traces()).hasSize(1);
    desk.redactions.redact(ENTRY, FACTS, "家属称糖尿病发作，［已隐去］", "王五");
    assertThat(refusal(desk.redactions.release(ENTRY, false, "王五"))).isEqualTo("PUB-020");
  }

  @Test
  @DisplayName("放行后按建议公示,公示文本另存,待处理的原文不再保留")
  void released_texts_are_published_and_the_originals_forgotten() {
    Desk desk = withTraces();
    assertThat(desk.redactions.redact(ENTRY, FACTS, "店员［已隐去］，销售过期食品", "王五"))
        .isInstanceOf(Outcome.Done.class);
    assertThat(desk.redactions.release(ENTRY, false, "王五")).isInstanceOf(Outcome.Done.class);
    desk.tick();
    assertThat(desk.live()).containsExactly(1L, 2L);
    assertThat(desk.get(1).publicTexts())
        .containsExactly(java.util.Map.entry(FACTS, "店员［已隐去］，销售过期食品"));
    assertThat(desk.sql.sql("select count(*) from publish.redaction").query(Long.class).single())
        .isZero();
    assertThat(desk.publications.historyOf(ENTRY).get(1).why()).isEqualTo("已隐去个人信息：违法事实");
  }

  @Test
  @DisplayName("仍有痕迹的不放行,除非人确认不是个人信息")
  void remaining_traces_must_be_confirmed_harmless() {
    Desk desk = withTraces();
    desk.redactions.redact(ENTRY, FACTS, "店员［已隐去］13800138000，销售过期食品", "王五");
    assertThat(refusal(desk.redactions.release(ENTRY, false, "王五"))).isEqualTo("PUB-020");
    assertThat(desk.state(1)).isEqualTo(new Publicity.AwaitingRedaction());
    assertThat(desk.redactions.release(ENTRY, true, "王五")).isInstanceOf(Outcome.Done.class);
    assertThat(desk.publications.historyOf(ENTRY).get(1).why()).contains("经确认不是个人信息");
  }

  @Test
  @DisplayName("改写、增删原文的不受理，退回时写明只能用占位")
  void a_text_that_is_written_anew_is_refused() {
    Desk desk = withTraces();
    for (var text : List.of("店员参与销售过期食品", "店员，销售过期食品", "店员［已隐去］，未销售过期食品")) {
      assertThat(refusal(desk.redactions.redact(ENTRY, FACTS, text, "王五"))).isEqualTo("PUB-023");
    }
    assertThat(desk.redactions.find(ENTRY).orElseThrow().texts().getFirst().drafted()).isEmpty();
    desk.sql.sql("update publish.redaction set draft = '从前存下的改写'").update();
    assertThat(refusal(desk.redactions.release(ENTRY, false, "王五"))).isEqualTo("PUB-023");
    assertThat(desk.state(1)).isEqualTo(new Publicity.AwaitingRedaction());
  }

  @Test
  @DisplayName("不是自由文本的栏有号码的也等人看；个体工商户经营者的姓名在文中建议只留姓氏")
  void every_public_column_waits_and_the_operator_keeps_only_the_surname() {
    Desk desk = Desk.on("2026-05-09");
    desk.schedule(
        first(
            1,
            SampleRecords.penaltyOfIndividual(
                "2026-05-06", "周小六", "经营者周小六在店内销售过期食品，电话13800138000", "《某法》，联系13800138000")));
    desk.tick();
    assertThat(desk.live()).isEmpty();
    assertThat(desk.redactions.find(ENTRY).orElseThrow().texts())
        .extracting(Redaction.Text::draft)
        .containsExactlyInAnyOrder("经营者周某在店内销售过期食品，电话［手机号码已隐去］", "《某法》，联系［手机号码已隐去］");
    assertThat(desk.redactions.release(ENTRY, false, "王五")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("空文本、没有的字段、已放行的都不受理")
  void wrong_edits_are_refused() {
    Desk desk = withTraces();
    assertThat(refusal(desk.redactions.redact(ENTRY, FACTS, " ", "王五"))).isEqualTo("PUB-022");
    assertThat(refusal(desk.redactions.redact(ENTRY, new FieldName("CF_NR"), "x", "王五")))
        .isEqualTo("PUB-021");
    assertThat(refusal(desk.redactions.release(new EntryId(2), false, "王五"))).isEqualTo("PUB-002");
    assertThat(refusal(desk.redactions.release(new EntryId(9), false, "王五"))).isEqualTo("PUB-001");
  }

  private static String refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal().code();
  }
}
