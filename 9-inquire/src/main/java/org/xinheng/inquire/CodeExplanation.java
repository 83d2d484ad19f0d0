package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.SubjectId;

/**
 * 代码解释. What a code is made of, whether it checks, and on whom it was seen; several holders are all
 * listed with their periods, none is silently chosen.
 *
 * @param read the code as understood, identity numbers masked
 * @param kind 统一社会信用代码, 工商注册号 …, or "" when it is none
 * @param explanation one Chinese sentence
 */
public record CodeExplanation(
    String read,
    String kind,
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

  /** One entity on which the code was seen; days inclusive, open where not known. */
  public record Holder(
      SubjectId subject,
      String name,
      Optional<String> code,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      String reason) {}
}
