package org.xinheng.inquire.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xinheng.inquire.Listing;
import org.xinheng.vocabulary.SubjectId;

/**
 * 近似名称. Who bears a name like each of many, asked together and on all processors.
 *
 * <p>One wrong character touches at most two neighbouring bigrams, and a place or a legal form left
 * out touches none of the brand's. So a name that is meant shares one of the rarest bigrams of the
 * question; their lists are short, and what stands on them is compared in full.
 */
public final class NearNames {
  private static final int RAREST = 6;
  private static final int AT_LEAST = 2;
  private static final int MOST_LISTED = 6_000;
  private static final int COMPARED = 40;
  private static final double LIKE = 0.3;

  private final ListingIndex index;

  public NearNames(ListingIndex index) {
    this.index = index;
  }

  /** For each name, in order, the subjects whose present or former name is most like it. */
  public List<List<SubjectId>> of(List<String> names, int most) {
    return index.ask(searcher -> {
      IndexReader reader = searcher.getIndexReader();
      return names.parallelStream().map(name -> near(reader, name, most)).toList();
    });
  }

  private static List<SubjectId> near(IndexReader reader, String name, int most) {
    String text = Grams.text(name);
    if (text.length() < 2) {
      return List.of();
    }
    try {
      List<Gram> grams = grams(reader, text);
      List<Listed> listed = listed(reader, rarest(grams));
      return best(reader, listed, grams, text.length(), most);
    } catch (IOException e) {
      throw new UncheckedIOException("检索失败", e);
    }
  }

  /** A bigram of the question, in how many names it stands, and how much it tells. */
  private record Gram(String text, int names, double weight) {}

  /** A document on the short lists, and how much of the question it has so far. */
  private record Listed(int document, double weight) {}

  private record Scored(SubjectId subject, double score) {}

  private static List<Gram> grams(IndexReader reader, String text) throws IOException {
    List<String> pieces = Grams.distinct(text, 2);
    int[] counts = new int[pieces.size()];
    BytesRef[] terms = pieces.stream().map(BytesRef::new).toArray(BytesRef[]::new);
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum each = terms(leaf.reader());
      for (int i = 0; each != null && i < terms.length; i++) {
        counts[i] += each.seekExact(terms[i]) ? each.docFreq() : 0;
      }
    }
    List<Gram> grams = new ArrayList<>(counts.length);
    for (int i = 0; i < counts.length; i++) {
      grams.add(
          new Gram(pieces.get(i), counts[i], Math.log(1 + reader.maxDoc() / (counts[i] + 1.0))));
    }
    return grams;
  }

  private static @Nullable TermsEnum terms(LeafReader leaf) throws IOException {
    var terms = leaf.terms(ListingDocument.GRAM);
    return terms == null ? null : terms.iterator();
  }

  /** The rarest that occur at all: two in any case, more while their lists are short together. */
  private static List<Gram> rarest(List<Gram> grams) {
    List<Gram> rarest = new ArrayList<>(RAREST);
    int listed = 0;
    for (Gram gram : grams.stream().sorted(Comparator.comparingInt(Gram::names)).toList()) {
      listed += gram.names();
      boolean enough = rarest.size() >= AT_LEAST && listed > MOST_LISTED;
      if (enough || rarest.size() == RAREST) {
        return rarest;
      }
      if (gram.names() > 0) {
        rarest.add(gram);
      }
    }
    return rarest;
  }

  private static List<Listed> listed(IndexReader reader, List<Gram> rarest) throws IOException {
    long[] hits = new long[rarest.stream().mapToInt(Gram::names).sum()];
    int count = 0;
    PostingsEnum postings = null;
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum each = terms(leaf.reader());
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; each != null && i < rarest.size(); i++) {
        if (!each.seekExact(new BytesRef(rarest.get(i).text()))) {
          continue;
        }
        postings = each.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            hits[count++] = (long) (leaf.docBase + doc) << 8 | i;
          }
        }
      }
    }
    Arrays.sort(hits, 0, count);
    return grouped(hits, count, rarest);
  }

  private static List<Listed> grouped(long[] hits, int count, List<Gram> rarest) {
    List<Listed> listed = new ArrayList<>();
    for (int i = 0; i < count; ) {
      int document = (int) (hits[i] >> 8);
      double weight = 0;
      for (; i < count && (int) (hits[i] >> 8) == document; i++) {
        weight += rarest.get((int) (hits[i] & 0xFF)).weight();
      }
      listed.add(new Listed(document, weight));
    }
    if (listed.size() > COMPARED) {
      listed.sort(Comparator.comparingDouble(Listed::weight).reversed());
      listed = new ArrayList<>(listed.subList(0, COMPARED));
      listed.sort(Comparator.comparingInt(Listed::document));
    }
    return listed;
  }

  private static List<SubjectId> best(
      IndexReader reader, List<Listed> listed, List<Gram> grams, int length, int most)
      throws IOException {
    double whole = grams.stream().mapToDouble(Gram::weight).sum();
    List<Scored> scored = new ArrayList<>(listed.size());
    List<LeafReaderContext> leaves = reader.leaves();
    int leaf = -1;
    BinaryDocValues values = null;
    for (Listed each : listed) {
      while (leaf < 0
          || each.document() >= leaves.get(leaf).docBase + leaves.get(leaf).reader().maxDoc()) {
        leaf++;
        values = null;
      }
      if (values == null) {
        values = leaves.get(leaf).reader().getBinaryDocValues(ListingDocument.LISTING);
      }
      BinaryDocValues here = Objects.requireNonNull(values);
      if (here.advanceExact(each.document() - leaves.get(leaf).docBase)) {
        Listing listing = ListingForm.read(here.binaryValue());
        double score = score(listing, grams, whole, length);
        if (score >= LIKE) {
          scored.add(new Scored(listing.id(), score));
        }
      }
    }
    return scored.stream()
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparingLong(each -> each.subject().value()))
        .limit(most)
        .map(Scored::subject)
        .toList();
  }

  private static double score(Listing listing, List<Gram> grams, double whole, int length) {
    double best = score(Grams.text(listing.name()), grams, whole, length);
    for (String former : listing.formerNames()) {
      best = Math.max(best, score(Grams.text(former), grams, whole, length));
    }
    return best;
  }

  /** The share of the question's weight that stands in the name; a little less for length. */
  private static double score(String name, List<Gram> grams, double whole, int length) {
    double shared = 0;
    for (Gram gram : grams) {
      if (name.contains(gram.text())) {
        shared += gram.weight();
      }
    }
    return shared / whole - 0.005 * Math.abs(name.length() - length);
  }
}
