package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.desk.ReturnedSubjects.Place;
import org.xinheng.app.desk.ReturnedSubjects.Subject;
import org.xinheng.app.security.Role;
import org.xinheng.duties.Count;
import org.xinheng.duties.CountedRow;
import org.xinheng.duties.CountedRow.Compared;
import org.xinheng.duties.CountedRow.Concealed;
import org.xinheng.duties.CountedRow.Declared;
import org.xinheng.duties.CountedRow.Filed;
import org.xinheng.duties.CountedRow.Sent;
import org.xinheng.duties.CountedRow.SentBack;
import org.xinheng.duties.Counts;
import org.xinheng.duties.Figure;
import org.xinheng.duties.Figures;
import org.xinheng.duties.Figures.Naming;
import org.xinheng.vocabulary.EntryId;

/** 明细各表. The rows behind a figure as lines, for pages and downloads alike. */
@Component
class FigureTables {
  private final Figures figures;
  private final ReturnedSubjects returned;
  private final Names names;

  FigureTables(Figures figures, ReturnedSubjects returned, Names names) {
    this.figures = figures;
    this.returned = returned;
    this.names = names;
  }

  /** All columns; those that no row fills are left out of a page. */
  private static List<String> headings(Figure figure) {
    var came = figure == Figure.PUBLICITY_OWED || figure == Figure.PUBLICITY_LATE ? "公示日期" : "收到日期";
    return List.of("部门", "信息事项", "明细", "主体", "决定日期", "期限", came, "说明", "件数");
  }

  /** The file: every row in every column. */
  Ledger file(Figure figure, List<CountedRow> rows) {
    return new Ledger(headings(figure), lines(rows, Optional.empty()), "", "");
  }

  /** One page of them. */
  Ledger page(
      Figure figure, List<CountedRow> rows, Visit visit, int offset, String address, String file) {
    int from = Math.clamp(offset, 0, rows.size());
    var shown = rows.subList(from, Math.min(rows.size(), from + Ledger.PAGE));
    var lines = lines(shown, Optional.of(visit));
    var headings = headings(figure);
    var filled =
        IntStream.range(0, headings.size())
            .filter(place -> lines.stream().anyMatch(line -> !line.get(place).text().isEmpty()))
            .boxed()
            .toList();
    return new Ledger(
        filled.stream().map(headings::get).toList(),
        lines.stream().map(line -> filled.stream().map(line::get).toList()).toList(),
        "没有。",
        rows.isEmpty() ? "" : file,
        Ledger.Turn.at(from, rows.size(), address));
  }

  private List<List<Cell>> lines(List<CountedRow> rows, Optional<Visit> visit) {
    var entries = figures.named(rows.stream().flatMap(FigureTables::entry).toList());
    var places = new ArrayList<Place>();
    for (var row : rows) {
      if (row instanceof SentBack back) {
        places.add(place(back));
      }
    }
    var subjects = places.isEmpty() ? Map.<Place, Subject>of() : returned.at(places);
    return rows.stream().map(row -> line(row, entries, subjects, visit)).toList();
  }

  private static Stream<EntryId> entry(CountedRow row) {
    return switch (row) {
      case Filed filed -> Stream.of(filed.entry());
      case Compared compared -> Stream.of(compared.entry());
      case Sent sent -> Stream.empty();
      case SentBack back -> Stream.empty();
      case Declared declared -> Stream.empty();
      case Concealed concealed -> Stream.empty();
    };
  }

  private static Place place(SentBack back) {
    return new Place(back.receipt(), back.row(), back.item());
  }

