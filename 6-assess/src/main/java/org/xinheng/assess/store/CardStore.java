package org.xinheng.assess.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.assess.model.ScoreCard;
import org.xinheng.assess.model.ScoreCards;

/**
 * 评分卡的留存. Every version's text is kept, so that what was worked out by it can be worked out again.
 */
public final class CardStore {
  private final JdbcClient sql;

  public CardStore(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Keeps what is not yet kept, and tells the number of each version.
   *
   * @throws IllegalStateException when a version reads otherwise than it did: that needs a new one
   */
  public Map<ScoreCard, Integer> keep(ScoreCards cards, Instant now) {
    var numbers = new HashMap<ScoreCard, Integer>();
    cards.all().forEach(card -> numbers.put(card, keep(card, now)));
    return numbers;
  }

  private int keep(ScoreCard card, Instant now) {
    byte[] hash = Sha256.of(card.yaml().getBytes(StandardCharsets.UTF_8));
    sql.sql(
            """
            insert into assess.card (id, version, title, in_force_from, yaml, hash, kept_at)
            values (:id, :version, :title, :from, :yaml, :hash, :now)
            on conflict (id, version) do nothing\
            """)
        .param("id", card.id())
        .param("version", card.version())
        .param("title", card.title())
        .param("from", card.inForceFrom())
        .param("yaml", card.yaml())
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return sql.sql(
            "select number from assess.card where id = :id and version = :version and hash = :hash")
        .param("id", card.id())
        .param("version", card.version())
        .param("hash", hash)
        .query(Integer.class)
        .optional()
        .orElseThrow(() ->
            new IllegalStateException(
                "评分卡“" + card.title() + "”的 " + card.version() + " 版已经用过，内容不得改动；请另写新的版本"));
  }
}
