package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.CATALOGUE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.inquire.flow.FollowDossier;
import org.xinheng.inquire.search.ListingIndex;
import org.xinheng.inquire.store.DocumentNumbers;
import org.xinheng.inquire.store.ListingSource;
import org.xinheng.vocabulary.SubjectId;

class FollowDossierTest {
  private final FiledDistrict district = new FiledDistrict();

  private FollowDossier follower(ListingIndex index) {
    return new FollowDossier(
        index,
        new ListingSource(district.dataSource, CATALOGUE),
        new DocumentNumbers(district.dataSource, CATALOGUE));
  }

  @Test
  @DisplayName("入档后即可检索,带镇街和状态;停机期间入档的,重启后补上")
  void follows_and_catches_up_after_a_restart(@TempDir Path folder) {
    district.entity(1, "", "示例建材有限公司", "LEGAL_PERSON").formerName(1, "示例水泥制品厂");
    district.entry(1, "registration", "2015-06-03", "{\"ZT_ZJ\":\"鹏泉街道\",\"ZT_DJZT\":\"存续\"}");
    try (ListingIndex index = ListingIndex.in(folder)) {
      follower(index).catchUp();
      Listing listing = new EntitySearch(index).search("示例水泥制品厂", 10).getFirst().listing();
      assertThat(listing.town()).isEqualTo("鹏泉街道");
      assertThat(listing.state()).isEqualTo("存续");
    }
    district.entity(2, "", "示例食品商店", "INDIVIDUAL_BUSINESS");
    district.entry(2, "licence", "2026-06-01", "{}");
    try (ListingIndex index = ListingIndex.in(folder)) {
      assertThat(index.size()).isEqualTo(1);
      var source = new ListingSource(district.dataSource, CATALOGUE);
      assertThat(source.entriesAfter(index.followed())).isEqualTo(1);
      follower(index).catchUp();
      assertThat(source.entriesAfter(index.followed())).isZero();
      assertThat(index.size()).isEqualTo(2);
      assertThat(new EntitySearch(index).search("示例食品", 10)).hasSize(1);
    }
  }

