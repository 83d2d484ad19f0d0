package org.xinheng.duties.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.DutyRefused;
import org.xinheng.duties.ScoreSheet;
import org.xinheng.duties.SheetRevision;
import org.xinheng.duties.model.ScoreSheetYaml;

/**
 * 评分表. Drafted by one, passed by another, in force from its month on; months that are over keep
 * theirs.
 */
final class ScoreSheets {
  private final JdbcClient sql;
  private final Clock clock;

  ScoreSheets(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  ScoreSheet of(YearMonth month) {
    return ScoreSheetYaml.parse(text(month));
  }

  String text(YearMonth month) {
    return sql.sql(
            """
            select s.yaml from duties.score_sheet s join duties.score_sheet_review r on r.sheet = s.id and r.passed
             where s.in_force_from <= :month order by s.in_force_from desc, r.reviewed_at desc, s.id desc limit 1\
            """)
        .param("month", month.atDay(1))
        .query(String.class)
        .optional()
        .orElseGet(ScoreSheetYaml::standardText);
  }

  ScoreSheet revise(String yaml, String reason, String by) {
    if (reason.isBlank()) {
      throw new DutyRefused("DTY-002", "请写明修订理由");
    }
    var sheet = parsed(yaml);
    refusePast(sheet.inForceFrom());
    sql.sql(
            """
            insert into duties.score_sheet (in_force_from, yaml, reason, made_by, made_at)
            values (:month, :yaml, :reason, :by, :at)\
            """)
        .param("month", sheet.inForceFrom().atDay(1))
        .param("yaml", yaml)
        .param("reason", reason.strip())
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return sheet;
  }

  /** The scores of a month that is over stay as they are. */
  private void refusePast(YearMonth from) {
    var now = YearMonth.now(clock);
    if (from.isBefore(now)) {
      throw new DutyRefused("DTY-006", "评分表不得从 " + from + " 起用：以前各月的得分不变，请写 " + now + " 或以后的月份");
    }
  }

  List<SheetRevision> revisions() {
    return sql.sql(
            """
            select s.id, s.in_force_from, s.yaml, s.reason, s.made_by,
                   case when r.sheet is null then 'DRAFT' when r.passed then 'PASSED' else 'REFUSED' end as state,
                   coalesce(r.reviewed_by, '') as reviewed_by, coalesce(r.words, '') as words
              from duties.score_sheet s left join duties.score_sheet_review r on r.sheet = s.id
             order by s.id desc limit 240\
            """)
        .query((row, n) ->
            new SheetRevision(
                row.getLong("id"),
                YearMonth.from(row.getObject("in_force_from", LocalDate.class)),
                row.getString("yaml"),
                row.getString("reason"),
                row.getString("made_by"),
                SheetRevision.State.valueOf(row.getString("state")),
                row.getString("reviewed_by"),
                row.getString("words")))
        .list();
  }

  void review(long id, boolean passed, String words, String by) {
    var draft =
        revisions().stream()
            .filter(one -> one.id() == id && one.state() == SheetRevision.State.DRAFT)
            .findFirst()
            .orElseThrow(() -> new DutyRefused("DTY-008", "这份评分表不在待审核"));
    if (passed && draft.madeBy().equals(by)) {
      throw new DutyRefused("DTY-007", "修订人不得审核自己的评分表，请另一人审核");
    }
    if (!passed && words.isBlank()) {
      throw new DutyRefused("DTY-009", "退回的，请写明理由");
    }
    if (passed) {
      refusePast(draft.inForceFrom());
    }
    sql.sql(
            """
            insert into duties.score_sheet_review (sheet, made_by, passed, reviewed_by, reviewed_at, words)
            values (:id, :made, :passed, :by, :at, :words) on conflict (sheet) do nothing\
            """)
        .param("id", id)
        .param("made", draft.madeBy())
        .param("passed", passed)
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .param("words", words.strip())
        .update();
  }

  private static ScoreSheet parsed(String yaml) {
    try {
      return ScoreSheetYaml.parse(yaml);
    } catch (IllegalArgumentException wrong) {
      throw new DutyRefused("DTY-001", String.valueOf(wrong.getMessage()));
    }
  }
}
