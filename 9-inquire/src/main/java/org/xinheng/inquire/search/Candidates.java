package org.xinheng.inquire.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xinheng.inquire.Listing;

/** 候选. Fetches a bounded number of listings for one query, read in document order. */
final class Candidates {
  private final IndexSearcher searcher;
  private final @Nullable Query filter;

  Candidates(IndexSearcher searcher, @Nullable Query filter) {
    this.searcher = searcher;
    this.filter = filter;
  }

  /** Any matching listings, whichever come first; stops as soon as there are enough. */
  List<Listing> any(Query query, int most) throws IOException {
    return best(new ConstantScoreQuery(query), most);
  }

  /** The best scored: rare pieces count more, short names before long ones. */
  List<Listing> best(Query query, int most) throws IOException {
    return listings(top(query, most), new byte[0]);
  }

  /** The best scored in whose stored form these ASCII characters stand somewhere. */
  List<Listing> holding(String ascii, Query query, int most) throws IOException {
    return listings(top(query, most), ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private ScoreDoc[] top(Query query, int most) throws IOException {
    Query filtered = query;
    if (filter != null) {
      filtered =
          new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
    }
    return searcher.search(filtered, new Bounded(most)).scoreDocs;
  }

  /** Whether every term occurs at all: a conjunction with an unknown term need not be run. */
  boolean allKnown(String field, List<String> terms) throws IOException {
    for (String term : terms) {
      if (!known(new Term(field, term))) {
        return false;
      }
    }
    return true;
  }

  private boolean known(Term term) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      if (leaf.reader().docFreq(term) > 0) {
        return true;
      }
    }
    return false;
  }

  private List<Listing> listings(ScoreDoc[] top, byte[] held) throws IOException {
    Arrays.sort(top, Comparator.comparingInt(each -> each.doc));
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    List<Listing> listings = new ArrayList<>(top.length);
    BinaryDocValues values = null;
    LeafReaderContext leaf = null;
    for (ScoreDoc each : top) {
      if (leaf == null || each.doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(each.doc, leaves));
        values = leaf.reader().getBinaryDocValues(ListingDocument.LISTING);
      }
      BinaryDocValues here = Objects.requireNonNull(values);
      if (here.advanceExact(each.doc - leaf.docBase) && holds(here.binaryValue(), held)) {
        listings.add(ListingForm.read(here.binaryValue()));
      }
    }
    return listings;
  }

  private static boolean holds(BytesRef bytes, byte[] held) {
    int last = bytes.offset + bytes.length - held.length;
    for (int start = bytes.offset; start <= last; start++) {
      int same = 0;
      while (same < held.length && bytes.bytes[start + same] == held[same]) {
        same++;
      }
      if (same == held.length) {
        return true;
      }
    }
    return false;
  }

  /** Gives up after so many matches: what half the register contains needs no perfect ranking. */
  private static final class Bounded implements CollectorManager<BoundedCollector, TopDocs> {
    private final TopScoreDocCollectorManager best;

    Bounded(int most) {
      best = new TopScoreDocCollectorManager(most, most);
    }

    @Override
    public BoundedCollector newCollector() {
      return new BoundedCollector(best.newCollector());
    }

    @Override
    public TopDocs reduce(Collection<BoundedCollector> collectors) throws IOException {
      return best.reduce(collectors.stream().map(BoundedCollector::inner).toList());
    }
  }

  private static final class BoundedCollector extends FilterCollector {
    private static final int MOST_MATCHES = 8_000;
    private final TopScoreDocCollector inner;
    private int matches;

    BoundedCollector(TopScoreDocCollector inner) {
      super(inner);
      this.inner = inner;
    }

    TopScoreDocCollector inner() {
      return inner;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new FilterLeafCollector(super.getLeafCollector(leaf)) {
        @Override
        public void collect(int document) throws IOException {
          if (++matches > MOST_MATCHES) {
            throw new CollectionTerminatedException();
          }
          super.collect(document);
        }
      };
    }
  }
}
