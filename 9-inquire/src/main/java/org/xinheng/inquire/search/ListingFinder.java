package org.xinheng.inquire.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.xinheng.inquire.Hit;
import org.xinheng.inquire.Hit.By;
import org.xinheng.inquire.Listing;

/**
 * 逐级检索. Exact forms first, then parts, and only when nothing good was found, what lies one
 * character away.
 *
 * <p>One wrong, missing or superfluous character breaks at most two neighbouring bigrams, so a name
 * one character away shares all but two of the query's; names too short for that are found by
 * leaving one character out.
 */
final class ListingFinder {
  private static final int DISTURBED_BIGRAMS = 2;
  private static final int DISTURBED_CODE_GRAMS = 2;
  private static final int SHORTEST_CORRECTABLE_CODE = 15;
  private static final int NEAR_CANDIDATES = 60;
  private static final int CODE_CANDIDATES = 2_000;
  private static final int WORD_CANDIDATES = 500;

  private final Candidates candidates;
  private final Question question;
  private final int wanted;
  private final List<Found> found = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();

  ListingFinder(IndexSearcher searcher, Question question, @Nullable Query filter, int wanted) {
    this.candidates = new Candidates(searcher, filter);
    this.question = question;
    this.wanted = wanted;
  }

  /** At most {@code wanted} hits, best first. */
  List<Hit> find() throws IOException {
    if (!question.code().isEmpty()) {
      byCode();
    }
    if (found.isEmpty() && !question.letters().isEmpty()) {
      byName();
      byInitials();
    } else if (found.isEmpty() && !question.text().isEmpty()) {
      byName();
      if (found.isEmpty()) {
        nearly();
      }
      if (found.isEmpty()) {
        alike();
      }
    }
    return found.stream().sorted(Found.RANK).limit(wanted).map(Found::hit).toList();
  }

  private void byCode() throws IOException {
    String code = question.code();
    take(candidates.any(term(ListingDocument.CODE, code), wanted), this::codeMatch);
    if (!found.isEmpty()) {
      return;
    }
    Query begins = new PrefixQuery(new Term(ListingDocument.CODE, code));
    take(candidates.any(begins, Math.max(wanted, NEAR_CANDIDATES)), this::codeMatch);
    if (found.size() < wanted) {
      take(candidates.holding(code, partOfCode(code), CODE_CANDIDATES), this::codeMatch);
    }
    if (found.isEmpty() && code.length() >= SHORTEST_CORRECTABLE_CODE) {
      List<String> grams = new ArrayList<>();
      Grams.eachCodeGram(code, grams::add);
      Query most = atLeast(ListingDocument.CODE_GRAM, grams, grams.size() - DISTURBED_CODE_GRAMS);
      take(candidates.best(most, NEAR_CANDIDATES), this::codeNearly);
    }
  }

