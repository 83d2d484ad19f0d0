package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 代码解析. What a code or a name is, whether it checks, and whose it is or was; several holders are
 * all listed with their periods, none is silently chosen.
 *
 * @param read the code or name as understood, identity numbers masked
 * @param kind 统一社会信用代码, 工商注册号 …, 名称, or "" when it is none
 * @param on the day asked about; empty for any day
 * @param holders all that are known, those that did not bear it on the day among them
 * @param explanation one Chinese sentence
 */
public record CodeExplanation(
    String read,
    String kind,
    Optional<LocalDate> on,
    Status status,
    List<Check> checks,
    List<Holder> holders,
    String explanation) {

  public CodeExplanation {
    checks = List.copyOf(checks);
    holders = List.copyOf(holders);
  }

  /** 结果. */
  public enum Status {
    /** 唯一: exactly one holder. */
    UNIQUE("唯一"),
    /** 多个: several holders, each with its period. */
    AMBIGUOUS("多个"),
    /** 未查到: a sound code that nobody here holds. */
    NONE("未查到"),
    /** 无效: no code can be read, or it fails its check and nobody holds it. */
    INVALID("无效");

    private final String title;

    Status(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * One check.
   *
   * @param place which characters, such as 第 3–8 位
   * @param value what stands there
   * @param passed empty where there is nothing to pass or fail
   */
  public record Check(String place, String value, Optional<Boolean> passed, String explanation) {}

  /** The holders on the day asked about. */
  public List<Holder> then() {
    return holders.stream()
        .filter(Holder::certain)
        .filter(holder -> on.isEmpty() || holder.bore(on.get()))
        .toList();
  }

  /**
   * One entity on which the code or the name was seen; days inclusive, open where not known.
   *
   * @param subject empty for an old registration that is not on the register yet
   * @param kind 企业、个体工商户 …, as a word
   * @param state as registered, such as 存续; "" where not known
   * @param certain false where it is only alike
   * @param former whether it is a name borne before the present one: its end may be unknown, and is
   *     never today
   * @param merged whose it was before that one became part of this entity
   */
  public record Holder(
      Optional<SubjectId> subject,
      String name,
      Optional<String> code,
      String kind,
      String state,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      String reason,
      boolean certain,
      boolean former,
      Optional<Merged> merged) {

    /** 并入. Who bore it, and the day on which a person found the two to be one. */
    public record Merged(String name, Optional<LocalDate> on) {
      /** 已于 2026-11-23 并入. */
      public String words() {
        return on.map(day -> "已于 " + day + " 并入").orElse("已并入");
      }
    }

    /** Whether it may have borne the code that day: an end that is not known excludes nothing. */
    public boolean bore(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }

    /** 使用期间, such as 2008-03-01 至 今 or, of a former name, 至 止日不详; "" where neither day is known. */
    public String period() {
      return from.isEmpty() && until.isEmpty()
          ? ""
          : from.map(LocalDate::toString).orElse("起始不详")
              + " 至 "
              + until.map(LocalDate::toString).orElse(former ? "止日不详" : "今");
    }

    /** What tells two holders apart. */
    String identity() {
      return subject.map(id -> String.valueOf(id.value())).orElse(name);
    }
  }
}
