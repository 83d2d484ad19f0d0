package org.xinheng.assess.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.assess.Contribution;
import org.xinheng.assess.CountedRecord;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.Graded.Outcome;
import org.xinheng.assess.Points;
import org.xinheng.collect.Catalogue;
import org.xinheng.publish.Seriousness;

@DisplayName("评分的性质：对随机的档案都成立")
class GradingPropertiesTest {
  private static final int DOSSIERS = 1_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<ScoreCard> CARDS = ScoreCards.bundled(Catalogue.bundled()).all();

  private static final List<Seriousness> GRADES = List.of(Seriousness.values());

  /** Items that cost points, with the value that says so. */
  private static final List<Map.Entry<String, Map<String, String>>> ADVERSE =
      List.of(
          Map.entry("penalty", Map.of()),
          Map.entry("serious-list", Map.of("YZ_ZT", "列入")),
          Map.entry("abnormal-list", Map.of("YC_ZT", "列入", "YC_YY", "通过登记的住所（经营场所）无法联系")),
          Map.entry("statutory-test", Map.of("CY_JL", "不合格")),
          Map.entry("commitment", Map.of("CN_ZT", "全部未履行")),
          Map.entry("registration-change", Map.of("BG_SX", "股东")),
          Map.entry("levy", Map.of("ZS_QK", "欠缴")));

  private static final List<Map.Entry<String, Map<String, String>>> OTHER =
      List.of(
          Map.entry("honour", Map.of("RY_ZT", "有效")),
          Map.entry("tax-a-grade", Map.of("NS_DJ", "A级")),
          Map.entry("licence", Map.of()),
          Map.entry("commitment", Map.of("CN_ZT", "全部履行")));

  private static void forAll(BiConsumer<Random, ScoreCard> law) {
    for (int seed = 0; seed < DOSSIERS; seed++) {
      law.accept(new Random(seed), CARDS.get(seed % CARDS.size()));
    }
  }

  private static DossierFacts facts(Random random) {
    var records = new ArrayList<CountedRecord>();
    if (random.nextInt(8) > 0) {
      records.add(Facts.registration());
    }
    for (int entry = 2 + random.nextInt(10); entry > 1; entry--) {
      records.add(random.nextBoolean() ? adverse(random, entry) : one(random, entry, OTHER));
    }
    return Facts.company(records.toArray(CountedRecord[]::new));
  }

  private static CountedRecord adverse(Random random, long entry) {
    return one(random, entry, ADVERSE);
  }

  private static CountedRecord one(
      Random random, long entry, List<Map.Entry<String, Map<String, String>>> kinds) {
    var kind = kinds.get(random.nextInt(kinds.size()));
    var decided = TODAY.minusDays(random.nextInt(900) - 30);
    var until = random.nextInt(4) == 0 ? "" : decided.plusDays(random.nextInt(1000)).toString();
    return Facts.record(
        entry,
        kind.getKey(),
        decided.toString(),
        until,
        kind.getKey().equals("penalty")
            ? Optional.of(GRADES.get(random.nextInt(GRADES.size())))
            : Optional.empty(),
        kind.getValue());
  }

  private static DossierFacts with(DossierFacts facts, CountedRecord more) {
    var records = new ArrayList<>(facts.records());
    records.add(more);
    return facts.with(records);
  }

  @Test
  @DisplayName("多一条失信记录，等级和得分都不会更高")
  void an_adverse_record_never_raises_a_grade() {
    var lowered = new ArrayList<Integer>();
    forAll((random, card) -> {
      var facts = facts(random);
      var before = Grading.grade(card, facts, TODAY);
      var after = Grading.grade(card, with(facts, adverse(random, 99)), TODAY);
      assertThat(after.points()).isLessThanOrEqualTo(before.points());
      if (before.outcome() == Outcome.GRADED) {
        assertThat(card.rank(after.grade())).isGreaterThanOrEqualTo(card.rank(before.grade()));
        lowered.add(card.rank(after.grade()) - card.rank(before.grade()));
      } else {
        assertThat(after.grade()).isIn("信息不足", card.worst());
      }
    });
    assertThat(lowered).as("有的确实降了").anyMatch(by -> by > 0);
  }

  @Test
  @DisplayName("这条终止后，等级、得分、明细都和没有它时一样")
  void ending_a_record_restores_what_was() {
    forAll((random, card) -> {
      var facts = facts(random);
      var ended = adverse(random, 99).stoppedFrom(TODAY);
      assertThat(Grading.grade(card, with(facts, ended), TODAY))
          .isEqualTo(Grading.grade(card, facts, TODAY));
    });
  }

  @Test
  @DisplayName("记录的先后次序不影响结果")
  void the_order_of_the_records_does_not_matter() {
    forAll((random, card) -> {
      var facts = facts(random);
      var shuffled = new ArrayList<>(facts.records());
      Collections.shuffle(shuffled, random);
      assertThat(Grading.grade(card, facts.with(shuffled), TODAY))
          .isEqualTo(Grading.grade(card, facts, TODAY));
    });
  }

  @Test
  @DisplayName("得分等于各项明细之和，不低于零，不高于满分；每条失信记录最多出现一次")
  void points_are_the_sum_of_the_contributions() {
    forAll((random, card) -> {
      var graded = Grading.grade(card, facts(random), TODAY);
      var sum = graded.contributions().stream().mapToInt(one -> one.points().tenths()).sum();
      assertThat(graded.points()).isEqualTo(new Points(sum));
      assertThat(graded.points()).isBetween(Points.NONE, graded.outOf());
      var named =
          graded.contributions().stream()
              .filter(one -> one.cause().isPresent())
              .map(GradingPropertiesTest::key)
              .toList();
      assertThat(named).doesNotHaveDuplicates();
    });
  }

  private static String key(Contribution one) {
    return one.indicator() + one.cause().orElseThrow().entry();
  }

  @Test
  @DisplayName("说会变好的，照着做确实变好")
  void what_is_said_to_change_the_grade_does_change_it() {
    var told = new ArrayList<String>();
    forAll((random, card) -> {
      if (random.nextInt(25) > 0) {
        return;
      }
      var facts = facts(random);
      for (var what : Counterfactuals.of(card, facts, TODAY)) {
        var ended =
            facts.records().stream()
                .map(one -> what.ended().contains(one.entry()) ? one.stoppedFrom(TODAY) : one)
                .toList();
        var then = Grading.grade(card, facts.with(ended), what.on().orElse(TODAY));
        assertThat(then.grade()).isEqualTo(what.grade());
        told.add(what.words());
      }
    });
    assertThat(told).hasSizeGreaterThan(15);
  }
}
