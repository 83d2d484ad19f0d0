package org.xinheng.inquire;

/**
 * 报告原件. The PDF as issued, given out only while every record printed in it may still be seen: what
 * was exempted, withdrawn, corrected or has come to its last day leaves the report with the page.
 */
public sealed interface Original {

  /** No report with this number and code was issued here. */
  record NotIssued() implements Original {}

  /** Everything printed in it still stands. */
  record Held(IssuedReport report) implements Original {}

  /**
   * Something printed in it is no longer shown; that it was issued, and its digest, is still told.
   */
  record Withheld(String number) implements Original {}
}
