package org.xinheng.duties;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** 数据质量通报. Drafted for a month that is over, reviewed by a second person, then public. */
public interface Bulletins {

  /** 通报状态. */
  enum State {
    DRAFT("待审核"),
    REVIEWED("已审核，待发布"),
    REFUSED("已退回"),
    PUBLISHED("已发布");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** 一期通报. */
  record Bulletin(
      long id,
      YearMonth month,
      BulletinBody body,
      State state,
      String madeBy,
      String reviewedBy,
      String words,
      Optional<Instant> publishedAt) {}

  /**
   * @throws DutyRefused DTY-030 the month is not over, DTY-031 there is one already, DTY-036
   *     nothing was counted of the month
   */
  Bulletin draft(YearMonth month, String by);

  /**
   * Passes it, or sends it back with words.
   *
   * @throws DutyRefused DTY-032 by whoever drafted it, DTY-033 not waiting for review, DTY-034 sent
   *     back without words
   */
  void review(long id, boolean passed, String words, String by);

  /**
   * Makes it public, as page and as PDF.
   *
   * @throws DutyRefused DTY-035 not reviewed
   */
  void publish(long id, String by);

  Optional<Bulletin> find(long id);

  /** The newest month first. */
  List<Bulletin> all();

  /** Those that are public, the newest month first. */
  List<Bulletin> published();

  /** The PDF as published. */
  Optional<byte[]> pdf(YearMonth month);
}
