package org.xinheng.assess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.assess.model.Facts.day;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.collect.Nature;

@DisplayName("记录从哪天到哪天计入")
class CountingDaysTest {
  private static Optional<CountingDays> days(String state, String withheld, String ending) {
    return CountingDays.of(
        Nature.PENALTY,
        day("2026-05-06"),
        Optional.of(
            new CountingDays.Standing(
                state,
                Optional.of(withheld).filter(word -> !word.isEmpty()),
                Optional.of(ending).filter(word -> !word.isEmpty()),
                day("2026-08-10"),
                Optional.of(day("2026-05-06")),
                Optional.of(day("2027-05-06")))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "DUE,'','',2027-05-06,",
    "AWAITING_REDACTION,'','',2027-05-06,",
    "EXEMPTION_PROPOSED,'','',2027-05-06,",
    "LIVE,'','',2027-05-06,",
    "NOT_PUBLIC,NOT_OPEN,'',2027-05-06,",
    "ENDED,'',TERM_REACHED,2027-05-06,",
    "ENDED,'',REPAIRED,2027-05-06,2026-08-10",
    "ENDED,'',REVOKED,2027-05-06,2026-05-06",
    "ENDED,'',WRONG,2027-05-06,2026-05-06",
  })
  void a_record_within_its_term_counts(
      String state, String withheld, String ending, String until, String stopped) {
    var days = days(state, withheld, ending).orElseThrow();
    assertThat(days.until()).contains(day(until));
    assertThat(days.stoppedFrom()).isEqualTo(Optional.ofNullable(stopped).map(Facts::day));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "EXEMPT,''",
    "SUPERSEDED,''",
    "NOT_PUBLIC,MINOR",
    "NOT_PUBLIC,NATURAL_PERSON",
    "NOT_PUBLIC,TERM_OVER",
    "NOT_PUBLIC,NOT_VALID",
    "NOT_PUBLIC,ENDED_BEFORE",
  })
  void what_cannot_be_shown_to_the_entity_does_not_count(String state, String withheld) {
    assertThat(days(state, withheld, "")).isEmpty();
  }

  @Test
  @DisplayName("登记没有公示期，一直有效；尚未排期的不计")
  void a_registration_has_no_term() {
    var day = day("2015-06-03");
    assertThat(CountingDays.of(Nature.REGISTRATION, day, Optional.empty()))
        .contains(new CountingDays(day, Optional.empty(), Optional.empty()));
    assertThat(CountingDays.of(Nature.PENALTY, day, Optional.empty())).isEmpty();
  }
}
