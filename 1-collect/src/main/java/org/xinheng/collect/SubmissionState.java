package org.xinheng.collect;

/** 报送状态. RECEIVED → RUNNING → DONE or FAILED; RUNNING is resumed after a crash. */
public enum SubmissionState {
  RECEIVED("已接收"),
  RUNNING("处理中"),
  DONE("已完成"),
  FAILED("未能处理");

  private final String title;

  SubmissionState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean finished() {
    return this == DONE || this == FAILED;
  }
}
