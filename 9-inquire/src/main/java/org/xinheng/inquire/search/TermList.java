package org.xinheng.inquire.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A token stream that hands out ready terms; one is reused for all documents of a writer. */
final class TermList extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> terms = new ArrayList<>();
  private int next;

  void clear() {
    terms.clear();
  }

  void add(String each) {
    terms.add(each);
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    term.append(terms.get(next++));
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
