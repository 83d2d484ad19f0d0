package org.xinheng.collect;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 成批取号. Numbers of a sequence, rising, taken in one question for all that a chunk can need: a row a
 * number on the wire costs three times what the sequence itself does.
 */
public final class SequenceNumbers {
  private final JdbcClient sql;
  private final String sequence;
  private long[] taken = new long[0];
  private int given;

  /**
   * Of {@code sequence}, e.g. {@code "dossier.entry_number"}; nothing is asked before the first.
   */
  public SequenceNumbers(JdbcClient sql, String sequence) {
    this.sql = sql;
    this.sequence = sequence;
  }

  /** The next number; where none is left, {@code atMost} are taken at once, at least one. */
  public long next(int atMost) {
    if (given == taken.length) {
      taken = take(Math.max(1, atMost));
      given = 0;
    }
    return taken[given++];
  }

  private long[] take(int count) {
    return sql
        .sql(
            "select array_agg(nextval(:sequence::regclass)) as numbers from generate_series(1, :count)")
        .param("sequence", sequence)
        .param("count", count)
        .query((row, n) -> (Long[]) row.getArray("numbers").getArray())
        .stream()
        .flatMap(Arrays::stream)
        .mapToLong(Long::longValue)
        .toArray();
  }
}
