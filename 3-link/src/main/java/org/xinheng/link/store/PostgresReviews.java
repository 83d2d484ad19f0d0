package org.xinheng.link.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.link.Review;
import org.xinheng.link.Review.Decision;
import org.xinheng.link.ReviewReason;
import org.xinheng.link.ReviewRefused;
import org.xinheng.link.Reviews;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.SubjectId;

/** 人工核对队列 on PostgreSQL. */
public final class PostgresReviews implements Reviews {
  /** How long an answer may be taken back. */
  static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);

  private final JdbcClient sql;
  private final Clock clock;

  public PostgresReviews(DataSource dataSource, Clock clock) {
    this.sql = JdbcClient.create(dataSource);
    this.clock = clock;
  }

  @Override
  public List<Long> queue(List<Question> questions) {
    return questions.stream().map(this::queue).toList();
  }

  private long queue(Question question) {
    return sql.sql(
            """
            insert into link.review (submission, department, item, row_number, reason, why, cells, original, candidates, queued_at)
            values (:submission, :department, :item, :row, :reason, :why, :cells, :original, :candidates::jsonb, :now)
            returning id\
            """)
        .param("submission", question.submission())
        .param("department", question.department().value())
        .param("item", question.record().item().code().value())
        .param("row", question.record().row())
        .param("reason", question.reason().name())
        .param("why", question.why())
        .param("cells", question.cells().toArray(String[]::new))
        .param("original", question.record().original().toArray(String[]::new))
        .param("candidates", ReviewRows.json(question.candidates()))
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  @Override
  public List<Review> open(Optional<DepartmentCode> department, long afterId, int limit) {
    return sql.sql(
            ReviewRows.SELECT
                + """
                where state = 'OPEN' and id > :after and (:department::text is null or department = :department)
                order by id limit :limit\
                """)
        .param("after", afterId)
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .param("limit", limit)
        .query(ReviewRows::review)
        .list();
  }

  @Override
  public long countOpen(Optional<DepartmentCode> department) {
    return sql.sql(
            "select count(*) from link.review where state = 'OPEN' and (:department::text is null or department = :department)")
        .param("department", department.map(DepartmentCode::value).orElse(null))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Review> find(long id) {
    return sql.sql(ReviewRows.SELECT + " where id = :id")
        .param("id", id)
        .query(ReviewRows::review)
        .optional();
  }

  @Override
  public Map<Long, Review> among(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : sql
            .sql(ReviewRows.SELECT + " where id = any(:ids)")
            .param("ids", ids.toArray(Long[]::new))
            .query(ReviewRows::review)
            .list()
            .stream()
            .collect(Collectors.toMap(Review::id, Function.identity()));
  }

  @Override
  public List<Review> decided(int limit) {
    return sql.sql(
            ReviewRows.SELECT + " where state = 'DECIDED' order by decided_at desc limit :limit")
        .param("limit", limit)
        .query(ReviewRows::review)
        .list();
  }

  @Override
  public void decide(
      long id, Decision decision, Optional<SubjectId> chosen, String by, String note, Instant at) {
    var review = find(id).orElseThrow(() -> new ReviewRefused("LNK-001", "没有这件待核对的数据：" + id));
    if (decision == Decision.LINK && chosen.filter(this::isOnRegister).isEmpty()) {
      throw new ReviewRefused("LNK-002", "请选择它属于哪个主体");
    }
    if (decision == Decision.CONFIRM_CODE
        && (review.reason() != ReviewReason.OFFICIAL_MISMATCH || note.isBlank())) {
      throw new ReviewRefused("LNK-003", "确认官方赋码须写明依据，如登记机关的答复或营业执照影像编号");
    }
    int changed =
        sql.sql(
                """
                update link.review set state = 'DECIDED', decision = :decision, chosen = :chosen, decided_by = :by, decided_at = :at, note = :note
                 where id = :id and state = 'OPEN'\
                """)
            .param("decision", decision.name())
            .param("chosen", chosen.map(SubjectId::value).orElse(null))
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("note", note)
            .param("id", id)
            .update();
    if (changed == 0) {
      throw new ReviewRefused("LNK-001", "这件数据已由他人核对");
    }
    if (decision == Decision.CONFIRM_CODE) {
      confirm(review, by, note, at);
    }
  }

  private boolean isOnRegister(SubjectId chosen) {
    return sql.sql(
            "select exists (select 1 from link.market_entity where id = :id and kind <> 'NATURAL_PERSON')")
        .param("id", chosen.value())
        .query(Boolean.class)
        .single();
  }

  /** The code goes on the register of official mismatches, so that its rows pass from now on. */
  private void confirm(Review review, String by, String note, Instant at) {
    ReviewRows.mismatchedCode(review)
        .ifPresent(code ->
            sql.sql(
                    """
                    insert into link.official_mismatch (code, name, evidence, confirmed_by, confirmed_at)
                    values (:code, :name, :evidence, :by, :at) on conflict (code) do nothing\
                    """)
                .param("code", code)
                .param("name", review.cells().getFirst())
                .param("evidence", note)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update());
  }

  @Override
  public void takeBack(long id, Instant at) {
    var before = find(id);
    int changed =
        sql.sql(
                """
                update link.review set state = 'OPEN', decision = null, chosen = null, decided_by = null, decided_at = null, note = null
                 where id = :id and state = 'DECIDED' and decided_at > :earliest\
                """)
            .param("id", id)
            .param("earliest", Timestamp.from(at.minus(SECOND_THOUGHTS)))
            .update();
    if (changed == 0) {
      throw new ReviewRefused("LNK-004", "已过十分钟或已经办理，不能撤回；如有错误请按更正程序办理");
    }
    before
        .filter(review ->
            review
                .answer()
                .filter(answer -> answer.decision() == Decision.CONFIRM_CODE)
                .isPresent())
        .flatMap(ReviewRows::mismatchedCode)
        .ifPresent(this::unconfirm);
  }

  /** Off the register again, unless another row's answer has confirmed the same code. */
  private void unconfirm(String code) {
    sql.sql(
            """
            delete from link.official_mismatch m
             where m.code = :code
               and not exists (select 1 from link.review r where r.decision = 'CONFIRM_CODE' and :code = any(r.cells))\
            """)
        .param("code", code)
        .update();
  }

  @Override
  public List<Review> ripe(Instant at, boolean atOnce, int limit) {
    return sql.sql(
            ReviewRows.SELECT
                + " where state = 'DECIDED' and decided_at <= :ripe order by decided_at limit :limit for update skip locked")
        .param("ripe", Timestamp.from(atOnce ? at : at.minus(SECOND_THOUGHTS)))
        .param("limit", limit)
        .query(ReviewRows::review)
        .list();
  }

  @Override
  public void done(long id) {
    sql.sql("update link.review set state = 'DONE' where id = :id").param("id", id).update();
  }

  @Override
  public List<String> officialMismatches() {
    return sql.sql("select code from link.official_mismatch").query(String.class).list();
  }
}
