package org.xinheng.collect.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("撤回施行：已通过而未施行的目录版本")
class RecalledEditionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final ItemCode HONOUR = new ItemCode("honour");

  private final DataSource database = TestDatabase.migrated("classpath:db");
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private final Catalogue catalogue = Catalogue.of(Catalogue.bundled().items());
  private final PostgresEditions editions = new PostgresEditions(database, catalogue, clock);

  private Edition drafted() {
    var item = catalogue.item(HONOUR);
    var revised =
        item.with(item.fields().subList(0, item.fields().size() - 1), item.provisions())
            .withEdition("2026", TODAY.plusDays(7));
    return done(editions.draft(revised, "按省目录修订", "li"));
  }

  private static Edition done(EditionOutcome outcome) {
    assertThat(outcome).isInstanceOf(EditionOutcome.Done.class);
    return ((EditionOutcome.Done) outcome).edition();
  }

  private static void refused(EditionOutcome outcome, EditionRefusal why) {
    assertThat(outcome).isEqualTo(new EditionOutcome.Refused(why));
  }

  @Test
  @DisplayName("已通过而未施行的可以撤回：一人写明理由申请，另一人决定；撤回的到日也不施行，版本号可以再用")
  void a_passed_edition_is_recalled_by_two_before_its_day() {
    Edition draft = drafted();
    refused(editions.askRecall(draft.id(), "印错", "li"), EditionRefusal.IN_FORCE);
    done(editions.propose(draft.id(), "li"));
    done(editions.approve(draft.id(), "wang", "同意"));
    refused(editions.askRecall(draft.id(), " ", "li"), EditionRefusal.WORDS_MISSING);
    refused(editions.recall(draft.id(), "wang", ""), EditionRefusal.NO_RECALL);
    done(editions.askRecall(draft.id(), "省目录推迟", "li"));
    refused(editions.askRecall(draft.id(), "再申请", "wang"), EditionRefusal.RECALL_ASKED);
    refused(editions.recall(draft.id(), "li", ""), EditionRefusal.OWN_RECALL);
    refused(editions.refuseRecall(draft.id(), "wang", " "), EditionRefusal.WORDS_MISSING);
    assertThat(editions.recallsAsked()).hasSize(1);
    assertThat(done(editions.refuseRecall(draft.id(), "wang", "照常施行")).state())
        .isEqualTo(Edition.State.APPROVED);
    done(editions.askRecall(draft.id(), "省目录确已推迟", "li"));
    assertThat(done(editions.recall(draft.id(), "wang", "同意撤回")).state())
        .isEqualTo(Edition.State.RECALLED);
    editions.follow(TODAY.plusDays(7));
    assertThat(catalogue.item(HONOUR).edition()).isEqualTo("2024");
    assertThat(editions.recalls(draft.id()))
        .extracting(one -> one.granted().orElseThrow())
        .containsExactly(true, false);
    assertThat(drafted().id()).isNotEqualTo(draft.id());
  }

  @Test
  @DisplayName("到了施行之日的不能撤回")
  void what_is_in_force_is_not_recalled() {
    Edition draft = drafted();
    done(editions.propose(draft.id(), "li"));
    done(editions.approve(draft.id(), "wang", "同意"));
    done(editions.askRecall(draft.id(), "省目录推迟", "li"));
    var thatDay = Clock.offset(clock, Duration.ofDays(7));
    var later = new PostgresEditions(database, catalogue, thatDay);
    refused(later.recall(draft.id(), "wang", "同意"), EditionRefusal.IN_FORCE);
    refused(later.askRecall(draft.id(), "晚了", "li"), EditionRefusal.IN_FORCE);
  }
}
