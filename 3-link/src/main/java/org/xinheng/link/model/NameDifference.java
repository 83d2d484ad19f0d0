package org.xinheng.link.model;

import java.util.List;

/** 名称差异. In what the name of a record differs from one that an entity bears, the least first. */
enum NameDifference {
  /**
   * 写法: the place left out or added, the legal form abbreviated or with one character wrong,
   * simplified or traditional.
   */
  WRITING("名称只是写法不同"),
  /** 地名换写: another place of the same prefecture, 莱芜市 for 莱城区. */
  PLACE("名称只差地名，同属一个地级市"),
  /** 地名疑误: one character of a place written without 市 or 县, which might be a brand as well. */
  BARE_PLACE("名称里的地名有一处不同，可能是笔误"),
  /** 笔误: one character, outside the brand, and none that tells sister firms apart. */
  SLIP("名称在字号以外有一处笔误"),
  /** 简称: the trade left out. */
  SHORTENED("名称像是简称"),
  /** 近名: as sister firms differ; a character of the brand, another trade, another place. */
  SISTER("名称相近，字号、行业、地名或序号不同，可能是另一户"),
  /** 另一名称. */
  OTHER("");

  private final String title;

  NameDifference(String title) {
    this.title = title;
  }

  /** For the one who decides; "" where the names have nothing in common. */
  String title() {
    return title;
  }

  /**
   * @param seat of the entity: a place without 市 or 县 is only believed where the seat names it too
   */
  static NameDifference of(NameParts stated, NameParts known, String seat) {
    if (stated.text().equals(known.text())) {
      return sameText(stated, known);
    }
    var slip = OneSlip.between(stated.written(), known.written());
    if (slip.isPresent()) {
      return slip(slip.get(), slip.get().at(), stated, known, seat);
    }
    var inText = OneSlip.between(stated.text(), known.text());
    if (inText.isPresent()) {
      return places(stated.places(), known.places()) == WRITING
              && stated.form().mayBe(known.form())
              && inText.get().at() < known.tradeEnd() - known.placeEnd()
          ? slip(inText.get(), known.placeEnd() + inText.get().at(), stated, known, seat)
          : SISTER;
    }
    return isShort(stated, known) ? SHORTENED : OTHER;
  }

  private static NameDifference sameText(NameParts stated, NameParts known) {
    return stated.form().mayBe(known.form()) ? places(stated.places(), known.places()) : SISTER;
  }

  private static NameDifference places(List<String> stated, List<String> known) {
    boolean statesFewer = stated.size() <= known.size();
    var fewer = statesFewer ? stated : known;
    var more = statesFewer ? known : stated;
    if (fewer.stream().allMatch(place -> more.stream().anyMatch(other -> same(place, other)))) {
      return WRITING;
    }
    return fewer.stream()
            .allMatch(place -> more.stream().anyMatch(other -> PlaceNames.related(place, other)))
        ? PLACE
        : SISTER;
  }

  private static boolean same(String place, String other) {
    return PlaceNames.bare(place).equals(PlaceNames.bare(other));
  }

  private static NameDifference slip(
      OneSlip slip, int at, NameParts stated, NameParts known, String seat) {
    return switch (known.zone(at)) {
      case FORM -> at < known.formEnd() && !slip.makesABranch() ? WRITING : SLIP;
      case PLACE -> misspelt(stated, known, at, seat);
      case TRADE -> !slip.tellsApart() && !isTrade(stated, known, at) ? SLIP : SISTER;
      case BRAND, BRANCH -> SISTER;
    };
  }

  /**
   * The misspelt place is none; what it should be is one beyond doubt, or by what the seat says.
   */
  private static NameDifference misspelt(NameParts stated, NameParts known, int at, String seat) {
    int end = 0;
    for (int next = PlaceNames.end(known.written(), 0);
        next <= at;
        next = PlaceNames.end(known.written(), end)) {
      end = next;
    }
    var place = known.written().substring(end, PlaceNames.end(known.written(), end));
    if (end <= stated.written().length() && PlaceNames.end(stated.written(), end) > end) {
      return SISTER;
    }
    if (PlaceNames.isWrittenOut(place)) {
      return SLIP;
    }
    return seat.contains(PlaceNames.bare(place)) ? BARE_PLACE : SISTER;
  }

  /** What stands there instead is a trade too: 工贸 for 商贸 is another firm. */
  private static boolean isTrade(NameParts stated, NameParts known, int at) {
    int fromEnd = known.tradeEnd() - at;
    return stated.tradeEnd() - fromEnd >= stated.brandEnd();
  }

  private static boolean isShort(NameParts stated, NameParts known) {
    return stated.branch().isEmpty()
        && known.branch().isEmpty()
        && stated.form().mayBe(known.form())
        && stated.text().length() >= known.brandEnd() - known.placeEnd()
        && stated.text().length() < known.text().length()
        && known.text().startsWith(stated.text())
        && places(stated.places(), known.places()) == WRITING;
  }
}
