package org.xinheng.collect;

/** 更新频次. How often a department owes an item, as reminders and missing reports count it. */
public enum Frequency {
  /** 逐件报送: within seven working days of each decision. */
  EACH_DECISION("逐件，七个工作日内"),
  /** 变动即报: as facts change, a month at the latest. */
  ON_CHANGE("变动即报，至迟每月"),
  MONTHLY("每月"),
  QUARTERLY("每季度"),
  YEARLY("每年"),
  /** 不定期: nothing is owed; the entity itself or chance decides. */
  UNBOUND("不定期");

  private final String title;

  Frequency(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
