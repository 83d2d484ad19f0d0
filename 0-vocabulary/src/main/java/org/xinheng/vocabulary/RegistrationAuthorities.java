package org.xinheng.vocabulary;

import java.util.Map;

/** 登记管理部门与机构类别. GB 32100-2015 table 1 with amendment 1 of 2016. */
final class RegistrationAuthorities {
  private static final Map<Character, String> AUTHORITIES =
      Map.ofEntries(
          Map.entry('1', "机构编制"),
          Map.entry('2', "外交"),
          Map.entry('3', "司法行政"),
          Map.entry('4', "文化"),
          Map.entry('5', "民政"),
          Map.entry('6', "旅游"),
          Map.entry('7', "宗教"),
          Map.entry('8', "工会"),
          Map.entry('9', "市场监督管理"),
          Map.entry('A', "中央军委改革和编制办公室"),
          Map.entry('N', "农业"),
          Map.entry('Y', "其他"));

  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("11", "机关"),
          Map.entry("12", "事业单位"),
          Map.entry("13", "编办直接管理机构编制的群众团体"),
          Map.entry("21", "外国常驻新闻机构"),
          Map.entry("31", "律师执业机构"),
          Map.entry("32", "公证处"),
          Map.entry("33", "基层法律服务所"),
          Map.entry("34", "司法鉴定机构"),
          Map.entry("35", "仲裁委员会"),
          Map.entry("41", "外国在华文化中心"),
          Map.entry("51", "社会团体"),
          Map.entry("52", "民办非企业单位"),
          Map.entry("53", "基金会"),
          Map.entry("54", "村民委员会"),
          Map.entry("55", "居民委员会"),
          Map.entry("61", "外国旅游部门常驻代表机构"),
          Map.entry("62", "港澳台地区旅游部门常驻代表机构"),
          Map.entry("71", "宗教活动场所"),
          Map.entry("72", "宗教院校"),
          Map.entry("81", "基层工会"),
          Map.entry("91", "企业"),
          Map.entry("92", "个体工商户"),
          Map.entry("93", "农民专业合作社"),
          Map.entry("A1", "军队事业单位"),
          Map.entry("N1", "组级集体经济组织"),
          Map.entry("N2", "村级集体经济组织"),
          Map.entry("N3", "乡镇级集体经济组织"),
          Map.entry("Y1", "其他机构"));

  private RegistrationAuthorities() {}

  /** 1 to 8, A and N have a ninth category for what is none of the others; 9 and Y have not. */
  private static final String WITH_OTHERS = "12345678AN";

  /** Whether the standard has the category at all. */
  static boolean knows(String category) {
    return CATEGORIES.containsKey(category)
        || (category.length() == 2
            && category.charAt(1) == '9'
            && WITH_OTHERS.indexOf(category.charAt(0)) >= 0);
  }

  /** Of a known category, without its authority. */
  static String kind(String category) {
    return CATEGORIES.getOrDefault(
        category, AUTHORITIES.getOrDefault(category.charAt(0), "") + "其他");
  }

  static String name(char authority, char category) {
    String kind = CATEGORIES.getOrDefault("" + authority + category, "其他");
    return AUTHORITIES.getOrDefault(authority, "其他") + "·" + kind;
  }
}