  @Test
  @DisplayName("并入后只剩一户,用原名仍可查到")
  void a_merged_entity_is_found_under_its_old_name() {
    district.entity(1, "", "示例建材公司", "LEGAL_PERSON");
    district.entry(1, "licence", "2026-06-01", "{}");
    try (ListingIndex index = ListingIndex.inMemory()) {
      follower(index).catchUp();
      district.entity(2, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON").merge(1, 2);
      district.entry(2, "registration", "2015-06-03", "{}");
      follower(index).catchUp();

      assertThat(index.size()).isEqualTo(1);
      assertThat(new EntitySearch(index).search("示例建材公司", 10))
          .singleElement()
          .satisfies(hit -> assertThat(hit.listing().id()).isEqualTo(new SubjectId(2)));
    }
  }

  @Test
  @DisplayName("并入后检索按并入一户的登记和变更写镇街、状态；撤销后不再写")
  void town_and_state_follow_a_merger() {
    district
        .entity(1, "91370116MA3XYYT13F", "示例建材有限公司", "LEGAL_PERSON")
        .entity(2, "91370116MAX0000157", "示例后户有限公司", "LEGAL_PERSON")
        .changed(1, "TOWN", "口镇街道", "2021-05-06")
        .merge(1, 2);
    district.entry(1, "registration", "2015-06-03", "{\"ZT_DJZT\":\"存续\",\"ZT_ZJ\":\"鹏泉街道\"}");
    district.entry(2, "licence", "2026-06-01", "{}");
    try (ListingIndex index = ListingIndex.inMemory()) {
      follower(index).catchUp();
      var found = new EntitySearch(index).search("示例后户有限公司", 10).getFirst().listing();
      assertThat(found.town() + found.state()).isEqualTo("口镇街道存续");
    }
  }

  @Test
  @DisplayName("存量主体没有入档的记录：发了名册通告即可检索；赋码后新代码、旧代码都能查到，重启、两个实例都不漏")
  void what_only_the_register_says_is_found(@TempDir Path folder) {
    district.entity(1, "", "示例建材有限公司", "LEGAL_PERSON").oldCode(1, "371200600000019", "2010-05-04");
    district.noted(1);
    try (ListingIndex one = ListingIndex.in(folder.resolve("one"));
        ListingIndex other = ListingIndex.in(folder.resolve("other"))) {
      follower(one).catchUp();
      assertThat(new EntitySearch(one).search("371200600000019", 10)).hasSize(1);
      assertThat(one.noted()).isEqualTo(1);
      follower(other).catchUp();
    }
    district.coded(1, "91370116MA3XYYT13F");
    for (var each : List.of("one", "other")) {
      try (ListingIndex index = ListingIndex.in(folder.resolve(each))) {
        assertThat(index.noted()).isEqualTo(1);
        follower(index).catchUp();
        for (var code : List.of("91370116MA3XYYT13F", "371200600000019")) {
          assertThat(new EntitySearch(index).search(code, 10))
              .as(each + " " + code)
              .singleElement()
              .satisfies(hit -> assertThat(hit.listing().code()).isEqualTo("91370116MA3XYYT13F"));
        }
      }
    }
  }

  @Test
  @DisplayName("索引清空重建：名册通告也从头读")
  void an_index_built_again_reads_the_notes_again() {
    district.entity(1, "", "示例建材有限公司", "LEGAL_PERSON").noted(1);
    try (ListingIndex index = ListingIndex.inMemory()) {
      index.notedTo(1_000);
      follower(index).catchUp();
      assertThat(index.noted()).isEqualTo(1);
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("三户并为一户：只通告其中一户时，另一户的原名仍可查到")
  void one_of_several_merged_does_not_hide_the_others() {
    district
        .entity(1, "", "示例甲建材公司", "LEGAL_PERSON")
        .entity(2, "", "示例乙建材公司", "LEGAL_PERSON")
        .entity(3, "91370116MA3XYYT13F", "示例丙建材有限公司", "LEGAL_PERSON");
    district.merge(1, 3).merge(2, 3).noted(3).noted(1);
    try (ListingIndex index = ListingIndex.inMemory()) {
      follower(index).catchUp();
      district.noted(1);
      follower(index).catchUp();
      for (var name : List.of("示例甲建材公司", "示例乙建材公司")) {
        assertThat(new EntitySearch(index).search(name, 10))
            .as(name)
            .first()
            .satisfies(hit -> assertThat(hit.listing().id()).isEqualTo(new SubjectId(3)));
      }
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("存量名单载明已终止的：检索写“注销或吊销”和日期；另一个旧号还在的不写；登记另有说法的依登记")
  void an_old_registration_that_has_ended_is_told() {
    district
        .entity(1, "", "示例甲商店", "INDIVIDUAL_BUSINESS")
        .oldRegistration(1, "示例甲商店", "370000018067801", "2008-05-06")
        .entity(2, "", "示例乙商店", "INDIVIDUAL_BUSINESS")
        .oldRegistration(2, "示例乙商店", "370000018067802", "2008-05-06")
        .oldRegistration(2, "示例乙商店", "370000018067803", "")
        .entity(3, "", "示例丙商店", "INDIVIDUAL_BUSINESS")
        .oldRegistration(3, "示例丙商店", "370000018067804", "2008-05-06")
        .noted(1)
        .noted(2);
    district.entry(3, "registration", "2015-06-03", "{\"ZT_DJZT\":\"存续\"}");
    district.noted(3);
    try (ListingIndex index = ListingIndex.inMemory()) {
      follower(index).catchUp();
      assertThat(listing(index, "示例甲商店").state()).isEqualTo("注销或吊销");
      assertThat(listing(index, "示例甲商店").endedOn()).contains(LocalDate.of(2008, 5, 6));
      assertThat(listing(index, "示例乙商店").state()).isEmpty();
      assertThat(listing(index, "示例乙商店").endedOn()).isEmpty();
      assertThat(listing(index, "示例丙商店").state()).isEqualTo("存续");
      assertThat(listing(index, "示例丙商店").endedOn()).isEmpty();
    }
  }

  @Test
  @DisplayName("登记为注销的：检索写注销的核准日期")
  void a_cancelled_registration_tells_since_when() {
    district.entity(1, "", "示例建材有限公司", "LEGAL_PERSON");
    district.entry(
        1, "registration", "2015-06-03", "{\"ZT_DJZT\":\"注销\",\"ZT_HZRQ\":\"2021-05-06\"}");
    try (ListingIndex index = ListingIndex.inMemory()) {
      follower(index).catchUp();
      assertThat(listing(index, "示例建材有限公司").state()).isEqualTo("注销");
      assertThat(listing(index, "示例建材有限公司").endedOn()).contains(LocalDate.of(2021, 5, 6));
    }
  }

  private static Listing listing(ListingIndex index, String name) {
    return new EntitySearch(index).search(name, 10).getFirst().listing();
  }

  @Test
  @DisplayName("索引比档案还新(换了数据库),从头重建")
  void an_index_of_another_database_is_built_again() {
    district.entity(1, "", "示例建材公司", "LEGAL_PERSON");
    district.entry(1, "licence", "2026-06-01", "{}");
    try (ListingIndex index = ListingIndex.inMemory()) {
      index.followedTo(1_000);
      follower(index).catchUp();

      assertThat(index.size()).isEqualTo(1);
      assertThat(index.followed()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("自然人不进入检索")
  void natural_persons_are_never_listed() {
    district
        .sql
        .sql(
            """
            insert into link.market_entity (id, name, name_key, kind, standing, representative, address, founded_at, person_key)
            values (9, '张示例', '张示例', 'NATURAL_PERSON', 'PROVISIONAL', '', '', now(), decode(lpad('', 64, '0'), 'hex'))\
            """)
        .update();
    district.entry(9, "penalty", "2026-06-01", "{}");
    try (ListingIndex index = ListingIndex.inMemory()) {
      follower(index).catchUp();

      assertThat(index.size()).isZero();
      assertThat(
              new EntitySearch(index)
                  .search("张示例", SearchFilters.NONE, 10, Optional.empty())
                  .hits())
          .isEmpty();
    }
  }
}