  private static Query partOfCode(String part) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (List<String> grams : Grams.codeGramsByPlace(part)) {
      anywhere.add(atLeast(ListingDocument.CODE_GRAM, grams, grams.size()), Occur.SHOULD);
    }
    return anywhere.build();
  }

  private @Nullable Found codeMatch(Listing listing) {
    String code = question.code();
    int at = listing.code().indexOf(code);
    if (at >= 0) {
      boolean whole = listing.code().length() == code.length();
      return found(listing, whole ? By.CODE : By.PART_OF_CODE, "", 0, at);
    }
    for (String old : listing.oldCodes()) {
      int inOld = old.indexOf(code);
      if (inOld >= 0) {
        boolean whole = old.length() == code.length();
        return found(listing, whole ? By.OLD_CODE : By.PART_OF_CODE, old, 1, inOld);
      }
    }
    return null;
  }

  private @Nullable Found codeNearly(Listing listing) {
    int changes = Closeness.toWhole(question.code(), listing.code());
    return changes <= 1 ? found(listing, By.NEARLY, "", changes, 0) : null;
  }

  private void byName() throws IOException {
    String text = question.text();
    take(candidates.any(term(ListingDocument.KEY, text), wanted), this::nameMatch);
    if (text.length() == 1) {
      Query begins = new PrefixQuery(new Term(ListingDocument.GRAM, text));
      take(candidates.any(begins, wanted), this::nameMatch);
      return;
    }
    List<String> grams = Grams.distinct(text, 2);
    if (candidates.allKnown(ListingDocument.GRAM, grams)) {
      Query all = atLeast(ListingDocument.GRAM, grams, grams.size());
      take(candidates.best(all, Math.max(wanted, NEAR_CANDIDATES)), this::nameMatch);
    }
    if (question.words().size() > 1) {
      byWords();
    }
  }

  /** Every word somewhere in the name, whatever stands between them. */
  private void byWords() throws IOException {
    List<String> grams =
        question.words().stream()
            .flatMap(word -> Grams.distinct(word, 2).stream())
            .distinct()
            .toList();
    if (!grams.isEmpty() && candidates.allKnown(ListingDocument.GRAM, grams)) {
      Query all = atLeast(ListingDocument.GRAM, grams, grams.size());
      take(candidates.best(all, WORD_CANDIDATES), this::wordsMatch);
    }
  }

  private @Nullable Found wordsMatch(Listing listing) {
    return bestName(
        listing,
        name ->
            question.words().stream().allMatch(name::contains)
                ? found(listing, By.PART_OF_NAME, "", 0, 2)
                : null);
  }

  private @Nullable Found nameMatch(Listing listing) {
    return bestName(
        listing,
        name -> {
          int at = name.indexOf(question.text());
          if (at < 0) {
            return null;
          }
          boolean whole = name.length() == question.text().length();
          return found(listing, whole ? By.WHOLE_NAME : By.PART_OF_NAME, "", 0, Math.min(at, 1));
        });
  }

  /** The best of the present name and the former ones; a former one is told with the hit. */
  private static @Nullable Found bestName(
      Listing listing, Function<String, @Nullable Found> match) {
    Found best = match.apply(Grams.text(listing.name()));
    for (String former : listing.formerNames()) {
      Found other = match.apply(Grams.text(former));
      if (other != null && (best == null || Found.RANK.compare(other, best) < 0)) {
        By by = other.hit().by() == By.WHOLE_NAME ? By.FORMER_NAME : other.hit().by();
        best = new Found(new Hit(listing, by, former), other.changes(), other.at(), other.length());
      }
    }
    return best;
  }

  private void byInitials() throws IOException {
    String letters = question.letters();
    Query query =
        letters.length() < Grams.INITIALS_GRAM
            ? term(ListingDocument.INITIALS, Grams.start(letters))
            : atLeast(
                ListingDocument.INITIALS,
                Grams.distinct(letters, Grams.INITIALS_GRAM),
                Integer.MAX_VALUE);
    take(candidates.any(query, Math.max(wanted, NEAR_CANDIDATES)), this::initialsMatch);
  }

  private @Nullable Found initialsMatch(Listing listing) {
    return bestName(
        listing,
        name -> {
          int at = PinyinInitials.indexIn(name, question.letters());
          return at < 0 ? null : found(listing, By.PINYIN, "", 0, at);
        });
  }

  private void nearly() throws IOException {
    String text = question.text();
    if (text.length() <= Grams.SHORT_NAME + 1) {
      List<String> omissions = new ArrayList<>();
      Grams.eachOmission(text, omissions::add);
      Query query = atLeast(ListingDocument.SHORT, omissions, 1);
      take(candidates.any(query, NEAR_CANDIDATES), this::nearMatch);
    }
    if (text.length() == 4 || text.length() == 5) {
      take(candidates.any(oneReplaced(text), WORD_CANDIDATES), this::nearMatch);
    }
    List<String> grams = Grams.distinct(text, 2);
    if (grams.size() > 1) {
      int shared = Math.max(1, grams.size() - DISTURBED_BIGRAMS);
      Query query = atLeast(ListingDocument.GRAM, grams, shared);
      take(candidates.best(query, NEAR_CANDIDATES), this::nearMatch);
    }
    if (found.isEmpty() && text.length() == 3) {
      aroundTheMiddle(text);
    }
  }

  /**
   * Four or five characters of which any one may be wrong: so short a part shares hardly a bigram
   * with the name meant, and as many with half the register, so the characters on both sides of the
   * wrong one must all be there.
   */
  private static Query oneReplaced(String text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int wrong = 0; wrong < text.length(); wrong++) {
      BooleanQuery.Builder others = new BooleanQuery.Builder();
      part(text.substring(0, wrong), others);
      part(text.substring(wrong + 1), others);
      any.add(others.build(), Occur.SHOULD);
    }
    return any.build();
  }

  private static void part(String part, BooleanQuery.Builder all) {
    if (part.length() == 1) {
      all.add(beginning(part.charAt(0)), Occur.MUST);
    }
    for (int i = 0; i + 1 < part.length(); i++) {
      all.add(term(ListingDocument.GRAM, part.substring(i, i + 2)), Occur.MUST);
    }
  }

  /** A wrong character in the middle of three leaves no bigram whole: its neighbours must do. */
  private void aroundTheMiddle(String text) throws IOException {
    Query both =
        new BooleanQuery.Builder()
            .add(beginning(text.charAt(0)), Occur.MUST)
            .add(beginning(text.charAt(2)), Occur.MUST)
            .build();
    take(candidates.any(both, WORD_CANDIDATES), this::nearMatch);
  }

  private static Query beginning(char c) {
    return new PrefixQuery(new Term(ListingDocument.GRAM, String.valueOf(c)));
  }

  private @Nullable Found nearMatch(Listing listing) {
    String text = question.text();
    return bestName(
        listing,
        name -> {
          if (Closeness.toWhole(text, name) <= 1) {
            return found(listing, By.NEARLY, "", 1, 0);
          }
          boolean part = text.length() > 2 && Closeness.toPart(text, name) <= 1;
          int at = part && Closeness.isPartButForOne(text, name) ? 1 : 2;
          return part ? found(listing, By.NEARLY, "", 1, at) : null;
        });
  }

  /** Abbreviations, two wrong characters, changed order: more than half of the pieces agree. */
  private void alike() throws IOException {
    List<String> grams = Grams.distinct(question.text(), 2);
    Query query = atLeast(ListingDocument.GRAM, grams, grams.size() / 2 + 1);
    take(candidates.best(query, NEAR_CANDIDATES), this::alikeMatch);
  }

  private Found alikeMatch(Listing listing) {
    int changes = Closeness.toWhole(question.text(), Grams.text(listing.name()));
    return found(listing, By.ALIKE, "", changes, 0);
  }

  private static Found found(Listing listing, By by, String matched, int changes, int at) {
    return new Found(new Hit(listing, by, matched), changes, at, listing.name().length());
  }

  private void take(Collection<Listing> listings, Function<Listing, @Nullable Found> match) {
    for (Listing listing : listings) {
      if (seen.contains(listing.id().value())) {
        continue;
      }
      Found each = match.apply(listing);
      if (each != null) {
        seen.add(listing.id().value());
        found.add(each);
      }
    }
  }

  private static Query term(String field, String text) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, text)));
  }

  private static Query atLeast(String field, List<String> terms, int shared) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Occur occur = shared >= terms.size() ? Occur.MUST : Occur.SHOULD;
    for (String term : terms) {
      query.add(new TermQuery(new Term(field, term)), occur);
    }
    if (occur == Occur.SHOULD) {
      query.setMinimumNumberShouldMatch(shared);
    }
    return query.build();
  }
}
