package org.xinheng.inquire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.inquire.store.Counts;
import org.xinheng.vocabulary.DepartmentCode;

/** 首页统计. The figures of the home page, counted at most once a minute. */
public final class Statistics {
  private static final Duration KEPT = Duration.ofSeconds(60);

  private final Counts counts;
  private final Clock clock;
  private volatile @Nullable Counted counted;

  public Statistics(JdbcClient sql, Catalogue catalogue, Clock clock) {
    this.counts = new Counts(sql, catalogue);
    this.clock = clock;
  }

  private record Counted(Figures figures, LocalDate day) {}

  public Figures figures(LocalDate today) {
    Counted kept = counted;
    return kept != null && isFresh(kept, today) ? kept.figures() : countAgain(today);
  }

  /** Of one department, or of all; counted afresh. */
  public Timeliness timeliness(Optional<DepartmentCode> department, LocalDate today) {
    return counts.timeliness(department, today);
  }

  private synchronized Figures countAgain(LocalDate today) {
    Counted kept = counted;
    if (kept != null && isFresh(kept, today)) {
      return kept.figures();
    }
    Figures figures = counts.count(today, clock.instant());
    counted = new Counted(figures, today);
    return figures;
  }

  private boolean isFresh(Counted kept, LocalDate today) {
    Instant end = kept.figures().countedAt().plus(KEPT);
    Instant now = clock.instant();
    return kept.day().equals(today)
        && now.isBefore(end)
        && !now.isBefore(kept.figures().countedAt());
  }
}
