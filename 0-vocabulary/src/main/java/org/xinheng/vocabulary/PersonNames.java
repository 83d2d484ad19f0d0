package org.xinheng.vocabulary;

import java.util.Set;

/**
 * 姓名. How a person's name looks to the public, and where one stands behind a word that says whose
 * it is. Only what cannot well be read otherwise is taken for a name: a common surname, one or two
 * characters that names are made of, and then the end of the name.
 */
public final class PersonNames {
  private static final Set<String> TWO_CHARACTER_SURNAMES =
      Set.of(
          "欧阳", "上官", "司马", "司徒", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "东方", "独孤",
          "南宫", "万俟", "闻人", "赫连", "澹台", "公冶", "淳于", "单于", "申屠", "轩辕", "钟离", "鲜于", "闾丘", "端木", "百里",
          "呼延", "东郭", "西门", "第五");

  /**
   * Of the hundred commonest and of this province; 和, 向, 应 and the like say something else first.
   */
  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文亓于尚"
          + "牛闫刁卞吕柳邢桑逯栾辛翟焦滕宫葛聂路季安齐梅庄殷耿管温樊鲁岳柴车毕苗靳卜冷";

  /** What no given name holds, so that 举报人方面 and 投诉人于当日 are no names. */
  private static final String NEVER_GIVEN =
      "我你他她它其该本此这那是的了在有被将已未不无没为向与和及于从到把请要能应可并且或因由称述说诉反映举报投证提供购买卖发现认付支钱款价贴辆"
          + "面便式时日年月号局区县市镇村店司处位所院元物品酒房屋人者某等均也都又先后前上下当对以通过给交就再来去进行出等因×*";

  private static final String[] FOLLOWED_BY = {
    "称", "述", "证", "说", "反映", "举报", "投诉", "提供", "提交", "提出", "向", "于", "在", "的", "与", "和", "及", "等",
    "到", "对", "系", "诉", "购", "因", "为", "被", "陈述", "拨打", "通过", "来电", "来访", "以", "电话", "联系", "身份",
        "是",
    "将", "已", "未", "受伤", "死亡", "当", "从", "发现", "认为", "要求", "支付", "签", "书面", "本人"
  };

  private PersonNames() {}

  /** Surname and 某, such as 李某, 欧阳某; of several names each; "" where there is none. */
  public static String masked(String names) {
    StringBuilder masked = new StringBuilder();
    for (String each : names.split("[、,，;；/]", -1)) {
      String one = each.strip();
      if (!one.isEmpty()) {
        masked.append(masked.isEmpty() ? "" : "、").append(surname(one)).append('某');
      }
    }
    return masked.toString();
  }

  private static String surname(String name) {
    boolean two = name.length() > 2 && TWO_CHARACTER_SURNAMES.contains(name.substring(0, 2));
    return name.substring(0, two ? 2 : name.offsetByCodePoints(0, 1));
  }

  /** The index behind the name that begins there, or -1 where none does. */
  static int endAt(String text, int start) {
    int given = start + surnameLength(text, start);
    if (given == start) {
      return -1;
    }
    for (int length = 2; length >= 1; length--) {
      if (isGiven(text, given, length) && ends(text, given + length)) {
        return given + length;
      }
    }
    return -1;
  }

  private static int surnameLength(String text, int start) {
    if (start + 2 < text.length()
        && TWO_CHARACTER_SURNAMES.contains(text.substring(start, start + 2))) {
      return 2;
    }
    return start < text.length() && SURNAMES.indexOf(text.charAt(start)) >= 0 ? 1 : 0;
  }

  private static boolean isGiven(String text, int start, int length) {
    if (start + length > text.length()) {
      return false;
    }
    for (int i = start; i < start + length; i++) {
      if (!isHan(text.charAt(i)) || NEVER_GIVEN.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean ends(String text, int at) {
    if (at >= text.length() || !isHan(text.charAt(at))) {
      return true;
    }
    for (String next : FOLLOWED_BY) {
      if (text.startsWith(next, at)) {
        return true;
      }
    }
    return false;
  }

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
