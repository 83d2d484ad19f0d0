package org.xinheng.inquire;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.xinheng.inquire.search.ListingIndex;
import org.xinheng.inquire.search.Listings;
import org.xinheng.inquire.search.NearNames;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.UnitNames;

/**
 * 信用查询. Finds market entities by name, former name, part of a name, pinyin initials, code, part of
 * a code (six characters and more) or old code, with one character wrong, missing or too many.
 *
 * <p>A town is one under all its names: whichever of them is asked for or stands in the
 * registration, the entity is found, and told with the town's name of today.
 */
public final class EntitySearch {
  /** How deep a search can be paged; whoever needs more should narrow it. */
  public static final int DEEPEST = 1000;

  private final Listings listings;
  private final NearNames nearNames;
  private final UnitNames towns;
  private final Clock clock;

  public EntitySearch(ListingIndex index, UnitNames towns, Clock clock) {
    this.listings = new Listings(index, towns);
    this.nearNames = new NearNames(index);
    this.towns = towns;
    this.clock = clock;
  }

  /** Where no town has ever had another name. */
  public EntitySearch(ListingIndex index) {
    this(index, UnitNames.NONE, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** One page of hits, best first, and where the next begins. */
  public record Page(List<Hit> hits, Optional<Cursor> next) {}

  /** 翻页位置. Opaque to callers; survives in a URL. */
  public record Cursor(int offset) {
    public Cursor {
      if (offset < 0 || offset >= DEEPEST) {
        throw new IllegalArgumentException("翻页位置超出范围：" + offset);
      }
    }

    public static Optional<Cursor> parse(String text) {
      try {
        return Optional.of(new Cursor(Integer.parseInt(text, 36)));
      } catch (IllegalArgumentException unreadable) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return Integer.toString(offset, 36);
    }
  }

  /** The best hits, at most {@code limit}. */
  public List<Hit> search(String typed, int limit) {
    return search(typed, SearchFilters.NONE, limit, Optional.empty()).hits();
  }

  /** The hits after the cursor, at most {@code limit}. */
  public Page search(String typed, SearchFilters filters, int limit, Optional<Cursor> after) {
    int from = after.map(Cursor::offset).orElse(0);
    int until = Math.min(from + limit, DEEPEST);
    List<Hit> hits = listings.find(typed, filters, Math.min(until + 1, DEEPEST));
    boolean more = hits.size() > until && until < DEEPEST;
    List<Hit> page = hits.subList(Math.min(from, hits.size()), Math.min(until, hits.size()));
    LocalDate today = LocalDate.now(clock);
    List<Hit> told = page.stream().map(hit -> hit.inTown(at -> towns.on(at, today))).toList();
    return new Page(told, more ? Optional.of(new Cursor(until)) : Optional.empty());
  }

  /** 输入提示. What the typing may become: names that begin so first. */
  public List<Hit> suggest(String typed, int limit) {
    return typed.isBlank() ? List.of() : search(typed, limit);
  }

  /**
   * For each of many names, in order, at most {@code limit} subjects that bear or bore a name like
   * it, the likest first. Asked for a chunk at once, it costs a fraction of as many searches.
   */
  public List<List<SubjectId>> near(List<String> names, int limit) {
    return nearNames.of(names, limit);
  }
}
