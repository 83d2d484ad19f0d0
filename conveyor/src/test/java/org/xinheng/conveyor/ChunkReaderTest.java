package org.xinheng.conveyor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Header;
import org.xinheng.collect.Row;
import org.xinheng.collect.RowSource;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.verify.Circumstances;
import org.xinheng.verify.Verifier;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.WorkCalendar;

class ChunkReaderTest {
  private static final ItemCode REGISTRATION = new ItemCode("registration");
  private static final CatalogueItem ITEM = Catalogue.bundled().item(REGISTRATION);
  private static final int SIZE = 100;

  /** Rows that have nothing in them, and at the end perhaps a fault. */
  private static final class Rows implements RowSource {
    private final int rows;
    private final @Nullable UnreadableFile fault;
    private final AtomicInteger read = new AtomicInteger();
    private volatile boolean closed;

    Rows(int rows, @Nullable UnreadableFile fault) {
      this.rows = rows;
      this.fault = fault;
    }

    @Override
    public Header header() {
      throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public @Nullable Row next() throws UnreadableFile {
      int ordinal = read.incrementAndGet();
      if (ordinal <= rows) {
        var cells = new String[ITEM.fields().size()];
        java.util.Arrays.fill(cells, "");
        return new Row(ordinal + 1, ordinal, cells, new String[] {""}, null);
      }
      if (fault != null) {
        throw fault;
      }
      return null;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static ChunkReader reader(Rows rows) {
    var circumstances =
        new Circumstances(
            LocalDate.parse("2026-05-12"),
            new DepartmentCode("scjgj"),
            "某某局",
            "11370116EX0000053H",
            Set.of(REGISTRATION),
            WorkCalendar.vendored(),
            Set.of());
    return new ChunkReader(rows, Verifier.of(ITEM), circumstances, SIZE);
  }

  @Test
  @DisplayName("按批给出，最后一批不满，之后没有了")
  void the_last_chunk_is_what_is_left() throws Exception {
    try (var chunks = reader(new Rows(250, null))) {
      assertThat(List.of(rows(chunks), rows(chunks), rows(chunks))).containsExactly(100, 100, 50);
      assertThat(chunks.next()).isNull();
    }
  }

  private static int rows(ChunkReader chunks) throws Exception {
    var chunk = chunks.next();
    return chunk == null ? 0 : chunk.rows();
  }

  @Test
  @DisplayName("没有数据行的文件，没有批")
  void no_rows_make_no_chunk() throws Exception {
    try (var chunks = reader(new Rows(0, null))) {
      assertThat(chunks.next()).isNull();
    }
  }

  @Test
  @DisplayName("读到中途文件有误，原因原样告诉取用的一方")
  void a_fault_in_the_file_reaches_the_taker() {
    var fault = new UnreadableFile(FileFault.MAPPING, "中途有误");
    try (var chunks = reader(new Rows(150, fault))) {
      assertThatThrownBy(
              () -> {
                chunks.next();
                chunks.next();
              })
          .isSameAs(fault);
    }
  }

  @Test
  @DisplayName("只多读几批：数据库慢，读的一方等着，内存不涨")
  void it_reads_only_a_few_chunks_ahead() throws Exception {
    var rows = new Rows(100_000, null);
    try (var chunks = reader(rows)) {
      await().atMost(Duration.ofSeconds(10)).until(() -> rows.read.get() >= 2 * SIZE);
      await()
          .during(Duration.ofMillis(300))
          .atMost(Duration.ofSeconds(10))
          .until(() -> rows.read.get() <= 2 * SIZE);
      chunks.next();
      await().atMost(Duration.ofSeconds(10)).until(() -> rows.read.get() == 3 * SIZE);
    }
    assertThat(rows.closed).isTrue();
  }
}
