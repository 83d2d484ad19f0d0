package org.xinheng.publish;

import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.EntryId;

/**
 * 免于公示审查. With one of the four lawful reasons, a legal basis, a period and a second person's
 * approval; when the period is over the entry is due again.
 *
 * <p>What is not public yet waits while the proposal is open, its deadline running. What is public
 * stays so until the second person has approved: no one person takes a record off the page.
 */
public interface Exemptions {

  /**
   * Refused: PUB-001 no such entry, PUB-002 not in a state to be exempted, PUB-011 legal basis or
   * grounds missing, PUB-012 the period is already over, PUB-015 proposed already.
   */
  Outcome propose(Exemption.Proposal proposal);

  /** Refused: PUB-010 the same person, PUB-013 no such proposal or decided already, PUB-012. */
  Outcome approve(ExemptionId exemption, String by, String words);

  /**
   * Refused: PUB-013, PUB-014 no reason given. The person who proposed may take it back this way.
   */
  Outcome refuse(ExemptionId exemption, String by, String why);

  Optional<Exemption> find(ExemptionId exemption);

  /** Waiting for a second person, oldest first. */
  List<Exemption> waiting(Optional<DepartmentCode> department, int offset, int limit);

  /** Every proposal ever made for the entry, newest first. */
  List<Exemption> of(EntryId entry);
}
