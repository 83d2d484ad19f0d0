package org.xinheng.publish;

import java.time.LocalDate;
import org.xinheng.vocabulary.EntryId;

/**
 * 公示状态. The life of a publication; each state offers only its own steps.
 *
 * <pre>
 * AwaitingRedaction → Due → Live → Ended
 *          └────────── ┴──→ ExemptionProposed → Exempt → Due     (from Live: a second person first)
 * NotPublic (natural person, minor, refused …)       Superseded (a later version stands in)
 * </pre>
 */
public sealed interface Publicity {

  /** 待公示: not yet public, and its deadline runs. */
  sealed interface Pending extends Publicity permits Due, AwaitingRedaction, ExemptionProposed {}

  /** May be proposed for exemption. */
  sealed interface Exemptible extends Publicity permits Due, AwaitingRedaction, Live {
    /** What is not out yet waits for the second person. */
    default Publicity propose(ExemptionId exemption) {
      return new ExemptionProposed(exemption, this);
    }

    default Exempt exempt(ExemptionId exemption) {
      return new Exempt(exemption);
    }
  }

  /** Gives way to a later version of the record. */
  sealed interface Standing extends Publicity
      permits Due, AwaitingRedaction, ExemptionProposed, Exempt, Live {
    default Superseded supersede(EntryId by, LocalDate on) {
      return new Superseded(by, on);
    }
  }

  /** 待公示: the next tick publishes it. */
  record Due() implements Pending, Exemptible, Standing {
    /** Public from today, or never when its longest term is already over. */
    public Publicity goLive(LocalDate today, Term term) {
      return term.covers(today) ? new Live(today) : new NotPublic(Withheld.TERM_OVER);
    }
  }

  /** 待隐去个人信息. */
  record AwaitingRedaction() implements Pending, Exemptible, Standing {
    public Due release() {
      return new Due();
    }
  }

  /** 免于公示待审批; {@code before} is where it goes back to when refused. */
  record ExemptionProposed(ExemptionId exemption, Exemptible before) implements Pending, Standing {
    public Exempt approve() {
      return new Exempt(exemption);
    }

    public Exemptible refuse() {
      return before;
    }
  }

  /** 免于公示, until its period ends. */
  record Exempt(ExemptionId exemption) implements Standing {
    /** Due again when its period is over; texts nobody has read yet wait for a person first. */
    public Pending expire(boolean textsWaiting) {
      return textsWaiting ? new AwaitingRedaction() : new Due();
    }
  }

  /** 不公示. */
  record NotPublic(Withheld why) implements Publicity {}

  /** 公示中, since that day. */
  record Live(LocalDate since) implements Exemptible, Standing {
    /** Stays on the page until the second person has approved: nobody takes it down alone. */
    @Override
    public Live propose(ExemptionId exemption) {
      return this;
    }

    /** The longest term is over after its last day. */
    public Ended expire(Term term) {
      return new Ended(term.latestEnd().orElseThrow(), Ending.TERM_REACHED);
    }

    /** Ended before its time: repaired, revoked, wrong. */
    public Ended end(LocalDate on, Ending ending) {
      return new Ended(on, ending);
    }
  }

  /** 已被新版本取代. */
  record Superseded(EntryId by, LocalDate on) implements Publicity {}

  /** 已终止公示; {@code on} is the last day it was public. */
  record Ended(LocalDate on, Ending ending) implements Publicity {}

  /** 不公示的原因. */
  enum Withheld {
    NATURAL_PERSON("自然人信息依法不公示，仅限授权查询和依法共享"),
    MINOR("轻微失信信息不予公示"),
    NOT_OPEN("目录未列为公开公示的事项"),
    NOT_VALID("许可已撤销、注销或失效"),
    TERM_OVER("报送时最长公示期已届满"),
    ENDED_BEFORE("此前的版本已信用修复或决定已撤销，不再公示");

    private final String title;

    Withheld(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** The state in Chinese, as shown on pages. */
  default String title() {
    return switch (this) {
      case Due due -> "待公示";
      case AwaitingRedaction waiting -> "待隐去个人信息";
      case ExemptionProposed proposed -> "免于公示待审批";
      case Exempt exempt -> "免于公示";
      case NotPublic hidden -> "不公示：" + hidden.why().title();
      case Live live -> "公示中";
      case Superseded superseded -> "已被新版本取代";
      case Ended ended -> "已于" + ended.on() + "终止公示：" + ended.ending().title();
    };
  }
}
