package org.xinheng.app.desk;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.duties.Nodes;

/** 交换节点: each department's channels, when they last sent, and what waits. */
@Controller
@RequestMapping("/desk/nodes")
class NodesController {
  private final DeskPages pages;
  private final Nodes nodes;
  private final Names names;
  private final Auditing audit;

  NodesController(DeskPages pages, Nodes nodes, Names names, Auditing audit) {
    this.pages = pages;
    this.nodes = nodes;
    this.names = names;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<byte[]> all(Visit visit, @RequestParam(defaultValue = "0") int offset) {
    audit.done(visit, "查看交换节点", "");
    return pages.show(
        visit, "nodes", ledger(visit, "/desk/nodes/list.csv").page(offset, "/desk/nodes"));
  }

  @GetMapping("/list.csv")
  ResponseEntity<byte[]> table(Visit visit) {
    audit.done(visit, "下载交换节点", "");
    return ledger(visit, "").csv("交换节点", "nodes");
  }

  private Ledger ledger(Visit visit, String download) {
    var frame = pages.frame(visit);
    return new Ledger(
        List.of("部门", "途径", "状况", "最近来件", "文件", "行数", "退回", "整件退回", "积压"),
        nodes.all(visit.scope()).stream()
            .map(one ->
                Ledger.row(
                    Cell.of(names.department(one.department())),
                    Cell.of(SubmissionView.channel(one.channel())),
                    new Cell(
                        one.health().title(),
                        "",
                        switch (one.health()) {
                          case GOOD -> "";
                          case WAITING, SILENT, UNUSED -> "due";
                          case FAULTY -> "late";
                        }),
                    Cell.figure(one.last().map(frame::minute).orElse("–")),
                    Cell.number(one.files()),
                    Cell.number(one.rows()),
                    Cell.number(one.returned()),
                    Cell.fault(one.failed()),
                    Cell.fault(one.backlog())))
            .toList(),
        "还没有部门报送过。",
        download);
  }
}
