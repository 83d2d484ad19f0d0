package org.xinheng.duties.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.duties.BulletinBody;
import org.xinheng.duties.Bulletins;
import org.xinheng.duties.DutyRefused;
import tools.jackson.databind.json.JsonMapper;

/** 通报的存取. */
public final class BulletinStore implements Bulletins {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient sql;
  private final Function<YearMonth, BulletinBody> write;
  private final Function<BulletinBody, byte[]> print;
  private final Clock clock;

  public BulletinStore(
      JdbcClient sql,
      Function<YearMonth, BulletinBody> write,
      Function<BulletinBody, byte[]> print,
      Clock clock) {
    this.sql = sql;
    this.write = write;
    this.print = print;
    this.clock = clock;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  @Override
  public Bulletin draft(YearMonth month, String by) {
    if (!month.isBefore(YearMonth.now(clock))) {
      throw new DutyRefused("DTY-030", month + " 还没有结束，月末之后再生成通报");
    }
    try {
      long id =
          sql.sql(
                  """
                  insert into duties.bulletin (month, body, state, made_by, made_at)
                  values (:month, :body::jsonb, 'DRAFT', :by, :at) returning id\
                  """)
              .param("month", month.atDay(1))
              .param("body", JSON.writeValueAsString(write.apply(month)))
              .param("by", by)
              .param("at", now())
              .query(Long.class)
              .single();
      return find(id).orElseThrow();
    } catch (DuplicateKeyException already) {
      throw new DutyRefused("DTY-031", month + " 的通报已经生成；需要重新生成的，请先由审核人退回");
    }
  }

  @Override
  public void review(long id, boolean passed, String words, String by) {
    var bulletin = find(id).filter(one -> one.state() == State.DRAFT);
    if (bulletin.isEmpty()) {
      throw new DutyRefused("DTY-033", "这期通报不在待审核");
    }
    if (bulletin.get().madeBy().equals(by) && passed) {
      throw new DutyRefused("DTY-032", "拟稿人不得审核自己的通报，请另一人审核");
    }
    if (!passed && words.isBlank()) {
      throw new DutyRefused("DTY-034", "退回的，请写明理由");
    }
    sql.sql(
            """
            update duties.bulletin set state = :state, reviewed_by = :by, reviewed_at = :at, words = :words
             where id = :id and state = 'DRAFT'\
            """)
        .param("state", passed ? "REVIEWED" : "REFUSED")
        .param("by", by)
        .param("at", now())
        .param("words", words.strip())
        .param("id", id)
        .update();
  }

  @Override
  public void publish(long id, String by) {
    var bulletin =
        find(id)
            .filter(one -> one.state() == State.REVIEWED)
            .orElseThrow(() -> new DutyRefused("DTY-035", "这期通报还没有审核通过，或者已经发布"));
    var pdf = print.apply(bulletin.body());
    sql.sql(
            """
            update duties.bulletin set state = 'PUBLISHED', published_by = :by, published_at = :at, pdf = :pdf, sha256 = :sha
             where id = :id and state = 'REVIEWED'\
            """)
        .param("by", by)
        .param("at", now())
        .param("pdf", pdf)
        .param("sha", sha256(pdf))
        .param("id", id)
        .update();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public Optional<Bulletin> find(long id) {
    return all().stream().filter(one -> one.id() == id).findFirst();
  }

  @Override
  public List<Bulletin> all() {
    return sql.sql(
            """
            select id, month, body, state, made_by, coalesce(reviewed_by, '') as reviewed_by, words, published_at
              from duties.bulletin order by month desc, id desc limit 240\
            """)
        .query(BulletinStore::bulletin)
        .list();
  }

  @Override
  public List<Bulletin> published() {
    return all().stream().filter(one -> one.state() == State.PUBLISHED).toList();
  }

  private static Bulletin bulletin(ResultSet row, int number) throws SQLException {
    return new Bulletin(
        row.getLong("id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        JSON.readValue(row.getString("body"), BulletinBody.class),
        State.valueOf(row.getString("state")),
        row.getString("made_by"),
        row.getString("reviewed_by"),
        row.getString("words"),
        Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant));
  }

  @Override
  public Optional<byte[]> pdf(YearMonth month) {
    return sql.sql("select pdf from duties.bulletin where month = :month and state = 'PUBLISHED'")
        .param("month", month.atDay(1))
        .query((row, n) -> row.getBytes("pdf"))
        .optional();
  }
}
