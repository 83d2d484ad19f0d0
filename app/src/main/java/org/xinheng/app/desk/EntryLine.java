package org.xinheng.app.desk;

/**
 * 条目摘要. One record of a dossier in a list: whose, what, by whom.
 *
 * @param subjectHref the subject's public page; "" where it has none
 * @param document its number, or its name where it has no number
 */
public record EntryLine(
    long entry,
    String subject,
    String subjectHref,
    String item,
    String document,
    String department) {

  /** What it is called by: its document, or its subject where no document bears it. */
  public String title() {
    return document.isEmpty() ? subject : document;
  }

  public String href() {
    return "/desk/records/" + entry;
  }
}
