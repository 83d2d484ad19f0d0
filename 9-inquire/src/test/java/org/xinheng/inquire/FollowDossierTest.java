package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.CATALOGUE;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.inquire.flow.FollowDossier;
import org.xinheng.inquire.search.ListingIndex;
import org.xinheng.inquire.store.ListingSource;
import org.xinheng.vocabulary.SubjectId;

class FollowDossierTest {
  private final FiledDistrict district = new FiledDistrict();

  private FollowDossier follower(ListingIndex index) {
    return new FollowDossier(index, new ListingSource(district.dataSource, CATALOGUE));
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