  private List<Cell> line(
      CountedRow row,
      Map<EntryId, Naming> entries,
      Map<Place, Subject> subjects,
      Optional<Visit> visit) {
    return switch (row) {
      case Filed filed -> {
        var named = entries.getOrDefault(filed.entry(), Naming.NONE);
        yield cells(
            row,
            record(filed.entry(), named),
            named.subject(),
            filed.decidedOn(),
            filed.deadline().map(Object::toString).orElse(""),
            filed.came().map(Object::toString).orElse(""),
            Cell.of(result(filed)));
      }
      case Sent sent ->
          cells(
              row,
              Cell.link("回执 " + sent.receipt(), "/desk/submissions/" + sent.receipt()),
              "",
              "",
              "",
              sent.came(),
              Cell.of("入档 " + sent.filed() + "，退回 " + sent.returned() + "，待核对 " + sent.review()));
      case SentBack back -> {
        var subject = subjects.getOrDefault(place(back), new Subject("", ""));
        yield cells(
            row,
            Cell.link("回执 " + back.receipt() + " 第 " + back.row() + " 行", mend(back, visit)),
            (subject.name() + " " + subject.document()).strip(),
            "",
            "",
            back.came(),
            Cell.of((String.join(" ", back.rules()) + " " + back.why()).strip()));
      }
      case Declared declared ->
          cells(
              row,
              Cell.link("案件数与零报告", "/desk/quality/cases"),
              "",
              "",
              "",
              "",
              Cell.of(stands(declared.counts())));
      case Compared compared -> {
        var named = entries.getOrDefault(compared.entry(), Naming.NONE);
        yield cells(
            row,
            record(compared.entry(), named),
            named.subject(),
            compared.decidedOn(),
            "",
            "",
            Cell.link(
                "第 "
                    + compared.sample()
                    + " 次抽查："
                    + compared.verdict().title()
                    + (compared.note().isEmpty() ? "" : "，" + compared.note()),
                "/desk/quality/samples/" + compared.sample()));
      }
      case Concealed concealed ->
          cells(
              row,
              Cell.link(concealed.document(), "/desk/quality/samples"),
              "",
              concealed.decidedOn(),
              "",
              "",
              Cell.of("见于 " + concealed.seenAt() + "；" + concealed.words()));
    };
  }

  private List<Cell> cells(
      CountedRow row,
      Cell what,
      String subject,
      Object decidedOn,
      Object deadline,
      Object came,
      Cell words) {
    return List.of(
        Cell.of(names.department(row.department())),
        Cell.of(names.item(row.item())),
        what,
        Cell.of(subject),
        Cell.figure(decidedOn.toString()),
        Cell.figure(deadline.toString()),
        Cell.figure(came.toString()),
        words,
        Cell.number(row.n()));
  }

  private static Cell record(EntryId entry, Naming named) {
    return Cell.link(
        named.document().isEmpty() ? "条目 " + entry : named.document(), "/desk/records/" + entry);
  }

  /** Whoever may mend the row goes where it is mended, others to its receipt. */
  private static String mend(SentBack back, Optional<Visit> visit) {
    var receipt = "/desk/submissions/" + back.receipt();
    boolean own =
        visit
            .filter(one -> one.may(Role.CLERK) && one.department().equals(back.department()))
            .isPresent();
    return own ? receipt + "/mend?after=" + (back.row() - 1) : receipt;
  }

  private static String result(Filed filed) {
    if (filed.deadline().isEmpty()) {
      return "";
    }
    return filed.late() ? filed.came().isPresent() ? "迟" : "至今没有公示" : "按期";
  }

  private static String stands(Counts counts) {
    var told = counts.cases().map(cases -> "申报 " + cases + " 件").orElse("没有申报");
    var words = new ArrayList<String>(List.of(told, "在档 " + counts.of(Count.DECIDED) + " 件"));
    if (counts.of(Count.CONCEALED) > 0) {
      words.add("查实瞒报 " + counts.of(Count.CONCEALED) + " 件");
    }
    if (counts.of(Count.COVERED) > 0) {
      words.add("申报而在档 " + counts.of(Count.COVERED) + " 件");
    }
    if (counts.of(Count.MISSED) > 0) {
      words.add("定期报送到期没有收到");
    }
    return String.join("，", words);
  }
}
