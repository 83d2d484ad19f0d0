package org.xinheng.vocabulary;

/**
 * 代码识读. What an official's entry in a code column turned out to be.
 *
 * <p>An identity number is tested for before anything else, because one in 31 also satisfies the
 * unified code's check character; it is masked at once.
 */
public sealed interface CodeReading {

  /** A unified code that checks; when cleaned, the explanation says in Chinese what was changed. */
  record Sound(UnifiedSocialCreditCode code, boolean cleaned, String explanation)
      implements CodeReading {}

  /** 公民身份号码 in a code column: never stored, shown masked only. */
  record IdentityNumber(String masked) implements CodeReading {}

  /**
   * 官方赋码校验不符. Right in shape, wrong in check character: such codes were officially issued, so the
   * register or a person decides, never this check alone.
   */
  record OfficialMismatch(String value, char expected, boolean organisationCodeAgrees)
      implements CodeReading {}

  /** A code of the time before the unified one. */
  record Legacy(LegacyCode code) implements CodeReading {}

  /** Nothing was entered, or a word for nothing such as 无 or N/A. */
  record Absent() implements CodeReading {}

  /** No code can be read; the reason is a Chinese sentence. Identity numbers in raw are masked. */
  record Unreadable(String raw, String reason) implements CodeReading {}

  /** Reads one cell as typed. */
  static CodeReading of(String raw) {
    if (raw.length() == UnifiedSocialCreditCode.LENGTH) {
      if (ResidentIdentityNumber.looksLike(raw)) {
        return new IdentityNumber(ResidentIdentityNumber.mask(raw));
      }
      if (UnifiedSocialCreditCode.isSound(raw)) {
        return new Sound(new UnifiedSocialCreditCode(raw), false, "");
      }
    }
    return new CodeCleaning(raw).read();
  }
}
