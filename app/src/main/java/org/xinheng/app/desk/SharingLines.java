package org.xinheng.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.app.security.Role;
import org.xinheng.collect.Catalogue;
import org.xinheng.duties.Answering;
import org.xinheng.duties.Sharing;
import org.xinheng.duties.Sharing.Grant;
import org.xinheng.duties.Sharing.State;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;

/**
 * 数据共享的各行. Which requests and grants somebody sees: those of the own department, those that touch
 * what it furnishes, and all of them at the credit office; and who answers each, in words.
 */
@Component
class SharingLines {
  private final Sharing sharing;
  private final Catalogue catalogue;
  private final Names names;

  SharingLines(Sharing sharing, Catalogue catalogue, Names names) {
    this.sharing = sharing;
    this.catalogue = catalogue;
    this.names = names;
  }

  /** A request or grant, and who answers it. */
  record Line(Grant grant, Answering answering) {
    boolean seenBy(Visit visit) {
      return visit.sees(grant.department()) || answering.touches(visit.department());
    }

    boolean answeredBy(Visit visit) {
      return answering.answers(visit.department(), visit.may(Role.CREDIT_OFFICER));
    }
  }

  Optional<Line> find(Visit visit, long id) {
    return sharing
        .find(id)
        .map(grant -> new Line(grant, sharing.answering(grant)))
        .filter(line -> line.seenBy(visit));
  }

  /** What waits for this person: made by others, and to be answered by its department. */
  List<Line> waiting(Visit visit) {
    return lines(sharing.waiting()).stream()
        .filter(line -> !line.grant().requestedBy().equals(visit.login()))
        .filter(line -> line.answeredBy(visit))
        .toList();
  }

  /** Requests for what several furnish and nobody leads on: the credit office names who does. */
  long wantingLead() {
    return lines(sharing.waiting()).stream().filter(line -> line.answering().wantsLead()).count();
  }

  private List<Line> lines(List<Grant> grants) {
    var answering = sharing.answering(grants);
    var lines = new ArrayList<Line>(grants.size());
    for (int i = 0; i < grants.size(); i++) {
      lines.add(new Line(grants.get(i), answering.get(i)));
    }
    return lines;
  }

  Ledger ledger(Visit visit, String download) {
    var rows =
        lines(sharing.all()).stream().filter(line -> line.seenBy(visit)).map(this::row).toList();
    return new Ledger(
        List.of("编号", "申请部门", "事项", "目的", "状态", "谁答复", "最后一日", "已用次数"), rows, "没有数据共享。", download);
  }

  private List<Cell> row(Line line) {
    var one = line.grant();
    return Ledger.row(
        Cell.link("第 " + one.id() + " 号", "/desk/sharing/" + one.id()),
        Cell.of(names.department(one.department())),
        Cell.of(names.item(one.item())),
        Cell.of(one.purpose()),
        new Cell(one.state().title(), "", one.state() == State.REQUESTED ? "due" : ""),
        Cell.of(answers(line)),
        Cell.figure(one.lastDay().map(String::valueOf).orElse("")),
        Cell.number(one.uses()));
  }

  /** Who has answered or is to answer. */
  String answers(Line line) {
    var grant = line.grant();
    if (grant.state() != State.REQUESTED) {
      return grant.decidedFor().map(names::department).orElse("");
    }
    var answering = line.answering();
    var until = "，" + answering.lastDay() + " 前（含当日）";
    if (answering.furnishers().isEmpty()) {
      return "信用办：没有部门报送这个事项";
    }
    if (answering.wantsLead()) {
      return answering.late() ? "信用办：没有牵头部门，已过答复期限" : "待信用办定牵头部门" + until;
    }
    return answering
        .owner()
        .map(owner ->
            names.department(owner)
                + (answering.late() ? "或信用办：已过答复期限 " + answering.lastDay() : until))
        .orElse("信用办：申请部门自己牵头");
  }

  String departments(List<DepartmentCode> codes) {
    return codes.stream().map(names::department).collect(Collectors.joining("、"));
  }

  String fields(Grant grant) {
    return grant.fields().stream().map(name -> title(grant, name)).collect(Collectors.joining("、"));
  }

  private String title(Grant grant, FieldName name) {
    return catalogue
        .find(grant.item())
        .filter(item -> item.indexOf(name) >= 0)
        .map(item -> item.field(item.indexOf(name)).title())
        .orElse(name.value());
  }
}
