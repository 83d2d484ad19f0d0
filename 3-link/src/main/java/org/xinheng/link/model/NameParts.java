package org.xinheng.link.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xinheng.vocabulary.SimplifiedForms;

/**
 * 名称构成. A name taken apart as the registrar puts it together: 行政区划 (place), 字号 (brand), 行业 (trade),
 * 组织形式 (legal form), and behind it what makes it a branch.
 *
 * <pre>莱芜市|鑫盛|建材|有限公司|第二分公司</pre>
 *
 * <p>Where brand and trade cannot be told apart, all of it counts as brand: of the brand no
 * character may be wrong.
 *
 * @param written simplified characters of the name key, without brackets
 * @param places the divisions it names, in front or in brackets
 * @param placeEnd where the brand begins; the other ends likewise
 */
record NameParts(
    String written,
    List<String> places,
    int placeEnd,
    int brandEnd,
    int tradeEnd,
    int formEnd,
    LegalForm form) {
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern PARTNERSHIP =
      Pattern.compile("(?:有限|普通|特殊普通)合伙(?:企业)?|个人独资|个体工商户|微型企业|集团|控股|股份");
  private static final int SHORTEST_NAME = 5;
  private static final int SHORTEST_BRAND = 2;
  private static final int SHORTEST_CORE = 4;
  private static final Pattern BRANCH_NOUN =
      Pattern.compile("(?:分公司|支公司|支行|分行|分理处|营业部|分店|办事处|加油站|门市部|支局)$");

  NameParts {
    places = List.copyOf(places);
  }

  /** 名称的各部分. A zone of the name. */
  enum Zone {
    PLACE,
    BRAND,
    TRADE,
    FORM,
    BRANCH
  }

  /** The name itself, and a second one that stands in brackets behind it. */
  static List<NameParts> all(String key) {
    var names = new ArrayList<NameParts>();
    names.add(of(key));
    if (key.indexOf('(') >= 0) {
      BRACKET
          .matcher(key)
          .results()
          .map(found -> found.group(1))
          .filter(NameParts::isName)
          .forEach(second -> names.add(of(second)));
    }
    return names;
  }

  static NameParts of(String key) {
    var places = new ArrayList<String>();
    var written = withoutBrackets(SimplifiedForms.of(key), places);
    int placeEnd = placeEnd(written, places);
    int company = written.indexOf("公司", placeEnd);
    int formEnd = company < 0 ? written.length() : company + 2;
    var head = written.substring(0, formEnd);
    var form = LegalForm.ending(head);
    int tradeEnd = formEnd - form.length(head);
    if (tradeEnd < placeEnd + SHORTEST_BRAND) {
      tradeEnd = formEnd;
      form = LegalForm.UNSAID;
    }
    var core = written.substring(placeEnd, tradeEnd);
    int brandEnd = placeEnd + TradeWords.begin(core, Math.min(SHORTEST_BRAND, core.length()));
    return new NameParts(written, places, placeEnd, brandEnd, tradeEnd, formEnd, form);
  }

  private static String withoutBrackets(String key, List<String> places) {
    if (key.indexOf('(') < 0 && key.indexOf(')') < 0) {
      return key;
    }
    var text =
        BRACKET
            .matcher(key)
            .replaceAll(found -> {
              var inner = found.group(1);
              if (PlaceNames.isPlace(inner)) {
                places.add(inner);
                return "";
              }
              return isName(inner) ? "" : inner;
            });
    return text.replace("(", "").replace(")", "");
  }

  private static boolean isName(String inner) {
    return inner.length() >= SHORTEST_NAME
        && !PlaceNames.isPlace(inner)
        && !PARTNERSHIP.matcher(inner).matches();
  }

  /** A place without 市 or 县 is one only where enough of a name is left behind it. */
  private static int placeEnd(String written, List<String> places) {
    int end = 0;
    while (true) {
      int next = PlaceNames.end(written, end);
      if (next == end || written.length() - next < SHORTEST_BRAND + 1) {
        return end;
      }
      var place = written.substring(end, next);
      if (!PlaceNames.isWrittenOut(place) && !isNamed(written.substring(next))) {
        return end;
      }
      places.add(place);
      end = next;
    }
  }

  private static boolean isNamed(String rest) {
    int company = rest.indexOf("公司");
    var head = company < 0 ? rest : rest.substring(0, company + 2);
    var core = head.substring(0, head.length() - LegalForm.ending(head).length(head));
    return core.length() >= SHORTEST_CORE || TradeWords.begin(core, 0) >= SHORTEST_BRAND;
  }

  /** Brand, trade and branch: what is left when place and legal form do not count. */
  String text() {
    return written.substring(placeEnd, tradeEnd) + branch();
  }

  String branch() {
    return written.substring(formEnd);
  }

  String brand() {
    return written.substring(placeEnd, brandEnd);
  }

  Zone zone(int at) {
    if (at < placeEnd) {
      return Zone.PLACE;
    }
    if (at < brandEnd) {
      return Zone.BRAND;
    }
    if (at < tradeEnd) {
      return Zone.TRADE;
    }
    return at < formEnd || isBranchNoun(at) ? Zone.FORM : Zone.BRANCH;
  }

  /** 分公司, 支行: what every branch is called, as against what tells it from the others. */
  private boolean isBranchNoun(int at) {
    var noun = BRANCH_NOUN.matcher(written);
    return noun.find() && at >= noun.start();
  }
}
