package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.xinheng.app.page.Problem;
import org.xinheng.inquire.Hit;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Merger;

/**
 * 主体更正页的内容.
 *
 * @param records what stands in its dossier, with who it is told to be there
 * @param mergers it was part of
 * @param other the other entity of a merger about to be made
 */
public record EntityCorrectionPage(
    MarketEntity entity,
    Optional<MarketEntity> into,
    List<Held> records,
    List<MergedWith> mergers,
    Optional<MarketEntity> other,
    int otherRecords,
    String typed,
    String why,
    List<Problem> problems) {

  /** 主体查找. */
  public record Search(String words, List<Hit> hits) {}

  /** 名下的一条记录. */
  public record Held(EntryLine line, String decidedOn, String namedCode, boolean own) {}

  /** 一次并户. */
  public record MergedWith(Merger merger, MarketEntity with, boolean cameIn) {}

  public String problem(String field) {
    return Problems.at(problems, field);
  }

  public static String code(MarketEntity entity) {
    return entity.code().orElse("主体编号 " + entity.id().value());
  }
}
