package org.xinheng.inquire.report;

import java.util.List;

/** 报告正文. Everything but number and time, so that two reports of equal content are equal. */
public record ReportBody(List<Count> overview, List<Section> sections, List<String> notes) {

  public ReportBody {
    overview = List.copyOf(overview);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /** 概要 counts, one for each of the eight classes. */
  public record Count(String title, int records) {}

  /** One of the ten sections; without tables and lines it is printed with its empty words. */
  public record Section(String title, List<Table> tables, List<String> lines, String empty) {
    public Section {
      tables = List.copyOf(tables);
      lines = List.copyOf(lines);
    }
  }

  /** One record as a small table of titles and values. */
  public record Table(String caption, List<Cell> cells) {
    public Table {
      cells = List.copyOf(cells);
    }
  }

  /** A title and its value. */
  public record Cell(String title, String value) {}

  /** What the report says of the subject, as plain text: the day-dependent notes do not count. */
  public String facts() {
    StringBuilder text = new StringBuilder("概要\n");
    for (Count count : overview) {
      text.append(count.title()).append(' ').append(count.records()).append('\n');
    }
    sections.forEach(section -> append(text, section));
    return text.toString();
  }

  /** The whole body as plain text. */
  String text() {
    StringBuilder text = new StringBuilder(facts()).append("说明\n");
    notes.forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }

  private static void append(StringBuilder text, Section section) {
    text.append(section.title()).append('\n');
    for (Table table : section.tables()) {
      text.append("· ").append(table.caption()).append('\n');
      table
          .cells()
          .forEach(cell ->
              text.append("  ").append(cell.title()).append("：").append(cell.value()).append('\n'));
    }
    section.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    if (section.tables().isEmpty() && section.lines().isEmpty()) {
      text.append("  ").append(section.empty()).append('\n');
    }
  }
}
