package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.app.page.Problem;
import org.xinheng.publish.Redaction;
import org.xinheng.vocabulary.PersonalTraces;
import org.xinheng.vocabulary.WorkingDay;

/** 隐去个人信息页的内容. */
public record RedactionView(
    EntryLine line,
    String decidedOn,
    WorkingDay deadline,
    List<Text> texts,
    List<Problem> problems) {

  /** 待隐去列表. */
  public record Queue(List<Line> lines, long waiting) {}

  /** 列表的一行. */
  public record Line(
      EntryLine line, String href, WorkingDay deadline, boolean late, String kinds) {}

  /**
   * 一段文本.
   *
   * @param id of the form's field
   * @param remaining kinds of traces still found in the draft; "" for none
   */
  public record Text(
      String id,
      String title,
      List<Piece> original,
      String draft,
      String drafted,
      String remaining) {}

  /** 原文片段; {@code kind} is what it looks like, "" for plain text. */
  public record Piece(String text, String kind) {}

  public String problem(String field) {
    return Problems.at(problems, field);
  }

  /** The original cut at its traces. */
  static List<Piece> pieces(Redaction.Text text) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (var trace : text.traces()) {
      pieces.add(new Piece(text.original().substring(from, trace.start()), ""));
      pieces.add(
          new Piece(text.original().substring(trace.start(), trace.end()), trace.kind().title()));
      from = trace.end();
    }
    pieces.add(new Piece(text.original().substring(from), ""));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  static String kinds(List<PersonalTraces.Trace> traces) {
    return String.join("、", traces.stream().map(trace -> trace.kind().title()).distinct().toList());
  }
}
