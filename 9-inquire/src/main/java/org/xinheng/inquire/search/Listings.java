package org.xinheng.inquire.search;

import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.xinheng.inquire.Hit;
import org.xinheng.inquire.SearchFilters;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.UnitNames;

/**
 * Asks the index one question under filters.
 *
 * <p>The best of the few that lie nearest come first, then the best of all the others within reach:
 * two questions of fixed size, so that the order does not depend on how far somebody reads, and a
 * later page neither repeats nor skips.
 */
public final class Listings {
  private static final int NEAREST = 60;
  private static final int REACH = 1_000;

  private final ListingIndex index;
  private final UnitNames towns;

  public Listings(ListingIndex index, UnitNames towns) {
    this.index = index;
    this.towns = towns;
  }

  /**
   * At most {@code wanted} hits, best first.
   *
   * @param wanted up to {@value #REACH}
   */
  public List<Hit> find(String typed, SearchFilters filters, int wanted) {
    Question question = Question.of(typed);
    @Nullable Query filter = filter(filters);
    return index.ask(searcher -> {
      var nearest = new ListingFinder(searcher, question, filter, NEAREST).find();
      if (wanted <= nearest.size() || nearest.size() < NEAREST) {
        return nearest.stream().limit(wanted).toList();
      }
      var all = new LinkedHashMap<SubjectId, Hit>();
      nearest.forEach(hit -> all.put(hit.listing().id(), hit));
      new ListingFinder(searcher, question, filter, REACH)
          .find()
          .forEach(hit -> all.putIfAbsent(hit.listing().id(), hit));
      return all.values().stream().limit(wanted).toList();
    });
  }

  private @Nullable Query filter(SearchFilters filters) {
    if (filters.equals(SearchFilters.NONE)) {
      return null;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    filters.kind().ifPresent(kind -> add(query, ListingDocument.KIND, kind.name()));
    filters.town().ifPresent(town -> query.add(town(town), Occur.FILTER));
    filters.state().ifPresent(state -> add(query, ListingDocument.STATE, state));
    return query.build();
  }

  /** The index keeps what was reported: any of the names and codes of the town. */
  private Query town(String asked) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String spelling : towns.spellings(asked)) {
      any.add(new TermQuery(new Term(ListingDocument.TOWN, spelling)), Occur.SHOULD);
    }
    return any.build();
  }

  private static void add(BooleanQuery.Builder query, String field, String value) {
    query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
  }
}
