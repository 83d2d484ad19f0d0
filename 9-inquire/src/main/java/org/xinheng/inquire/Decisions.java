package org.xinheng.inquire;

import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.store.PublicityList;
import org.xinheng.inquire.store.Sought;
import org.xinheng.vocabulary.DecisionNumbers;
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
    return list.page(filter, sought(filter), audience, today, limit, after);
  }

  /** How many records the filter leaves, counted up to {@code most}. */
  public long count(DecisionFilter filter, LocalDate today, long most) {
    return list.count(filter, sought(filter), today, most);
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
            List.of(item), filter.department(), filter.from(), filter.until(), filter.words());
    return list.download(item, ofItem, sought(filter), audience, today, to);
  }

  /** Words that name nobody for sure may be a piece of a document number as well. */
  private Optional<Sought> sought(DecisionFilter filter) {
    String words = filter.words();
    if (words.isBlank()) {
      return Optional.empty();
    }
    if (DecisionNumbers.looksRight(words)) {
      return Optional.of(new Sought(List.of(), DecisionNumbers.normalise(words), true));
    }
    List<Hit> hits = search.search(words, MOST_SUBJECTS);
    boolean sure = hits.stream().anyMatch(hit -> !hit.by().guessed());
    boolean part = DecisionNumbers.looksLikePart(words);
    List<SubjectId> subjects =
        hits.stream()
            .filter(hit -> !part || !hit.by().guessed())
            .map(hit -> hit.listing().id())
            .toList();
    String number = part || !sure ? DecisionNumbers.normalisePart(words) : "";
    return Optional.of(new Sought(subjects, number, false));
  }
}
