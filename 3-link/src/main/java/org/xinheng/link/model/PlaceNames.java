package org.xinheng.link.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.vocabulary.Division;
import org.xinheng.vocabulary.Divisions;

/**
 * 地名. The names of divisions, past and present, with and without 省, 市, 区, 县; and which of them may
 * stand for each other, because one lies in the other or both in one prefecture.
 */
final class PlaceNames {
  private static final int LONGEST = 12;
  private static final List<String> ENDINGS = List.of("地区", "省", "市", "区", "县", "旗", "盟");
  private static final List<String> ZONES =
      List.of("高新技术产业开发区", "高新技术开发区", "经济技术开发区", "经济开发区", "高新开发区", "高新区", "经开区", "开发区");
  private static final Map<String, String> BARE_REGIONS =
      Map.of("内蒙古", "15", "广西", "45", "西藏", "54", "宁夏", "64", "新疆", "65");
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
  private static final Map<String, Set<String>> TERRITORIES = territories();

  private PlaceNames() {}

  private static Map<String, Set<String>> territories() {
    var names = new HashMap<String, Set<String>>();
    for (var division : Divisions.bundled().all()) {
      for (var territory : territories(division)) {
        put(names, division.name(), territory);
        put(names, bare(division.name()), territory);
      }
    }
    BARE_REGIONS.forEach((name, territory) -> put(names, name, territory));
    return names;
  }

  private static Set<String> territories(Division division) {
    var codes = new HashSet<String>();
    codes.add(territory(division.code()));
    division.successors().forEach(successor -> codes.add(territory(successor)));
    return codes;
  }

  private static String territory(String code) {
    var province = code.substring(0, 2);
    return code.endsWith("0000") || MUNICIPALITIES.contains(province)
        ? province
        : code.substring(0, 4);
  }

  private static void put(Map<String, Set<String>> names, String name, String territory) {
    if (name.length() >= 2) {
      names.computeIfAbsent(name, any -> new HashSet<>()).add(territory);
    }
  }

  /** The place without 省, 市, 区, 县; itself where too little would be left. */
  static String bare(String place) {
    for (var ending : ENDINGS) {
      if (place.endsWith(ending) && place.length() - ending.length() >= 2) {
        return place.substring(0, place.length() - ending.length());
      }
    }
    return place;
  }

  static boolean isPlace(String text) {
    return TERRITORIES.containsKey(text) || text.equals("中国");
  }

  /** Whether it is written with 省, 市, 区, 县, and so cannot well be part of a brand. */
  static boolean isWrittenOut(String place) {
    return !bare(place).equals(place) || place.endsWith("县") || place.endsWith("区");
  }

  /** Where the longest place that begins here ends; {@code from} when none does. */
  static int end(String text, int from) {
    for (int end = Math.min(text.length(), from + LONGEST); end >= from + 2; end--) {
      if (isPlace(text.substring(from, end))) {
        return end;
      }
    }
    return from;
  }

  /** Where a development zone that begins here ends; {@code from} when none does. */
  static int zoneEnd(String text, int from) {
    for (var zone : ZONES) {
      if (text.startsWith(zone, from)) {
        return from + zone.length();
      }
    }
    return from;
  }

  /** Whether one lies in the other or both lie in one prefecture. */
  static boolean related(String one, String other) {
    for (var first : TERRITORIES.getOrDefault(one, Set.of())) {
      for (var second : TERRITORIES.getOrDefault(other, Set.of())) {
        if (first.startsWith(second) || second.startsWith(first)) {
          return true;
        }
      }
    }
    return bare(one).equals(bare(other));
  }
}
