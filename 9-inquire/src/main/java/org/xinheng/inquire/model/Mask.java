package org.xinheng.inquire.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.vocabulary.PersonNames;

/** 脱敏. How a person's name and address look to the public (山东省社会信用条例 第二十条). */
public final class Mask {
  /** Stands where nothing of the value may be shown. */
  public static final String HIDDEN = "（依法不予公开）";

  private static final String NAME = "(?:(?!街道|小区|社区|园区)\\p{IsHan})";
  private static final Pattern TO_COUNTY =
      Pattern.compile(
          "^(?:"
              + NAME
              + "{2,8}?(?:省|自治区))?(?:"
              + NAME
              + "{2,8}?(?:市(?![场政民])|自治州|地区|盟))?(?:"
              + NAME
              + "{1,8}?(?:区(?!域)|县|旗|市(?![场政民])))?");

  private Mask() {}

  /** Surname and 某, such as 李某, 欧阳某; of several names each. */
  public static String personName(String names) {
    String masked = PersonNames.masked(names);
    return masked.isEmpty() ? HIDDEN : masked;
  }

  /** The address down to the county; nothing of it where no county can be made out. */
  public static String address(String address) {
    Matcher county = TO_COUNTY.matcher(address.strip());
    return county.find() && county.end() > 0 ? county.group() : HIDDEN;
  }
}
