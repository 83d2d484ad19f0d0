package org.xinheng.publish;

/** 公示时限看板的栏. Days are working days from today. */
public enum BoardColumn {
  LATE("已逾期"),
  TODAY("今天到期"),
  IN_ONE_DAY("1 个工作日内到期"),
  IN_TWO_DAYS("2 个工作日内到期"),
  IN_THREE_DAYS("3 个工作日内到期"),
  LATER("3 个工作日以后到期"),
  AWAITING_SUBJECT("待核对主体"),
  AWAITING_REDACTION("待隐去个人信息"),
  EXEMPTION_PROPOSED("免于公示待审批"),
  EXEMPT("免于公示");

  private final String title;

  BoardColumn(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
