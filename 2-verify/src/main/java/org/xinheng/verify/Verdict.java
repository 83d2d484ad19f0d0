package org.xinheng.verify;

import java.util.List;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.vocabulary.Finding;

/** 校验结论. A row passes, goes back with its reasons, or goes to a person. */
public sealed interface Verdict {

  /** Goes on to be linked; warnings, if any, travel with the record. */
  record Passed(CreditRecord record) implements Verdict {}

  /** 退回. Goes back to the department in the sender's own form. */
  record Returned(ReturnedRow row) implements Verdict {}

  /** 待人工核对. Not thrown away and not taken: a person decides. */
  record Doubtful(CreditRecord record, Doubt doubt, List<Finding> findings) implements Verdict {
    public Doubtful {
      findings = List.copyOf(findings);
    }
  }

  /** Why a person has to look. */
  enum Doubt {
    /**
     * 官方赋码校验不符: a code of the right shape whose check character fails; such codes of real entities
     * exist.
     */
    OFFICIAL_MISMATCH
  }
}
