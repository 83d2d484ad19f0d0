package org.xinheng.inquire.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.xinheng.inquire.Listing;
import org.xinheng.vocabulary.SubjectId;

/** 索引文档. The one document that a writer fills again for each listing. */
final class ListingDocument {
  static final String ID = "id";
  static final String KEY = "key";
  static final String GRAM = "gram";
  static final String SHORT = "short";
  static final String INITIALS = "initials";
  static final String CODE = "code";
  static final String CODE_GRAM = "codegram";
  static final String KIND = "kind";
  static final String TOWN = "town";
  static final String STATE = "state";
  static final String LISTING = "listing";

  private static final FieldType TERM = type(IndexOptions.DOCS, true);
  private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);

  private final Document document = new Document();
  private final StringField id = new StringField(ID, new BytesRef(), Field.Store.NO);
  private final TermList keys = field(KEY, TERM);
  private final TermList grams = field(GRAM, SCORED);
  private final TermList shorts = field(SHORT, TERM);
  private final TermList initials = field(INITIALS, TERM);
  private final TermList codes = field(CODE, TERM);
  private final TermList codeGrams = field(CODE_GRAM, TERM);
  private final TermList kind = field(KIND, TERM);
  private final TermList town = field(TOWN, TERM);
  private final TermList state = field(STATE, TERM);
  private final BinaryDocValuesField listing = new BinaryDocValuesField(LISTING, new BytesRef());

  ListingDocument() {
    document.add(id);
    document.add(listing);
  }

  private static FieldType type(IndexOptions options, boolean withoutNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(withoutNorms);
    type.freeze();
    return type;
  }

  private TermList field(String name, FieldType type) {
    TermList terms = new TermList();
    document.add(new Field(name, terms, type));
    return terms;
  }

  static Term term(SubjectId subject) {
    return new Term(ID, bytes(subject.value()));
  }

  private static BytesRef bytes(long value) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(value, bytes, 0);
    return new BytesRef(bytes);
  }

  Document of(Listing each) {
    clear();
    id.setBytesValue(bytes(each.id().value()));
    name(each.name());
    each.formerNames().forEach(this::name);
    if (!each.code().isEmpty()) {
      code(each.code());
    }
    each.oldCodes().forEach(this::code);
    kind.add(each.kind().name());
    town.add(each.town());
    state.add(each.state());
    listing.setBytesValue(ListingForm.write(each));
    return document;
  }

  private void name(String name) {
    String text = Grams.text(name);
    keys.add(text);
    Grams.eachGram(text, 2, grams::add);
    Grams.eachInitials(text, initials::add);
    if (text.length() <= Grams.SHORT_NAME) {
      Grams.eachOmission(text, shorts::add);
    }
  }

  private void code(String code) {
    codes.add(code);
    Grams.eachCodeGram(code, codeGrams::add);
  }

  private void clear() {
    for (TermList each :
        new TermList[] {keys, grams, shorts, initials, codes, codeGrams, kind, town, state}) {
      each.clear();
    }
  }
}
