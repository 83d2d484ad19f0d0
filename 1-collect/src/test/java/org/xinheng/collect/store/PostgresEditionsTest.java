package org.xinheng.collect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Edition;
import org.xinheng.collect.EditionOutcome;
import org.xinheng.collect.EditionRefusal;
import org.xinheng.collect.Field;
import org.xinheng.collect.Provisions;
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

  private static final String LOCAL =
      Catalogue.text(Catalogue.bundled().item(new ItemCode("inspection")))
          .replace("code: inspection", "code: local-check")
          .replace("title: 行政检查", "title: 地方检查")
          .replace("local: false", "local: true");

  private EditionOutcome draftOf(String yaml) {
    var item = Catalogue.parse(yaml, "地方事项").withEdition("2026", TODAY.plusDays(7));
    return editions.draft(item, "地方补充", "li");
  }

  private static CatalogueItem local(String title, String field, String alias, String help) {
    var item = Catalogue.parse(LOCAL, "地方事项");
    var fields = new ArrayList<>(item.fields());
    var last = fields.removeLast();
    fields.add(
        new Field(
            last.name(),
            field,
            List.of(alias),
            last.type(),
            last.maxLength(),
            last.need(),
            last.condition(),
            last.codes(),
            last.window(),
            last.unit(),
            last.disclosure(),
            last.exceptions(),
            last.role(),
            last.freeText(),
            last.local(),
            help,
            last.examples(),
            last.publicWhen()));
    var other = item.with(fields, item.provisions());
    return new CatalogueItem(
        other.code(),
        title,
        "2026",
        TODAY.plusDays(7),
        other.nature(),
        other.kind(),
        fields,
        other.naturalKey(),
        other.crossRules(),
        withoutOpen(other.provisions(), "山东省社会信用条例 第十条"));
  }

  private static Provisions withoutOpen(Provisions one, String basis) {
    return new Provisions(
        one.recordClass(),
        one.creditClass(),
        one.severity(),
        List.of(basis),
        one.disclosure(),
        one.openWhen(),
        one.dualPublicity(),
        one.sharingScope(),
        one.publicity(),
        one.retention(),
        one.updateFrequency(),
        one.furnished(),
        one.furnishedBy(),
        true);
  }

  @ParameterizedTest
  @CsvSource({
    "居民血型, 甲项, 乙, 丙",
    "地方检查, 信教情况, 乙, 丙",
    "地方检查, 体检结果, 乙, 丙",
    "地方检查, 甲项, 宗教信仰, 丙",
    "地方检查, 甲项, 乙, 填写血型",
    "地方检查, 年收入, 乙, 丙",
    "地方检查, 证券存款, 乙, 丙",
    "地方检查, 纳税额, 乙, 丙"
  })
  @DisplayName("事项名、列名、别名、说明里有禁止归集的信息，或者须本人同意而没有依据的，不得起草")
  void nothing_forbidden_enters_the_catalogue(
      String title, String field, String alias, String help) {
    var item = local(title, field, alias, help);
    refused(editions.draft(item, "地方补充", "li"), EditionRefusal.FORBIDDEN);
    assertThat(catalogue.forbiddenIn(item).orElseThrow()).contains("第四十二条");
  }

  @ParameterizedTest
  @ValueSource(strings = {"身份证号", "联系人手机号", "法定代表人家庭住址", "经营者出生日期"})
  @DisplayName("标识个人的字段写成公开的，不得起草；写成共享的可以")
  void what_identifies_a_person_is_never_public(String title) {
    var shared = local("地方检查", title, "乙", "丙");
    var text = Catalogue.text(shared).replace("disclosure: SHARED", "disclosure: PUBLIC");
    var shown = Catalogue.parse(text, "公开的");
    refused(editions.draft(shown, "地方补充", "li"), EditionRefusal.IDENTITY_SHOWN);
    assertThat(catalogue.identityShownIn(shown)).get().asString().contains(title, "不得公开");
    done(editions.draft(shared, "地方补充", "li"));
  }

  @Test
  @DisplayName("须本人同意的，依据写明书面同意后可以起草；任何时候都禁止的，写了也不行")
  void what_needs_consent_needs_a_basis_that_says_so() {
    var deposits = local("地方检查", "存款余额", "乙", "丙");
    Edition draft =
        done(
            editions.draft(
                deposits.with(
                    deposits.fields(),
                    withoutOpen(deposits.provisions(), "山东省社会信用条例 第四十二条，取得本人书面同意")),
                "地方补充",
                "li"));
    done(editions.discard(draft.id(), "li"));
    var blood = local("地方检查", "血型", "乙", "丙");
    refused(
        editions.draft(
            blood.with(blood.fields(), withoutOpen(blood.provisions(), "取得本人书面同意")), "地方补充", "li"),
        EditionRefusal.FORBIDDEN);
  }

  @Test
  @DisplayName("通过时再查一遍：草稿绕过了也不得施行")
  void it_is_looked_at_again_when_it_is_passed() {
    Edition draft = done(draftOf(LOCAL));
    done(editions.propose(draft.id(), "li"));
    JdbcClient.create(database)
        .sql(
            "update collect.catalogue_edition set yaml = replace(yaml, 'title: 地方检查', 'title: 居民血型')")
        .update();
    refused(editions.approve(draft.id(), "wang", ""), EditionRefusal.FORBIDDEN);
  }

  @Test
  @DisplayName("已有同名事项的、公开公示而写不公示的，不收")
  void a_title_is_one_items_and_open_means_published() {
    refused(draftOf(LOCAL.replace("title: 地方检查", "title: 行政 处罚")), EditionRefusal.TITLE_TAKEN);
    done(draftOf(LOCAL));
    refused(
        draftOf(LOCAL.replace("code: local-check", "code: second-check")),
        EditionRefusal.TITLE_TAKEN);
    refused(
        draftOf(
            LOCAL
                .replace("code: local-check", "code: third-check")
                .replace("title: 地方检查", "title: 地方巡查")
                .replace("publicity: 公示一年", "publicity: 不公示；授权查询一年")),
        EditionRefusal.PUBLICITY_CONTRADICTS);
  }

  @Test
  @DisplayName("通过的修订都列得出，施行前后都在")
  void what_was_passed_is_listed() {
    Edition draft = drafted("2026");
    assertThat(editions.approved()).isEmpty();
    done(editions.propose(draft.id(), "li"));
    done(editions.approve(draft.id(), "wang", "同意"));
    assertThat(editions.approved()).extracting(Edition::id).containsExactly(draft.id());
  }

  @Test
  @DisplayName("一个事项同时只有一个修订，再起草的不会悄悄盖掉自己的草稿；本人可改草稿，别人不能")
  void one_revision_at_a_time() {
    Edition draft = drafted("2026");
    var again = revised("2026a", TODAY.plusDays(7));
    refused(editions.draft(again, "依据", "li"), EditionRefusal.ALREADY_OPEN);
    refused(editions.redraft(draft.id(), again, "依据", "zhao"), EditionRefusal.NOT_YOURS);
    refused(editions.redraft(draft.id() + 1, again, "依据", "li"), EditionRefusal.NOT_WAITING);
    assertThat(done(editions.redraft(draft.id(), again, "依据", "li")).item().edition())
        .isEqualTo("2026a");
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
