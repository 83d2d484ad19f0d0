package org.xinheng.publish.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.CATALOGUE;
import static org.xinheng.publish.SampleRecords.day;
import static org.xinheng.publish.SampleRecords.record;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.publish.Publicity.Withheld;
import org.xinheng.publish.Term;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.SubjectKind;

@DisplayName("许可、处罚以外的事项:各按自己的规则书")
class TermOfOtherItemsTest {
  private static final RuleBooks BOOKS = RuleBooks.bundled();

  private static CreditRecord of(String item, Map<Role, String> values) {
    return record(item, SubjectKind.LEGAL_PERSON, "2026-05-10", false, values);
  }

  private static Ruling ruling(CreditRecord record) {
    return BOOKS.rule(DecisionFacts.of(record));
  }

  @Test
  @DisplayName("目录里的每个事项都有规则书;只有公开公示的事项可以公示")
  void every_item_has_a_book_and_only_open_ones_are_shown() {
    for (CatalogueItem item : CATALOGUE.items()) {
      if (item.nature() != Nature.REGISTRATION) {
        Ruling ruling = ruling(of(item.code().value(), Map.of()));
        boolean never =
            item.provisions().disclosure() != DisclosureWay.OPEN
                || item.provisions().openWhen().isPresent();
        assertThat(ruling.withheld().filter(Withheld.NOT_OPEN::equals).isPresent())
            .as(item.title())
            .isEqualTo(never);
      }
    }
  }

  @Test
  @DisplayName("经营异常名录:列入期间一直公示,移出即不再公示")
  void an_abnormal_listing_is_shown_while_listed() {
    Ruling listed = ruling(of("abnormal-list", Map.of(Role.STATE, "列入")));
    assertThat(listed.withheld()).isEmpty();
    assertThat(listed.term().latestEnd()).contains(Term.UNLIMITED);
    assertThat(ruling(of("abnormal-list", Map.of(Role.STATE, "已移出"))).withheld())
        .contains(Withheld.NOT_VALID);
  }

  @Test
  @DisplayName("严重失信主体名单:自列入之日起三年;提前移出即不再公示")
  void a_serious_listing_is_shown_three_years_from_the_decision() {
    Term term = ruling(of("serious-list", Map.of(Role.STATE, "列入"))).term();
    assertThat(term.startsOn()).contains(day("2026-05-10"));
    assertThat(term.latestEnd()).contains(day("2029-05-10"));
    assertThat(term.ruleBook()).isEqualTo("serious-lists");
    assertThat(ruling(of("serious-list", Map.of(Role.STATE, "已移出"))).withheld())
        .contains(Withheld.NOT_VALID);
  }

  @Test
  @DisplayName("失信被执行人:自公布之日起二年")
  void a_dishonest_debtor_is_shown_two_years_from_publication() {
    Term term = ruling(of("dishonest-debtor", Map.of(Role.STATE, "列入"))).term();
    assertThat(term.latestEnd()).isEmpty();
    assertThat(term.startingOn(day("2026-05-12")).latestEnd()).contains(day("2028-05-12"));
  }

  @Test
  @DisplayName("承诺:承诺书写明可向社会公开的才公示")
  void a_commitment_is_open_only_where_it_says_so() {
    assertThat(ruling(commitment("可向社会公开")).withheld()).isEmpty();
    assertThat(ruling(commitment("特定范围内公开")).withheld()).contains(Withheld.NOT_OPEN);
    assertThat(ruling(commitment("")).withheld()).contains(Withheld.NOT_OPEN);
  }

  private static CreditRecord commitment(String openness) {
    CatalogueItem item = CATALOGUE.item(new org.xinheng.vocabulary.ItemCode("commitment"));
    var plain = of("commitment", Map.of());
    String[] fields = new String[item.fields().size()];
    java.util.Arrays.fill(fields, "");
    fields[item.indexOf(item.provisions().openWhen().orElseThrow().field())] = openness;
    return new CreditRecord(
        item,
        1,
        plain.key(),
        plain.content(),
        plain.subject(),
        plain.decidedOn(),
        fields,
        java.util.List.of(),
        false,
        java.util.List.of());
  }

  @Test
  @DisplayName("不公开的事项:授权查询的期限自决定之日起五年")
  void what_is_not_open_is_answered_for_five_years() {
    Ruling ruling = ruling(of("judgment", Map.of()));
    assertThat(ruling.withheld()).isEqualTo(Optional.of(Withheld.NOT_OPEN));
    assertThat(ruling.term().latestEnd()).contains(day("2031-05-10"));
  }
}
