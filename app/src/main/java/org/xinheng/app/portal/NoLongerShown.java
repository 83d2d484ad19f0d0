package org.xinheng.app.portal;

/** 原件不再提供. A report was asked for in which something stands that is no longer public. */
final class NoLongerShown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String report;

  NoLongerShown(String report) {
    super(report);
    this.report = report;
  }

  String report() {
    return report;
  }
}
