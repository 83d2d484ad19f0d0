package org.xinheng.inquire.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.inquire.EntitySearch;
import org.xinheng.inquire.Listing;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

class ListingIndexTest {
  private static final Listing LISTING =
      new Listing(
          new SubjectId(42),
          "示例建材有限公司",
          List.of(),
          "",
          List.of(),
          SubjectKind.LEGAL_PERSON,
          true,
          "",
          "注销",
          Optional.of(LocalDate.of(1969, 12, 31)));

  @Test
  @DisplayName("重启后记得内容和跟读到哪里,同一主体不重复")
  void a_restart_remembers_listings_and_progress(@TempDir Path folder) {
    try (ListingIndex index = ListingIndex.in(folder)) {
      index.put(List.of(LISTING));
      index.followedTo(7);
    }
    try (ListingIndex index = ListingIndex.in(folder)) {
      assertThat(index.followed()).isEqualTo(7);
      index.put(List.of(LISTING));
      index.refresh();
      assertThat(new EntitySearch(index).search("示例建材", 10))
          .singleElement()
          .satisfies(hit -> assertThat(hit.listing()).isEqualTo(LISTING));
    }
  }

  @Test
  @DisplayName("索引文件损坏时从头重建")
  void a_damaged_index_starts_from_nothing(@TempDir Path folder) throws IOException {
    try (ListingIndex index = ListingIndex.in(folder)) {
      index.put(List.of(LISTING));
      index.followedTo(7);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "坏");
      }
    }
    try (ListingIndex index = ListingIndex.in(folder)) {
      assertThat(index.followed()).isZero();
      assertThat(index.size()).isZero();
      index.put(List.of(LISTING));
      index.refresh();
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("未提交的跟读在强行中断后重做,不丢不重")
  void what_was_not_committed_is_followed_again(@TempDir Path folder) {
    ListingIndex killed = ListingIndex.in(folder);
    killed.followedTo(3);
    killed.commit();
    killed.put(List.of(LISTING));
    killed.followedTo(4);
    killed.abandon();
    try (ListingIndex index = ListingIndex.in(folder)) {
      assertThat(index.followed()).isEqualTo(3);
      assertThat(index.size()).isZero();
    }
  }
}
