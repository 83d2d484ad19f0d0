package org.xinheng.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.link.Review.Decision;
import org.xinheng.link.Reviews.Question;
import org.xinheng.link.store.PostgresReviews;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

class ReviewsTest {
  private static final String NAME = "某区甲乙建材有限公司";
  private static final Instant NOW = Register.NOW;
  private static final Instant TEN_MINUTES_LATER = NOW.plus(Duration.ofMinutes(10));
  private static final DepartmentCode DEPARTMENT = new DepartmentCode("xzsp");
  private static final String MISMATCH = InventedCodes.mismatch(5);

  private final Register register = new Register();
  private final Reviews reviews =
      new PostgresReviews(register.database, Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

  @Test
  @DisplayName("待核件保留来文原样、候选和依据，本部门看得到")
  void a_question_keeps_both_sides() {
    var candidate =
        new Candidate(
            new SubjectId(1001),
            NAME,
            InventedCodes.enterprise(1),
            "某区某某大街1号",
            "赵甲",
            65,
            List.of("名称一致"));
    reviews.queue(List.of(unsure(2, List.of(candidate))));
    var review = reviews.open(Optional.of(DEPARTMENT), 0, 10).getFirst();
    assertThat(review.candidates()).containsExactly(candidate);
    assertThat(review.why()).isEqualTo("有 2 户同名");
    assertThat(review.row()).isEqualTo(2);
    assertThat(review.cells()).contains(NAME);
    assertThat(review.queuedAt()).isEqualTo(NOW);
    assertThat(review.state()).isEqualTo(Review.State.OPEN);
    assertThat(reviews.open(Optional.of(new DepartmentCode("other")), 0, 10)).isEmpty();
    assertThat(reviews.countOpen(Optional.empty())).isEqualTo(1);
    assertThat(reviews.open(Optional.empty(), review.id(), 10)).isEmpty();
  }

  @Test
  @DisplayName("十分钟内可撤回，撤回后仍待核；满十分钟不可撤回（LNK-004），交付办理：没有两可的一刻")
  void an_answer_may_be_taken_back_until_it_is_ten_minutes_old() {
    long id = queued(unsure(2, List.of()));
    decide(id, Decision.FOUND, NOW);
    var last = TEN_MINUTES_LATER.minusMillis(1);
    assertThat(reviews.ripe(last, false, 10)).isEmpty();
    reviews.takeBack(id, last);
    assertThat(reviews.find(id).orElseThrow().state()).isEqualTo(Review.State.OPEN);
    assertThat(reviews.find(id).orElseThrow().answer()).isEmpty();

    decide(id, Decision.FOUND, NOW);
    refused("LNK-004", () -> reviews.takeBack(id, TEN_MINUTES_LATER));
    assertThat(reviews.ripe(TEN_MINUTES_LATER, false, 10))
        .extracting(Review::id)
        .containsExactly(id);
  }

  @Test
  @DisplayName("已办理的不可撤回、不可再决定，也不再交付")
  void what_is_carried_out_is_done() {
    long id = queued(unsure(2, List.of()));
    decide(id, Decision.RETURN, NOW);
    assertThat(reviews.decided(10)).extracting(Review::id).containsExactly(id);
    assertThat(reviews.ripe(NOW, true, 10)).hasSize(1);
    reviews.done(id);
    refused("LNK-004", () -> reviews.takeBack(id, NOW));
    refused("LNK-001", () -> decide(id, Decision.FOUND, NOW));
    assertThat(reviews.ripe(TEN_MINUTES_LATER, false, 10)).isEmpty();
    assertThat(reviews.decided(10)).isEmpty();
  }

  @Test
  @DisplayName("两人同时核对：先到者算，后到者被告知（LNK-001）")
  void the_second_answer_is_refused() {
    long id = queued(unsure(2, List.of()));
    decide(id, Decision.FOUND, NOW);
    refused("LNK-001", () -> decide(id, Decision.RETURN, NOW));
    assertThat(reviews.find(id).orElseThrow().answer().orElseThrow().decision())
        .isEqualTo(Decision.FOUND);
    refused("LNK-001", () -> decide(id + 1, Decision.RETURN, NOW));
  }

  @Test
  @DisplayName("归入主体须选名册上的主体（LNK-002）")
  void a_link_needs_an_entity_of_the_register() {
    long id = queued(unsure(2, List.of()));
    refused("LNK-002", () -> decide(id, Decision.LINK, NOW));
    refused(
        "LNK-002",
        () -> reviews.decide(id, Decision.LINK, Optional.of(new SubjectId(9)), "王核", "", NOW));
    var subject = register.subject(Sent.registration(NAME).code(InventedCodes.enterprise(1)));
    reviews.decide(id, Decision.LINK, Optional.of(subject), "王核", "执照相符", NOW);
    var answer = reviews.find(id).orElseThrow().answer().orElseThrow();
    assertThat(answer)
        .isEqualTo(new Review.Answer(Decision.LINK, Optional.of(subject), "王核", NOW, "执照相符"));
  }

  @Test
  @DisplayName("确认官方赋码须是代码存疑件并写明依据（LNK-003）；确认后登记，撤回即注销")
  void a_mismatch_is_confirmed_with_evidence_and_taken_off_again_with_the_answer() {
    long unsure = queued(unsure(2, List.of()));
    refused("LNK-003", () -> decide(unsure, Decision.CONFIRM_CODE, NOW));
    long id = queued(mismatch(3));
    refused(
        "LNK-003",
        () -> reviews.decide(id, Decision.CONFIRM_CODE, Optional.empty(), "王核", " ", NOW));

    decide(id, Decision.CONFIRM_CODE, NOW);
    assertThat(reviews.officialMismatches()).containsExactly(MISMATCH);
    reviews.takeBack(id, NOW.plusSeconds(1));
    assertThat(reviews.officialMismatches()).isEmpty();
  }

  @Test
  @DisplayName("撤回别的决定，或撤回第二次确认，都不动已确认的代码")
  void a_code_confirmed_elsewhere_stays_confirmed() {
    long first = queued(mismatch(3));
    long second = queued(mismatch(4));
    decide(first, Decision.CONFIRM_CODE, NOW);
    decide(second, Decision.RETURN, NOW);
    reviews.takeBack(second, NOW.plusSeconds(1));
    assertThat(reviews.officialMismatches()).containsExactly(MISMATCH);

    decide(second, Decision.CONFIRM_CODE, NOW);
    reviews.takeBack(second, NOW.plusSeconds(1));
    assertThat(reviews.officialMismatches()).containsExactly(MISMATCH);
    reviews.takeBack(first, NOW.plusSeconds(2));
    assertThat(reviews.officialMismatches()).isEmpty();
  }

  private long queued(Question question) {
    reviews.queue(List.of(question));
    return reviews.open(Optional.empty(), 0, 100).getLast().id();
  }

  private void decide(long id, Decision decision, Instant at) {
    reviews.decide(id, decision, Optional.empty(), "王核", "登记机关函复属实", at);
  }

  private static void refused(String code, ThrowingCallable answer) {
    assertThatThrownBy(answer)
        .isInstanceOfSatisfying(
            ReviewRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(code);
  }

  private static Question unsure(int row, List<Candidate> candidates) {
    var sent = Sent.licence(NAME).code(InventedCodes.registrationNumber(7)).row(row);
    return question(sent, ReviewReason.UNSURE_LINK, "有 2 户同名", candidates);
  }

  private static Question mismatch(int row) {
    var sent = Sent.licence(NAME).code(MISMATCH).row(row);
    return question(sent, ReviewReason.OFFICIAL_MISMATCH, "统一社会信用代码的校验位不符", List.of());
  }

  private static Question question(
      Sent sent, ReviewReason reason, String why, List<Candidate> candidates) {
    return new Question(
        sent.record(), List.of(sent.cells()), 1, DEPARTMENT, reason, why, candidates);
  }
}
