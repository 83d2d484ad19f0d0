package org.xinheng.vocabulary;

import java.util.List;

/**
 * 个人信息痕迹. Identity numbers, telephones, bank cards, private addresses, e-mail and chat accounts,
 * and the names of third persons in free text, found before it is published.
 *
 * <p>Errs on the side of privacy: an 18-digit number with a possible province and birth date counts
 * even when its check digit is wrong, unless it is a sound unified code.
 */
public final class PersonalTraces {

  /** 痕迹种类. */
  public enum Kind {
    IDENTITY_NUMBER("公民身份号码"),
    MOBILE_PHONE("手机号码"),
    LANDLINE("固定电话"),
    BANK_CARD("银行卡号"),
    PRIVATE_ADDRESS("个人住址"),
    EMAIL("电子邮箱"),
    ONLINE_ACCOUNT("网络账号"),

    /** 举报人、投诉人、证人、受害人、第三人: whoever is not the subject. */
    THIRD_PERSON("相关人姓名"),

    /** Found by {@link SensitiveFacts} only. */
    SENSITIVE("敏感个人信息");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** One finding: characters {@code start} (inclusive) to {@code end} (exclusive) of the text. */
  public record Trace(Kind kind, int start, int end) {}

  private PersonalTraces() {}

  /** Every trace, in the order of the text, none overlapping another. */
  public static List<Trace> in(String text) {
    return new TraceScanner(text).traces();
  }

  /** The text with every trace masked; the same object when there is none. */
  public static String redacted(String text) {
    return redacted(text, in(text));
  }

  /** The text with these traces masked, which stand in order and apart. */
  public static String redacted(String text, List<Trace> traces) {
    if (traces.isEmpty()) {
      return text;
    }
    StringBuilder redacted = new StringBuilder(text.length());
    int from = 0;
    for (Trace trace : traces) {
      redacted.append(text, from, trace.start()).append(placeholder(trace.kind()));
      from = trace.end();
    }
    return redacted.append(text, from, text.length()).toString();
  }

  /** ［手机号码已隐去］: what stands where such a trace stood. */
  public static String placeholder(Kind kind) {
    return "［" + kind.title() + "已隐去］";
  }
}
