package org.xinheng.inquire.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** 检索式. The forms in which the index is asked for listings. */
final class ListingQueries {
  private ListingQueries() {}

  static Query term(String field, String text) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, text)));
  }

  static Query atLeast(String field, List<String> terms, int shared) {
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

  static Query partOfCode(String part) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    for (List<String> grams : Grams.codeGramsByPlace(part)) {
      anywhere.add(atLeast(ListingDocument.CODE_GRAM, grams, grams.size()), Occur.SHOULD);
    }
    return anywhere.build();
  }

  /**
   * Four or five characters of which any one may be wrong: so short a part shares hardly a bigram
   * with the name meant, and as many with half the register, so the characters on both sides of the
   * wrong one must all be there.
   */
  static Query oneReplaced(String text) {
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
  static Query aroundTheMiddle(String text) {
    return new BooleanQuery.Builder()
        .add(beginning(text.charAt(0)), Occur.MUST)
        .add(beginning(text.charAt(2)), Occur.MUST)
        .build();
  }

  private static Query beginning(char c) {
    return new PrefixQuery(new Term(ListingDocument.GRAM, String.valueOf(c)));
  }
}
