package org.xinheng.inquire;

import org.xinheng.inquire.report.ReportPdf;

/** 纸面文件. Other papers than the credit report, made into PDF/A-2a by the same means and font. */
public final class Paper {
  private Paper() {}

  /**
   * The page as PDF; the same input gives the same pages.
   *
   * @param html well-formed XHTML with a title and print styles, in the font Noto Sans SC
   * @param producer the platform that makes it
   */
  public static byte[] pdf(String html, String producer) {
    return ReportPdf.of(html, producer, "纸面文件");
  }
}
