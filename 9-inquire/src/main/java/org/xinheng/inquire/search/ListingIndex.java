package org.xinheng.inquire.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.xinheng.inquire.Listing;
import org.xinheng.vocabulary.SubjectId;

/**
 * 检索索引. One writer, many readers; remembers with each commit how far it has followed the dossier
 * and the notes of the register.
 *
 * <p>Only one thread writes. The index is a copy: an unreadable or outdated one is emptied and
 * followed again from the start.
 */
public final class ListingIndex implements AutoCloseable {
  private static final String FORM = "form";
  private static final String FOLLOWED = "followed";
  private static final String NOTED = "noted";

  /** Raised whenever the documents' shape changes, so that old indexes are built again. */
  private static final String PRESENT_FORM = "3";

  private static final double BUFFER_MEBIBYTES = 96;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final ListingDocument document = new ListingDocument();
  private final BitSet known;
  private long followed;
  private long noted;

  private ListingIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.followed = mark(writer, FOLLOWED);
    this.noted = mark(writer, NOTED);
    this.searchers = new SearcherManager(writer, new WithoutCache());
    this.known = knownSubjects();
  }

  /** An index that lives as long as the process. */
  public static ListingIndex inMemory() {
    return start(new ByteBuffersDirectory(), OpenMode.CREATE);
  }

  /** The index in this folder, or an empty one where it is missing, damaged or of an older form. */
  public static ListingIndex in(Path folder) {
    try {
      Directory directory = FSDirectory.open(folder);
      if (isUsable(directory)) {
        return start(directory, OpenMode.APPEND);
      }
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return start(directory, OpenMode.CREATE);
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引目录无法打开：" + folder, e);
    }
  }

  private static boolean isUsable(Directory directory) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return PRESENT_FORM.equals(reader.getIndexCommit().getUserData().get(FORM));
    } catch (IOException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static ListingIndex start(Directory directory, OpenMode mode) {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(BUFFER_MEBIBYTES);
    config.setUseCompoundFile(false);
    config.setCommitOnClose(false);
    try {
      IndexWriter writer = new IndexWriter(directory, config);
      try {
        return new ListingIndex(directory, writer);
      } catch (IOException | RuntimeException e) {
        writer.rollback();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引无法启动", e);
    }
  }

  /** What was remembered with the last commit; 0 where nothing was. */
  private static long mark(IndexWriter writer, String name) {
    Iterable<Map.Entry<String, String>> marks = writer.getLiveCommitData();
    if (marks != null) {
      for (Map.Entry<String, String> mark : marks) {
        if (mark.getKey().equals(name)) {
          return Long.parseLong(mark.getValue());
        }
      }
    }
    return 0;
  }

  private BitSet knownSubjects() throws IOException {
    BitSet subjects = new BitSet();
    IndexSearcher searcher = searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        collect(leaf, subjects);
      }
    } finally {
      searchers.release(searcher);
    }
    return subjects;
  }

  private static void collect(LeafReaderContext leaf, BitSet subjects) throws IOException {
    BinaryDocValues values = leaf.reader().getBinaryDocValues(ListingDocument.LISTING);
    Bits live = leaf.reader().getLiveDocs();
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        subjects.set(slot(ListingForm.id(values.binaryValue())));
      }
    }
  }

  private static int slot(long subject) {
    return Math.toIntExact(subject);
  }

  /** Up to which range of the dossier this index has followed. */
  public long followed() {
    return followed;
  }

  /** Up to which note of the register. */
  public long noted() {
    return noted;
  }

  /** Adds or replaces these listings; seen by searches after {@link #refresh}. */
  public void put(Iterable<Listing> listings) {
    try {
      for (Listing listing : listings) {
        int slot = slot(listing.id().value());
        if (known.get(slot)) {
          writer.updateDocument(ListingDocument.term(listing.id()), document.of(listing));
        } else {
          writer.addDocument(document.of(listing));
          known.set(slot);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引写入失败", e);
    }
  }

  /** Takes these subjects out, merged ones for instance. */
  public void remove(Iterable<SubjectId> subjects) {
    try {
      for (SubjectId subject : subjects) {
        if (known.get(slot(subject.value()))) {
          writer.deleteDocuments(ListingDocument.term(subject));
          known.clear(slot(subject.value()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引删除失败", e);
    }
  }

  /** Forgets everything, to follow the dossier from its start. */
  public void clear() {
    try {
      writer.deleteAll();
      known.clear();
      followed = 0;
      noted = 0;
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引清空失败", e);
    }
  }

  /** Remembers, for the next commit, that all ranges up to this one are in. */
  public void followedTo(long range) {
    followed = range;
  }

  /** The same of the register's notes. */
  public void notedTo(long note) {
    noted = note;
  }

  /** Makes everything put so far visible to searches. */
  public void refresh() {
    try {
      searchers.maybeRefresh();
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引刷新失败", e);
    }
  }

  /** Makes everything put so far durable. */
  public void commit() {
    try {
      Map<String, String> marks = new HashMap<>();
      marks.put(FORM, PRESENT_FORM);
      marks.put(FOLLOWED, Long.toString(followed));
      marks.put(NOTED, Long.toString(noted));
      writer.setLiveCommitData(marks.entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引落盘失败", e);
    }
  }

  /** What a question asks of a searcher. */
  interface Asked<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  <T> T ask(Asked<T> asked) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return asked.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("检索失败", e);
    }
  }

  /** How many listings there are, visible ones. */
  public long size() {
    return ask(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  /** Closes and forgets what was not committed, as a killed process would. */
  void abandon() {
    try (directory) {
      searchers.close();
      writer.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引关闭失败", e);
    }
  }

  /** Commits and closes. */
  @Override
  public void close() {
    try (directory) {
      commit();
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("检索索引关闭失败", e);
    }
  }

  /** Searchers without a query cache: every query here is cheap and hardly any comes twice. */
  private static final class WithoutCache extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }
}
