package org.xinheng.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 公示时限看板. What is pending, by department and urgency. The first six columns divide everything
 * pending; the last four count by state, so an entry may stand in one of each.
 */
public record Board(LocalDate today, List<Row> rows) {
  public Board {
    rows = List.copyOf(rows);
  }

  public long count(BoardColumn column) {
    return rows.stream().mapToLong(row -> row.count(column)).sum();
  }

  /** One department's line. */
  public record Row(DepartmentCode department, Map<BoardColumn, Long> counts) {
    public Row {
      counts = Map.copyOf(counts);
    }

    public long count(BoardColumn column) {
      return counts.getOrDefault(column, 0L);
    }
  }
}
