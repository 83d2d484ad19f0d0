package org.xinheng.inquire.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
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
    take(candidates.any(ListingQueries.term(ListingDocument.CODE, code), wanted), this::codeMatch);
    if (!found.isEmpty()) {
      return;
    }
    Query begins = new PrefixQuery(new Term(ListingDocument.CODE, code));
    take(candidates.any(begins, Math.max(wanted, NEAR_CANDIDATES)), this::codeMatch);
    if (found.size() < wanted) {
      take(
          candidates.holding(code, ListingQueries.partOfCode(code), CODE_CANDIDATES),
          this::codeMatch);
    }
    if (found.isEmpty() && code.length() >= SHORTEST_CORRECTABLE_CODE) {
      List<String> grams = new ArrayList<>();
      Grams.eachCodeGram(code, grams::add);
      Query most =
          ListingQueries.atLeast(
              ListingDocument.CODE_GRAM, grams, grams.size() - DISTURBED_CODE_GRAMS);
      take(candidates.best(most, NEAR_CANDIDATES), this::codeNearly);
    }
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
    take(candidates.any(ListingQueries.term(ListingDocument.KEY, text), wanted), this::nameMatch);
    if (text.length() == 1) {
      Query begins = new PrefixQuery(new Term(ListingDocument.GRAM, text));
      take(candidates.any(begins, wanted), this::nameMatch);
      return;
    }
    List<String> grams = Grams.distinct(text, 2);
    if (candidates.allKnown(ListingDocument.GRAM, grams)) {
      Query all = ListingQueries.atLeast(ListingDocument.GRAM, grams, grams.size());
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
      Query all = ListingQueries.atLeast(ListingDocument.GRAM, grams, grams.size());
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
            ? ListingQueries.term(ListingDocument.INITIALS, Grams.start(letters))
            : ListingQueries.atLeast(
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
      Query query = ListingQueries.atLeast(ListingDocument.SHORT, omissions, 1);
      take(candidates.any(query, NEAR_CANDIDATES), this::nearMatch);
    }
    if (text.length() == 4 || text.length() == 5) {
      take(candidates.any(ListingQueries.oneReplaced(text), WORD_CANDIDATES), this::nearMatch);
    }
    List<String> grams = Grams.distinct(text, 2);
    if (grams.size() > 1) {
      int shared = Math.max(1, grams.size() - DISTURBED_BIGRAMS);
      Query query = ListingQueries.atLeast(ListingDocument.GRAM, grams, shared);
      take(candidates.best(query, NEAR_CANDIDATES), this::nearMatch);
    }
    if (found.isEmpty() && text.length() == 3) {
      take(candidates.any(ListingQueries.aroundTheMiddle(text), WORD_CANDIDATES), this::nearMatch);
    }
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
    Query query = ListingQueries.atLeast(ListingDocument.GRAM, grams, grams.size() / 2 + 1);
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
}
