package org.xinheng.verify;

import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectKind;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/**
 * 主体指称. How a department names the subject of a record, before it is linked to a market entity.
 *
 * @param kind the kind stated, or derived from the code
 * @param name the name as cleaned
 * @param nameKey {@code EntityNames.key(name)}
 * @param code the unified social credit code when it passes its check
 * @param mismatchedCode a code that fails its check and that a person has confirmed as officially
 *     issued
 * @param legacy old codes stated, sound by their own checks where they have one
 * @param personNumber identity number of a natural person; for linking only, never shown or stored
 *     in clear
 * @param representative legal representative, person in charge or operator; "" when not stated
 * @param address seat; "" when not stated
 * @param formerNames names the subject bore before
 */
public record SubjectReference(
    SubjectKind kind,
    String name,
    String nameKey,
    Optional<UnifiedSocialCreditCode> code,
    Optional<String> mismatchedCode,
    List<LegacyCode> legacy,
    Optional<String> personNumber,
    String representative,
    String address,
    List<String> formerNames) {

  /** The 18 characters to link by: the sound code, or the confirmed mismatch. */
  public Optional<String> linkingCode() {
    return code.map(UnifiedSocialCreditCode::value).or(() -> mismatchedCode);
  }

  @Override
  public String toString() {
    return kind + " " + linkingCode().orElse("无代码");
  }
}
