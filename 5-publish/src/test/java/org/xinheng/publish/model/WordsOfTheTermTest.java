package org.xinheng.publish.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.publish.SampleRecords.CATALOGUE;
import static org.xinheng.publish.SampleRecords.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.DisclosureWay;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.SubjectKind;

@DisplayName("目录写的公示期限与规则书算的一致：每个事项的年数、有效期、公示与否")
class WordsOfTheTermTest {
  private static final RuleBooks BOOKS = RuleBooks.bundled();
  private static final Pattern YEARS = Pattern.compile("([一二三五])年");
  private static final String NUMBERS = "零一二三四五";

  static List<CatalogueItem> items() {
    return CATALOGUE.items().stream().filter(item -> item.nature() != Nature.REGISTRATION).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("items")
  void the_words_agree_with_the_book(CatalogueItem item) {
    var words = item.provisions().publicity();
    var facts =
        DecisionFacts.of(
            record(item.code().value(), SubjectKind.LEGAL_PERSON, "2026-05-10", false, Map.of()));
    var book = BOOKS.bookFor(facts);
    if (!(book.limits() instanceof RuleBook.ByValidity validity)) {
      assertThat(words).as(item.title()).contains("规则书");
      return;
    }
    assertThat(months(words))
        .as("%s：%s", item.title(), words)
        .isEqualTo(validity.otherwiseMonths());
    boolean ends = item.find(Role.VALID_UNTIL).isPresent();
    assertThat(words.contains("有效期"))
        .as("%s 有无有效期：%s", item.title(), words)
        .isEqualTo(ends || words.contains("登记有效期间") || words.contains("等级有效期间"));
    assertThat(words.contains("不公示"))
        .as("%s 公示与否：%s", item.title(), words)
        .isEqualTo(item.provisions().disclosure() != DisclosureWay.OPEN);
  }

  private static Optional<Integer> months(String words) {
    var years = YEARS.matcher(words);
    return years.find() ? Optional.of(12 * NUMBERS.indexOf(years.group(1))) : Optional.empty();
  }
}
