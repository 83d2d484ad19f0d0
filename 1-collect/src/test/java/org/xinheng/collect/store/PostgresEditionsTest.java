package org.xinheng.collect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("目录修订：一人起草，另一人审核，到日施行")
class PostgresEditionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final ItemCode HONOUR = new ItemCode("honour");

  private final DataSource database = TestDatabase.migrated("classpath:db");
  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private final Catalogue catalogue = Catalogue.of(Catalogue.bundled().items());
  private final PostgresEditions editions = new PostgresEditions(database, catalogue, clock);

  private CatalogueItem revised(String edition, LocalDate from) {
    var item = catalogue.item(HONOUR);
    return item.with(item.fields().subList(0, item.fields().size() - 1), item.provisions())
        .withEdition(edition, from);
  }

  private Edition drafted(String edition) {
    return done(editions.draft(revised(edition, TODAY.plusDays(7)), "按省目录修订", "li"));
  }

  private static Edition done(EditionOutcome outcome) {
    assertThat(outcome).isInstanceOf(EditionOutcome.Done.class);
    return ((EditionOutcome.Done) outcome).edition();
  }

  private static void refused(EditionOutcome outcome, EditionRefusal why) {
    assertThat(outcome).isEqualTo(new EditionOutcome.Refused(why));
  }

  @Test
  @DisplayName("通过后到日施行，之前仍用旧版；另一实例跟读后也施行")
  void an_approved_edition_comes_in_force_on_its_day() {
    Edition draft = drafted("2026");
    done(editions.propose(draft.id(), "li"));
    assertThat(done(editions.approve(draft.id(), "wang", "同意")).state())
        .isEqualTo(Edition.State.APPROVED);
    assertThat(catalogue.item(HONOUR).edition()).isEqualTo("2024");
    editions.follow(TODAY.plusDays(7));
    assertThat(catalogue.item(HONOUR).edition()).isEqualTo("2026");

    var elsewhere = Catalogue.of(Catalogue.bundled().items());
    new PostgresEditions(database, elsewhere, clock).follow(TODAY.plusDays(7));
    assertThat(elsewhere.item(HONOUR)).isEqualTo(catalogue.item(HONOUR));
  }

  @Test
  @DisplayName("起草人不能自审；数据库也不许")
  void nobody_reviews_his_own_edition() {
    Edition draft = drafted("2026");
    done(editions.propose(draft.id(), "li"));
    refused(editions.approve(draft.id(), "li", ""), EditionRefusal.OWN_WORK);
    assertThatThrownBy(() ->
            JdbcClient.create(database)
                .sql(
                    "update collect.catalogue_edition set state = 'APPROVED', decided_by = 'li', decided_at = now()")
                .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("edition_needs_a_second_person");
  }

  @Test
  @DisplayName("施行之日须在今天之后；没有差别的、版本号重复的、没写理由的不收")
  void what_is_no_revision_is_refused() {
    refused(editions.draft(revised("2026", TODAY), "依据", "li"), EditionRefusal.TOO_EARLY);
    refused(
        editions.draft(revised("2024", TODAY.plusDays(1)), "依据", "li"),
        EditionRefusal.SAME_EDITION);
    refused(
        editions.draft(revised("2026", TODAY.plusDays(1)), " ", "li"), EditionRefusal.WHY_MISSING);
    refused(
        editions.draft(catalogue.item(HONOUR).withEdition("2026", TODAY.plusDays(1)), "依据", "li"),
        EditionRefusal.NO_CHANGE);
  }

  @Test
  @DisplayName("一个事项同时只有一个修订；本人可改草稿，别人不能")
  void one_revision_at_a_time() {
    Edition draft = drafted("2026");
    assertThat(drafted("2026a").id()).isEqualTo(draft.id());
    refused(
        editions.draft(revised("2027", TODAY.plusDays(9)), "依据", "zhao"),
        EditionRefusal.ALREADY_OPEN);
    refused(editions.propose(draft.id(), "zhao"), EditionRefusal.NOT_YOURS);
    done(editions.propose(draft.id(), "li"));
    refused(
        editions.draft(revised("2026b", TODAY.plusDays(7)), "依据", "li"),
        EditionRefusal.ALREADY_OPEN);
    assertThat(editions.open()).hasSize(1);
  }

  @Test
  @DisplayName("不通过须写理由；审结的不再改动")
  void a_refusal_says_why_and_is_final() {
    Edition draft = drafted("2026");
    done(editions.propose(draft.id(), "li"));
    refused(editions.refuse(draft.id(), "wang", " "), EditionRefusal.WORDS_MISSING);
    done(editions.refuse(draft.id(), "wang", "与省目录不一致"));
    refused(editions.approve(draft.id(), "wang", ""), EditionRefusal.NOT_WAITING);
    assertThat(editions.of(HONOUR))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.words()).isEqualTo("与省目录不一致");
          assertThat(one.state()).isEqualTo(Edition.State.REFUSED);
        });
    assertThat(drafted("2026").id()).isNotEqualTo(draft.id());
    assertThat(List.copyOf(editions.of(HONOUR))).hasSize(2);
  }
}
