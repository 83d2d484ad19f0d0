package org.xinheng.inquire.report;

import org.xinheng.collect.CatalogueItem;

/** 报告的十个部分, in the order of 公共信用信息报告标准（2022 年版）. */
enum ReportClass {
  BASICS("一、登记注册基础信息", ""),
  ADMINISTRATION("二、行政管理信息", "行政管理"),
  HONOURS("三、诚实守信相关荣誉信息", "诚实守信"),
  SERIOUS("四、严重失信主体名单信息", "严重失信"),
  ABNORMAL("五、经营（活动）异常名录（状态）信息", "经营异常"),
  COMMITMENTS("六、信用承诺信息", "信用承诺"),
  GRADES("七、信用评价信息", "信用评价"),
  JUDGMENTS("八、司法判决及执行信息", "司法判决"),
  OTHERS("九、其他信息", "其他"),
  ADVICE("十、信用状况提升建议", "");

  private final String title;
  private final String shortTitle;

  ReportClass(String title, String shortTitle) {
    this.title = title;
    this.shortTitle = shortTitle;
  }

  String title() {
    return title;
  }

  String shortTitle() {
    return shortTitle;
  }

  boolean counted() {
    return !shortTitle.isEmpty();
  }

  static ReportClass of(CatalogueItem item) {
    return switch (item.nature()) {
      case REGISTRATION -> BASICS;
      case LICENCE, PENALTY -> ADMINISTRATION;
      case OTHER -> byRecordClass(item.provisions().recordClass());
    };
  }

  private static ReportClass byRecordClass(String words) {
    for (ReportClass each : values()) {
      if (each.counted() && words.contains(each.shortTitle)) {
        return each;
      }
    }
    if (words.contains("荣誉")) {
      return HONOURS;
    }
    return words.startsWith("行政") ? ADMINISTRATION : OTHERS;
  }
}
