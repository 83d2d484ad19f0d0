package org.xinheng.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** 名称主干. Takes division names off the front and the legal form off the end of a name key. */
final class LooseNames {
  private static final List<String> LEGAL_FORMS =
      List.of(
          "(有限合伙)",
          "(普通合伙)",
          "(特殊普通合伙)",
          "(个人独资)",
          "(个体工商户)",
          "集团股份有限公司",
          "股份有限公司",
          "集团有限责任公司",
          "集团有限公司",
          "有限责任公司",
          "有限公司",
          "股份合作公司",
          "集团公司",
          "总公司",
          "公司");
  private static final List<String> PROVINCES =
      List.of(
          "内蒙古", "黑龙江", "北京", "天津", "河北", "山西", "辽宁", "吉林", "上海", "江苏", "浙江", "安徽", "福建", "江西",
          "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海",
          "宁夏", "新疆", "中国");
  private static final List<String> SUFFIXES =
      List.of("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "地区", "省", "市", "区", "县", "旗", "盟");

  /** Words that follow a 市 or 区 which ends no place name: 市场, 市政, 区域 …. */
  private static final String NOT_AFTER = "场政民容郊域块间位";

  private static final int LONGEST_PLACE = 8;
  private static final int SHORTEST_REST = 3;
  private static final int SHORTEST_REST_OF_BARE_PROVINCE = 4;

  private LooseNames() {}

  static String of(String key) {
    String core = withoutLegalForm(key);
    String next = withoutPlace(core);
    while (!next.equals(core)) {
      core = next;
      next = withoutPlace(core);
    }
    return withoutBrackets(core);
  }

  /** The name with outer place names left off one by one, as long as a place still begins it. */
  static List<String> shorter(String key) {
    List<String> forms = new ArrayList<>();
    String name = key;
    String next = withoutOuterPlace(name);
    while (!next.equals(name) && placeEnd(next) > 0) {
      forms.add(next);
      name = next;
      next = withoutOuterPlace(name);
    }
    return List.copyOf(forms);
  }

  /** 山东莱芜市 is a province and a city, not one place. */
  private static String withoutOuterPlace(String name) {
    for (String province : PROVINCES) {
      if (name.startsWith(province)) {
        String rest = name.substring(province.length());
        if (placeEnd(rest) > 0 && SUFFIXES.stream().noneMatch(rest::startsWith)) {
          return rest;
        }
      }
    }
    return withoutPlace(name);
  }

  private static String withoutLegalForm(String key) {
    for (String form : LEGAL_FORMS) {
      if (key.endsWith(form) && key.length() - form.length() >= 2) {
        String rest = key.substring(0, key.length() - form.length());
        return form.startsWith("(") ? withoutLegalForm(rest) : rest;
      }
    }
    return key;
  }

  private static String withoutPlace(String core) {
    int end = placeEnd(core);
    if (end > 0 && core.length() - end >= SHORTEST_REST) {
      return core.substring(end);
    }
    for (String province : PROVINCES) {
      if (core.startsWith(province)
          && core.length() - province.length() >= SHORTEST_REST_OF_BARE_PROVINCE) {
        return core.substring(province.length());
      }
    }
    return core;
  }

  /** Where the first place name ends, 0 when the name begins with none. */
  private static int placeEnd(String core) {
    for (int at = 1; at < Math.min(core.length(), LONGEST_PLACE); at++) {
      for (String suffix : SUFFIXES) {
        if (core.startsWith(suffix, at)) {
          int end = at + suffix.length();
          boolean word = end < core.length() && NOT_AFTER.indexOf(core.charAt(end)) >= 0;
          return at >= 2 && !word ? end : twoCharacterPlace(core, at, end, word);
        }
      }
    }
    return 0;
  }

  /** 莒县, 单县, 蓟县: one character and 县. */
  private static int twoCharacterPlace(String core, int at, int end, boolean word) {
    return at == 1 && !word && core.charAt(at) == '县' ? end : 0;
  }

  private static String withoutBrackets(String core) {
    return core.indexOf('(') < 0 && core.indexOf(')') < 0
        ? core
        : core.replace("(", "").replace(")", "");
  }
}
