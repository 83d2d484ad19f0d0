package org.xinheng.bench;

/**
 * 标注集的种类. How a record was made. The share says how many of a hundred records of firms that are on
 * the register are of this kind; kinds without one are as many as the data gives. The mix was set
 * before the first run, after what 3,002,664 real names show: brackets and width by far the most,
 * then places and forms, wrong characters seldom.
 */
enum LinkKind {
  WRITING("brackets, width, blanks, full stops", 27),
  REMARK("a remark behind the name", 6),
  PLACE_LEFT_OUT("place in front left out", 10),
  PLACE_ADDED("province or city added", 9),
  PLACE_SWAPPED("district for city, city for district", 5),
  FORM_ABBREVIATED("legal form abbreviated or lengthened", 13),
  FORM_LEFT_OUT("legal form left out", 5),
  TRADITIONAL("traditional characters", 4),
  WRONG_CHARACTER("one wrong character anywhere", 8),
  MISSING_OR_EXTRA("one missing, extra, or two turned", 4),
  BRAND_ONLY("brand and 公司 only", 2),
  TWO_TOGETHER("place left out and form abbreviated", 7),
  OTHER_NAME("former, second or short name (er pairs)", 0),
  NAMESAKE("one of two that bear the name", 0),
  SISTER_PAIR("not on the register, its er sister is", -1),
  SISTER_NEXT_DOOR("not on it, a sister in the building is", -1),
  NAMESAKE_ONLY("not on it, a namesake elsewhere is", -1),
  UNKNOWN("not on it, a firm like any other", -1);

  private final String title;
  private final int share;

  LinkKind(String title, int share) {
    this.title = title;
    this.share = share;
  }

  String title() {
    return title;
  }

  int share() {
    return share;
  }

  boolean isOnRegister() {
    return share >= 0;
  }
}
