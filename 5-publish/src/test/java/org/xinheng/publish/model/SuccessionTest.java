package org.xinheng.publish.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.day;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.publish.Ending;
import org.xinheng.publish.ExemptionId;
import org.xinheng.publish.Publicity;
import org.xinheng.publish.Publicity.Withheld;

@DisplayName("版本接续")
class SuccessionTest {
  private static final Publicity.Due DUE = new Publicity.Due();
  private static final Publicity.AwaitingRedaction WAITING = new Publicity.AwaitingRedaction();
  private static final Publicity.Live LIVE = new Publicity.Live(day("2026-05-12"));
  private static final Publicity.Exempt EXEMPT = new Publicity.Exempt(new ExemptionId(1));

  @Test
  @DisplayName("免于公示的,更正后仍免于公示")
  void a_secret_stays_secret_when_corrected() {
    assertThat(Succession.inherit(DUE, EXEMPT)).isEqualTo(EXEMPT);
    assertThat(Succession.replacesAtOnce(EXEMPT, EXEMPT)).isTrue();
  }

  @Test
  @DisplayName("已修复的,更正后不再公示;因有误撤下的,更正后公示")
  void a_repaired_record_stays_down_and_a_wrong_one_returns() {
    var repaired = new Publicity.Ended(day("2026-08-06"), Ending.REPAIRED);
    var wrong = new Publicity.Ended(day("2026-08-06"), Ending.WRONG);
    assertThat(Succession.inherit(DUE, repaired))
        .isEqualTo(new Publicity.NotPublic(Withheld.ENDED_BEFORE));
    assertThat(Succession.inherit(DUE, wrong)).isEqualTo(DUE);
  }

  @Test
  @DisplayName("旧版本公示到新版本公示为止,新版本不予公示的立即撤下")
  void the_older_version_stays_until_the_newer_is_live() {
    assertThat(Succession.replacesAtOnce(DUE, LIVE)).isFalse();
    assertThat(Succession.replacesAtOnce(WAITING, LIVE)).isFalse();
    assertThat(Succession.replacesAtOnce(WAITING, DUE)).isFalse();
    assertThat(Succession.replacesAtOnce(WAITING, WAITING)).isTrue();
    assertThat(Succession.replacesAtOnce(DUE, WAITING)).isTrue();
    assertThat(Succession.replacesAtOnce(new Publicity.NotPublic(Withheld.MINOR), LIVE)).isTrue();
  }
}
