package org.xinheng.inquire;

import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.store.PublicityList;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubjectId;

/** 双公示. The public list of licences and penalties, one decision in full, and the download. */
public final class Decisions {
  /** More subjects than this for one word: the word is too wide to filter by. */
  private static final int MOST_SUBJECTS = 200;

  private final PublicityList list;
  private final EntitySearch search;

  public Decisions(JdbcClient sql, Catalogue catalogue, EntitySearch search) {
    this.list = new PublicityList(sql, catalogue);
    this.search = search;
  }

  /** Newest publication first, at most {@code limit} after the cursor. */
  public RecordPage list(
      DecisionFilter filter,
      Audience audience,
      LocalDate today,
      int limit,
      Optional<RecordPage.Cursor> after) {
    return list.page(filter, subjects(filter), audience, today, limit, after);
  }

  /** The decision, by any of its versions' numbers; empty when not in publicity. */
  public Optional<DecisionPage> find(EntryId entry, Audience audience, LocalDate today) {
    return list.find(entry, audience, today);
  }

  /**
   * 下载. All of one item under the filter as CSV with the catalogue's titles, UTF-8 with a byte
   * order mark, cells that a spreadsheet would take for formulas defused. Streams; nothing is kept.
   *
   * @return rows written
   */
  public long download(
      ItemCode item, DecisionFilter filter, Audience audience, LocalDate today, Writer to) {
    DecisionFilter ofItem =
        new DecisionFilter(
            Optional.of(item), filter.department(), filter.from(), filter.until(), filter.words());
    return list.download(item, ofItem, subjects(filter), audience, today, to);
  }

  private Optional<List<SubjectId>> subjects(DecisionFilter filter) {
    if (filter.words().isBlank() || PublicityList.isDocumentNumber(filter.words())) {
      return Optional.empty();
    }
    return Optional.of(
        search.search(filter.words(), MOST_SUBJECTS).stream()
            .map(hit -> hit.listing().id())
            .toList());
  }
}
