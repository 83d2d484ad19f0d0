package org.xinheng.duties;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.xinheng.vocabulary.Dimension;

/** 计数. What was counted; {@link Count#CASES} may be missing, every other is 0 where missing. */
public record Counts(Map<Count, Long> of) {
  public static final Counts NONE = new Counts(Map.of());

  public Counts {
    of = Map.copyOf(of);
    if (of.values().stream().anyMatch(number -> number < 0)) {
      throw new IllegalArgumentException("a count below zero: " + of);
    }
  }

  /** Of one item in one month, where the cases declared stand against what is on file. */
  public static Counts ofOneItem(Map<Count, Long> counted) {
    var all = new EnumMap<Count, Long>(Count.class);
    all.putAll(counted);
    var cases = counted.get(Count.CASES);
    long decided = counted.getOrDefault(Count.DECIDED, 0L);
    long taken = decided + counted.getOrDefault(Count.CONCEALED, 0L);
    if (all.containsKey(Count.UNDECLARED) || all.containsKey(Count.MISSED)) {
      all.put(Count.UNTOLD, Math.max(1, taken));
    } else if (cases != null) {
      all.put(Count.COVERED, Math.min(cases, decided));
      all.put(Count.UNDERSTATED, cases < taken ? 1L : 0L);
      all.put(Count.BEYOND, Math.max(0, taken - cases));
    }
    return new Counts(all);
  }

  public long of(Count count) {
    return of.getOrDefault(count, 0L);
  }

  /** Empty when the department has declared nothing. */
  public Optional<Long> cases() {
    return Optional.ofNullable(of.get(Count.CASES));
  }

  /** Counts of several items or departments together. */
  public static Counts sum(Collection<Counts> all) {
    var sum = new EnumMap<Count, Long>(Count.class);
    all.forEach(one -> one.of.forEach((count, number) -> sum.merge(count, number, Long::sum)));
    return new Counts(sum);
  }

  /**
   * 上报率: decisions declared and on file ÷ decisions actually taken. These are as many as declared,
   * or as are on file or proven where that is more: who declares 10 of 1,792 has 10 in 1,792, who
   * declares none has none, and so has who owes a report or declaration and keeps silent.
   */
  public Optional<Share> reporting() {
    return share(of(Count.COVERED), taken());
  }

  /** 实有决定数, as {@link #reporting} holds it. */
  public long taken() {
    return of(Count.CASES) + of(Count.BEYOND) + of(Count.UNTOLD);
  }

  /** 及时率: received by the day it was owed ÷ reported and owed by a day. */
  public Optional<Share> timeliness() {
    return share(of(Count.IN_TIME), of(Count.OWED));
  }

  /** 公示及时率: published by the deadline ÷ owed, the one reckoning of the platform. */
  public Optional<Share> publicity() {
    return share(of(Count.PUBLISHED_IN_TIME), of(Count.PUBLICITY_OWED));
  }

  /** 合规率: rows accepted ÷ rows reported. */
  public Optional<Share> compliance() {
    return share(of(Count.REPORTED) - of(Count.RETURNED), of(Count.REPORTED));
  }

  /** 一致率: sampled decisions that agree with their documents ÷ all compared. */
  public Optional<Share> consistency() {
    return share(of(Count.AGREES), compared());
  }

  /** 抽查核对: sampled decisions that a person compared with their documents. */
  public long compared() {
    return of(Count.AGREES) + of(Count.DIFFERS) + of(Count.NOT_FOUND);
  }

  /**
   * Rows without an error in that dimension ÷ rows reported. What was taken in but came late is an
   * error of 及时, as what was returned for it is; no row is both.
   */
  public Optional<Share> without(Dimension dimension) {
    long reported = of(Count.REPORTED);
    return share(reported - Math.min(reported, errors(dimension)), reported);
  }

  /** Rows with an error in that dimension; what was taken in but came late is one of 及时. */
  public long errors(Dimension dimension) {
    return of(Count.errorsOf(dimension)) + (dimension == Dimension.TIMELY ? late() : 0);
  }

  /** 迟报: received after the day it was owed. */
  public long late() {
    return of(Count.OWED) - of(Count.IN_TIME);
  }

  /**
   * 缺报: declared as decided and not on file, and each report of a period that never came; what of
   * it is 瞒报 a person must prove.
   */
  public long missing() {
    return cases().orElse(0L) - of(Count.COVERED) + of(Count.MISSED);
  }

  /** 应报未报: a report of a period or a declaration of cases is owed and its day is over. */
  public boolean silent() {
    return of(Count.UNDECLARED) + of(Count.MISSED) > 0;
  }

  /** Whether the department said it took no decision. */
  public boolean zeroReport() {
    return cases().filter(cases -> cases == 0).isPresent();
  }

  /** 与在档不符: fewer declared, 0 too, than are on file of that month or were proven concealed. */
  public boolean understated() {
    return of(Count.UNDERSTATED) > 0;
  }

  private static Optional<Share> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of(new Share(part, whole));
  }
}
