package org.xinheng.inquire.model;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 脱敏. How a person's name and address look to the public (山东省社会信用条例 第二十条). */
public final class Mask {
  /** Stands where nothing of the value may be shown. */
  public static final String HIDDEN = "（依法不予公开）";

  private static final Set<String> TWO_CHARACTER_SURNAMES =
      Set.of(
          "欧阳", "上官", "司马", "司徒", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "东方", "独孤",
          "南宫", "万俟", "闻人", "赫连", "澹台", "公冶", "淳于", "单于", "申屠", "轩辕", "钟离", "鲜于", "闾丘", "端木", "百里",
          "呼延", "东郭", "西门", "第五");
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
  public static String personName(String name) {
    StringBuilder masked = new StringBuilder();
    for (String each : name.split("[、,，;；/]", -1)) {
      String one = each.strip();
      if (!one.isEmpty()) {
        masked.append(masked.isEmpty() ? "" : "、").append(surname(one)).append('某');
      }
    }
    return masked.isEmpty() ? HIDDEN : masked.toString();
  }

  private static String surname(String name) {
    boolean two = name.length() > 2 && TWO_CHARACTER_SURNAMES.contains(name.substring(0, 2));
    return name.substring(0, two ? 2 : name.offsetByCodePoints(0, 1));
  }

  /** The address down to the county; nothing of it where no county can be made out. */
  public static String address(String address) {
    Matcher county = TO_COUNTY.matcher(address.strip());
    return county.find() && county.end() > 0 ? county.group() : HIDDEN;
  }
}
