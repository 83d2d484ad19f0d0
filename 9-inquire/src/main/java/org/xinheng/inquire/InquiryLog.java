package org.xinheng.inquire;

import java.util.List;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.xinheng.inquire.flow.LookWriter;
import org.xinheng.inquire.store.Looks;
import org.xinheng.vocabulary.SubjectId;

/**
 * 查询日志. Every look at a subject is recorded and kept (山东省社会信用条例 第二十三条); written in batches beside
 * the requests, and to the last one before a normal stop.
 */
public final class InquiryLog implements AutoCloseable {
  private final Looks looks;
  private final LookWriter writer;

  /**
   * @param addressKey secret under which network addresses are hashed (HMAC-SHA-256)
   */
  public InquiryLog(DataSource dataSource, SecretKey addressKey) {
    this.looks = new Looks(dataSource, addressKey);
    this.writer = new LookWriter(looks);
  }

  /** Hands the look over to be written within a second; waits only when the backlog is full. */
  public void record(Look look) {
    writer.add(look);
  }

  /** Writes what is waiting before it returns. */
  public void flush() {
    writer.flush();
  }

  /** The newest looks at a subject, for the subject itself and for auditors. */
  public List<RecordedLook> of(SubjectId subject, int most) {
    return looks.of(subject, most);
  }

  /** Writes what is waiting and stops. */
  @Override
  public void close() {
    writer.close();
  }
}
