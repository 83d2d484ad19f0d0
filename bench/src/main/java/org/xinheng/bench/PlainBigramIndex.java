package org.xinheng.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.xinheng.inquire.search.PinyinInitials;

/**
 * The baseline: bigrams of the name in a plain Lucene index, any of them may match, best ten by
 * BM25; initials by prefix, codes by term or prefix. No re-ranking, no stages, no former names.
 */
final class PlainBigramIndex implements AutoCloseable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainBigramIndex(Path folder, NamedEntities entities) throws IOException {
    Analyzer bigrams =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new NGramTokenizer(2, 2));
          }
        };
    FSDirectory directory = FSDirectory.open(folder);
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(bigrams).setRAMBufferSizeMB(96))) {
      for (int i = 0; i < entities.names().size(); i++) {
        writer.addDocument(document(i, entities));
      }
      writer.commit();
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  private static Document document(int number, NamedEntities entities) {
    String name = entities.names().get(number);
    Document document = new Document();
    document.add(new TextField("name", name, Field.Store.YES));
    document.add(new StringField("initials", initials(name), Field.Store.NO));
    document.add(new StringField("code", entities.codes().get(number), Field.Store.YES));
    document.add(new StoredField("number", number));
    return document;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      String letters = PinyinInitials.of(name.charAt(i));
      initials.append(letters.isEmpty() ? "" : letters.substring(0, 1));
    }
    return initials.toString();
  }

  List<Integer> find(SearchQueries.Query asked) throws IOException {
    Query query =
        switch (asked.way()) {
          case INITIALS -> new PrefixQuery(new Term("initials", asked.text()));
          case CODE -> new PrefixQuery(new Term("code", asked.text()));
          default -> bigrams(asked.text());
        };
    List<Integer> numbers = new ArrayList<>();
    StoredFields stored = reader.storedFields();
    for (ScoreDoc each : searcher.search(query, 10).scoreDocs) {
      numbers.add(stored.document(each.doc).getField("number").numericValue().intValue());
    }
    return numbers;
  }

  private static Query bigrams(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i + 2 <= text.length(); i++) {
      query.add(new TermQuery(new Term("name", text.substring(i, i + 2))), Occur.SHOULD);
    }
    return query.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
