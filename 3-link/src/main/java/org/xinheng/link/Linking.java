package org.xinheng.link;

import java.util.List;
import org.xinheng.verify.CreditRecord;
import org.xinheng.vocabulary.SubjectId;

/**
 * 关联. Finds the market entity of each record, founds those not known yet, and asks a person where
 * it is not sure.
 */
public interface Linking {

  /**
   * Decides for a chunk, in the same order, inside the caller's transaction and under the filing
   * lock. A registration founds a registered entity or makes a provisional one registered; any
   * other record founds a provisional one, and only by a code of its own. Two rows of one chunk
   * that name the same new entity get the same one.
   */
  List<LinkDecision> link(List<CreditRecord> records);

  /**
   * A person has chosen: this record belongs to that entity. Registers what the record tells of it.
   */
  LinkDecision linkTo(CreditRecord record, SubjectId chosen);

  /** A person has decided that no known entity is meant: founds a new one. */
  LinkDecision found(CreditRecord record);
}
