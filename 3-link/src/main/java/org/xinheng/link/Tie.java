package org.xinheng.link;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.vocabulary.EntryId;

/**
 * 主体之间的登记关系. That a branch belongs to another entity (公司法 第十三条), or that another takes its place
 * after a merger or division (公司法 第二百二十一条), as the registrar says.
 *
 * @param way 吸收合并, 新设合并, 存续分立 or 解散分立; "" for a branch
 * @param name of the other, as stated; may be ""
 * @param code of the other, as stated; may be "", and need not be on the register yet
 * @param on the day of approval, where known
 */
public record Tie(
    Kind kind, String way, String name, String code, Optional<LocalDate> on, EntryId entry) {

  /** What the other is to it. */
  public enum Kind {
    /** 隶属. */
    BRANCH_OF,
    /** 承继. */
    SUCCEEDED_BY
  }
}
