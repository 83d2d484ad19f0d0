package org.xinheng.assess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.assess.CardRefused;
import org.xinheng.collect.Catalogue;

@DisplayName("评分卡：写错的不收，说明文件和行")
class CardYamlTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @Test
  @DisplayName("随系统提供的两张评分卡都读得进；施行之日起才用")
  void the_two_cards_that_ship_are_whole() {
    var cards = ScoreCards.bundled(CATALOGUE);
    assertThat(cards.inForceOn(LocalDate.of(2026, 1, 1)))
        .extracting(ScoreCard::id)
        .containsExactly("district-1000", "risk-class");
    assertThat(cards.inForceOn(LocalDate.of(2025, 12, 31))).isEmpty();
    var district = cards.all().getFirst();
    assertThat(district.bands())
        .extracting(ScoreCard.Band::grade)
        .containsExactly("优", "良", "中", "差");
    assertThat(cards.all().get(1).dimensions()).hasSize(5);
  }

  @Test
  @DisplayName("样卡本身没有错")
  void the_card_that_is_spoilt_below_is_whole() {
    assertThat(SampleCard.card().total()).isEqualTo(100);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "anyOf: [lists]|anyOf: [lists, adverse]|派生特征互相引用成环：adverse → adverse|adverse",
        "from: 50, to: 80|from: 50, to: 90|分档“中”与“优”重叠|grade: 中",
        "from: 50, to: 80|from: 50, to: 79|分档有缺口或越界：“中”至 79 分，应至 80 分|grade: 中",
        "from: 0, to: 50|from: 1, to: 50|分档有缺口：最低一档应从 0 分起|grade: 差",
        "YZ_ZT: [列入]|YZ_XX: [列入]|事项“严重失信主体名单”没有字段“YZ_XX”|lists:",
        "YZ_ZT: [列入]|YZ_ZT: [列進]|没有取值“列進”|lists:",
        "YZ_ZT: [列入]|YZ_SY: [列入]|不是单选的代码项|lists:",
        "item: penalty}|item: penalties}|信息目录中没有事项“penalties”|fines:",
        "item: penalty}|item: 处罚}|信息目录中没有事项“处罚”|fines:",
        "feature: fines|feature: finds|没有名为“finds”的特征|title: 处罚",
        "feature: adverse|feature: averse|没有名为“averse”的特征|atMost",
        "SERIOUS: 300|GRAVE: 300|不认识的失信严重程度“GRAVE”|title: 处罚",
        "weight: 20|weight: 30|各维度的权重之和为 110，应等于总分 100|dimensions:",
        "cap: 60|cap: 10|上限 10 低于一条记录的分值 20|title: 处罚",
        "cap: 60|cap: 90|上限 90 超过所在维度的权重 80|title: 处罚",
        "atMost: 差|atMost: 劣|分档里没有等级“劣”|atMost",
        "kinds: [LEGAL_PERSON]|kinds: [NATURAL_PERSON]|自然人不评价|kinds:",
        "total: 100|total: 许多|应为 1 至 10000 的整数，现为“许多”|total:",
        "inForceFrom: 2026-01-01|inForceFrom: 今年|应为日期|inForceFrom",
        "repeat: 50|repeats: 50|不认识的键“repeats”|title: 处罚",
        "feature: registration, otherwise|feature: fines, otherwise|不得用来判断信息是否充足|enough:",
        "earns: 10|loses: 10|x|none",
      })
  void a_mistake_is_refused_with_its_line(String right, String wrong, String what, String near) {
    var yaml = SampleCard.YAML.replace(right, wrong);
    assertThat(yaml).isNotEqualTo(SampleCard.YAML);
    if (near.equals("none")) {
      assertThat(CardYaml.read(yaml, "样卡.yaml", CATALOGUE).total()).isEqualTo(100);
      return;
    }
    var refused =
        catchThrowableOfType(CardRefused.class, () -> CardYaml.read(yaml, "样卡.yaml", CATALOGUE));
    assertThat(refused).hasMessageContaining(what).hasMessageStartingWith("样卡.yaml 第 ");
    assertThat(yaml.lines().toList().get(refused.line() - 1)).contains(near);
  }

  @Test
  @DisplayName("同一键写两次、缺少的键、不是 YAML 的，都说明在哪一行")
  void what_is_written_twice_or_not_at_all_is_refused() {
    assertThat(refusal(SampleCard.YAML + "total: 100\n")).contains("“total”写了两次");
    assertThat(refusal(SampleCard.YAML.replace("basis: 示例\n", ""))).contains("缺少“basis”");
    assertThat(refusal("id: [")).contains("第 1 行").contains("不是合格的 YAML");
    assertThat(refusal("")).contains("此处应为“键: 值”的映射");
  }

  private static String refusal(String yaml) {
    return String.valueOf(
        catchThrowableOfType(CardRefused.class, () -> CardYaml.read(yaml, "样卡.yaml", CATALOGUE))
            .getMessage());
  }
}
