package org.xinheng.inquire.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Hit;
import org.xinheng.inquire.Hit.By;
import org.xinheng.inquire.Listing;
import org.xinheng.inquire.SearchFilters;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

class EntitySearchTest {
  private final ListingIndex index = ListingIndex.inMemory();
  private final EntitySearch search = new EntitySearch(index);

  @BeforeEach
  void fill() {
    index.put(
        List.of(
            listing(
                1, "莱芜示例建材有限公司", List.of("莱芜市示例水泥制品厂"), "91370116MA3XYYT13F", "371200228012345"),
            listing(2, "莱芜示例建材有限公司口镇分公司", List.of(), "", ""),
            listing(3, "示例区甲乙商店", List.of(), "92370116MA3ABCDE1X", ""),
            listing(4, "重庆行健示例科技有限公司", List.of(), "", ""),
            listing(5, "示例（山东）农业发展有限公司", List.of(), "", ""),
            listing(6, "第三综合商店", List.of(), "", ""),
            listing(7, "第五综合商店", List.of(), "", "")));
    index.refresh();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static Listing listing(
      long id, String name, List<String> formerNames, String code, String oldCode) {
    return new Listing(
        new SubjectId(id),
        name,
        formerNames,
        code,
        oldCode.isEmpty() ? List.of() : List.of(oldCode),
        name.endsWith("商店") ? SubjectKind.INDIVIDUAL_BUSINESS : SubjectKind.LEGAL_PERSON,
        false,
        "鹏泉街道",
        "存续",
        Optional.empty());
  }

  @ParameterizedTest(name = "{0} → {1}（{2}）")
  @DisplayName("名称、曾用名、部分、首字母、代码、旧代码都能查到主体")
  @CsvSource({
    "莱芜示例建材有限公司, 1, WHOLE_NAME",
    "莱芜市示例水泥制品厂, 1, FORMER_NAME",
    "水泥制品, 1, PART_OF_NAME",
    "口镇, 2, PART_OF_NAME",
    "lwsljc, 1, PINYIN",
    "SLJC, 1, PINYIN",
    "lw, 1, PINYIN",
    "cqxj, 4, PINYIN",
    "zqhj, 4, PINYIN",
    "91370116MA3XYYT13F, 1, CODE",
    "91370116ma3xyyt13f, 1, CODE",
    "913701 16MA3X, 1, PART_OF_CODE",
    "XYYT13F, 1, PART_OF_CODE",
    "16MA3XYY, 1, PART_OF_CODE",
    "371200228012345, 1, OLD_CODE",
    "228012345, 1, PART_OF_CODE",
    "示例(山东)农业发展有限公司, 5, WHOLE_NAME",
    "示例山东农业, 5, PART_OF_NAME",
    "示例 商店, 3, PART_OF_NAME",
    "科技　重庆, 4, PART_OF_NAME",
    "口 示例 分公司, 2, PART_OF_NAME",
    "萊蕪示例建材有限公司, 1, WHOLE_NAME",
    "重慶行健, 4, PART_OF_NAME",
  })
  void finds_by_every_form(String typed, long expected, By by) {
    Hit first = search.search(typed, 10).getFirst();

    assertThat(first.listing().id().value()).isEqualTo(expected);
    assertThat(first.by()).isEqualTo(by);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("错一个字、少一个字、多一个字,主体仍在前列")
  @CsvSource({
    "莱芜示列建材有限公司, 1",
    "来芜示例建材有限公司, 1",
    "莱芜示例建材有限公伺, 1",
    "莱芜示例建有限公司, 1",
    "莱芜示例新建材有限公司, 1",
    "莱芜市示例水坭制品厂, 1",
    "示例区甲已商店, 3",
    "行建示, 4",
    "91370116MA3XYYT13E, 1",
    "91370117MA3XYYT13F, 1",
  })
  void forgives_one_character(String typed, long expected) {
    assertThat(search.search(typed, 10))
        .first()
        .satisfies(hit -> {
          assertThat(hit.listing().id().value()).isEqualTo(expected);
          assertThat(hit.by()).isEqualTo(By.NEARLY);
        });
  }

  @Test
  @DisplayName("名称的一段错一个字:改一个字即相符的排第一,先于缺字、多字才相符的,同类名称再多也找得到")
  void one_wrong_character_comes_before_one_missing() {
    List<Listing> traders = new java.util.ArrayList<>();
    for (int i = 0; i < 600; i++) {
      traders.add(listing(100 + i, "宏" + (char) ('一' + i) + "商贸有限公司", List.of(), "", ""));
    }
    traders.add(listing(800, "例盛青商贸有限公司", List.of(), "", ""));
    traders.add(listing(801, "济南莱芜青禾商贸有限责任公司", List.of(), "", ""));
    index.put(traders);
    index.refresh();

    assertThat(search.search("青河商贸", 10))
        .extracting(hit -> hit.listing().id().value())
        .startsWith(801L, 800L);
  }

  @Test
  @DisplayName("只差一字的两家商店都列出,由查询人分辨")
  void lists_both_shops_one_character_away() {
    assertThat(search.search("第四综合商店", 10))
        .extracting(hit -> hit.listing().id().value())
        .containsExactly(6L, 7L);
  }

  @Test
  @DisplayName("简称(缺“市”“有限”等字)列为名称相近")
  void an_abbreviation_is_alike() {
    assertThat(search.search("莱芜市示例建材公司", 3))
        .extracting(hit -> hit.listing().id().value())
        .contains(1L);
  }

  @Test
  @DisplayName("查不到时给空清单,任何输入都不出错")
  void nothing_found_is_an_empty_list() {
    for (String typed :
        List.of("", " ", "()", "*", "不存在的企业名称", "0", "\uD840\uDC00", "a", "~~~~~~~")) {
      assertThat(search.search(typed, 10)).as(typed).isEmpty();
    }
  }

  @Test
  @DisplayName("按类别筛选")
  void filters_by_kind() {
    SearchFilters shops =
        new SearchFilters(
            Optional.of(SubjectKind.INDIVIDUAL_BUSINESS), Optional.empty(), Optional.empty());

    assertThat(search.search("示例", shops, 10, Optional.empty()).hits())
        .extracting(hit -> hit.listing().id().value())
        .containsExactly(3L);
  }

  @Test
  @DisplayName("翻页不重不漏")
  void pages_neither_repeat_nor_skip() {
    EntitySearch.Page first = search.search("示例", SearchFilters.NONE, 2, Optional.empty());
    EntitySearch.Page second = search.search("示例", SearchFilters.NONE, 3, first.next());

    assertThat(first.hits()).hasSize(2);
    assertThat(second.hits()).hasSize(3).doesNotContainAnyElementsOf(first.hits());
    assertThat(second.next()).isEmpty();
    assertThat(EntitySearch.Cursor.parse(first.next().orElseThrow().toString()))
        .isEqualTo(first.next());
  }

  @ParameterizedTest(name = "每页 {0} 条")
  @DisplayName("相同部分很多时，翻到底每户都列出一次，和一次取完的相同")
  @ValueSource(ints = {20, 60, 100})
  void every_one_of_many_is_listed_once(int limit) {
    var town = List.of("口镇", "羊里", "方下", "牛泉", "苗山", "雪野", "大王庄");
    index.put(
        IntStream.range(0, 900)
            .mapToObj(i ->
                listing(
                    100 + i,
                    town.get(i % 7) + "山".repeat(i % 5) + "莱芜" + i + "小吃店" + "号".repeat(i % 11),
                    i % 13 == 0 ? List.of("旧" + i + "莱芜小吃") : List.of(),
                    "",
                    ""))
            .toList());
    index.refresh();
    var paged = new ArrayList<SubjectId>();
    Optional<EntitySearch.Cursor> at = Optional.empty();
    do {
      var page = search.search("小吃", SearchFilters.NONE, limit, at);
      page.hits().forEach(hit -> paged.add(hit.listing().id()));
      at = page.next();
    } while (at.isPresent());
    assertThat(paged).doesNotHaveDuplicates().hasSize(900);
    assertThat(search.search("小吃", 1000))
        .extracting(hit -> hit.listing().id())
        .containsExactlyElementsOf(paged);
  }

  @Test
  @DisplayName("更名后旧名称作为曾用名查到,不再作为现名")
  void a_changed_listing_replaces_the_old_one() {
    index.put(List.of(listing(6, "第三示例超市", List.of("第三综合商店"), "", "")));
    index.refresh();

    assertThat(search.search("第三综合商店", 10))
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.by()).isEqualTo(By.FORMER_NAME);
          assertThat(hit.matched()).isEqualTo("第三综合商店");
        });
    assertThat(index.size()).isEqualTo(7);
  }

  @Test
  @DisplayName("并入其他主体的不再单独列出")
  void a_removed_listing_is_gone() {
    index.remove(List.of(new SubjectId(6)));
    index.refresh();

    assertThat(search.search("第三综合商店", 10))
        .extracting(hit -> hit.listing().id().value())
        .doesNotContain(6L);
  }
}
