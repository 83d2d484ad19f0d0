package org.xinheng.app.desk;

import java.util.List;
import java.util.Optional;
import org.xinheng.app.page.Problem;
import org.xinheng.dossier.Split;
import org.xinheng.inquire.Hit;
import org.xinheng.link.MarketEntity;
import org.xinheng.link.Merger;
import org.xinheng.link.MergerProposal;
import org.xinheng.vocabulary.EntryId;

/**
 * 主体更正页的内容.
 *
 * @param records what stands in its dossier, with who it is told to be there
 * @param mergers it was part of
 * @param splits by which records were given from it or to it
 * @param proposals of mergers with it, that wait or were decided
 * @param comparison with the other entity of a merger about to be made
 * @param needsApproval whether that merger waits for a second person
 */
public record EntityCorrectionPage(
    MarketEntity entity,
    Optional<MarketEntity> into,
    List<Held> records,
    List<MergedWith> mergers,
    List<SplitWith> splits,
    List<Proposed> proposals,
    Optional<EntityComparison> comparison,
    boolean needsApproval,
    Typed typed,
    List<Problem> problems) {

  /**
   * 所填的内容. What stood in the forms, to stand there again.
   *
   * @param other the other entity of a merger about to be made
   * @param into how it was named
   * @param chosen the entries to be given to another
   * @param to how that one was named
   */
  public record Typed(
      Optional<MarketEntity> other, String into, List<EntryId> chosen, String to, String why) {
    static final Typed NOTHING = new Typed(Optional.empty(), "", List.of(), "", "");

    static Typed merging(Optional<MarketEntity> other, String into, String why) {
      return new Typed(other, into.strip(), List.of(), "", why);
    }

    static Typed splitting(List<EntryId> chosen, String to, String why) {
      return new Typed(Optional.empty(), "", chosen, to.strip(), why);
    }

    public boolean isChosen(long entry) {
      return chosen.contains(new EntryId(entry));
    }
  }

  /**
   * 主体查找.
   *
   * @param waiting mergers that wait for a second person
   */
  public record Search(String words, List<Hit> hits, List<Proposed> waiting) {}

  /**
   * 名下的一条记录.
   *
   * @param own whether it names this entity's code
   * @param movable whether it may be given to another; a registration may not
   */
  public record Held(
      EntryLine line, String decidedOn, String namedCode, boolean own, boolean movable) {}

  /** 一次并户. */
  public record MergedWith(Merger merger, MarketEntity with, boolean cameIn) {}

  /** 并户的提出. */
  public record Proposed(MergerProposal proposal, MarketEntity from, MarketEntity into) {
    public String href() {
      return "/desk/entities/mergers/" + proposal.id();
    }
  }

  /**
   * 并户审批页的内容.
   *
   * @param own whether the person who looks has proposed it, and so may only take it back
   */
  public record Approval(
      Proposed proposed,
      Optional<EntityComparison> comparison,
      boolean own,
      String words,
      List<Problem> problems) {
    public String problem(String field) {
      return Problems.at(problems, field);
    }
  }

  /**
   * 一次分出.
   *
   * @param cameIn whether the records came to this entity
   */
  public record SplitWith(Split split, MarketEntity with, boolean cameIn, List<Given> given) {}

  /** 分出的一条记录, and what has become of it where the split no longer says. */
  public record Given(EntryLine line, String since) {}

  public String problem(String field) {
    return Problems.at(problems, field);
  }

  public static String code(MarketEntity entity) {
    return entity.code().orElse("主体编号 " + entity.id().value());
  }
}
