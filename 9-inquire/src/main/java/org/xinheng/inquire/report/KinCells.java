package org.xinheng.inquire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.inquire.Kin;
import org.xinheng.inquire.report.ReportBody.Cell;

/** 关联主体 in the report: to whom the entity is tied, never their records. */
final class KinCells {
  private KinCells() {}

  static List<Cell> of(Kin kin) {
    var cells = new ArrayList<Cell>();
    kin.parent().ifPresent(parent -> cells.add(new Cell("隶属企业", named(parent))));
    if (kin.branchCount() > 0) {
      cells.add(new Cell("分支机构", branches(kin)));
    }
    kin.successors()
        .forEach(other -> cells.add(new Cell("合并分立", how(other) + "，由" + named(other) + "承继")));
    kin.predecessors()
        .forEach(other -> cells.add(new Cell("承继自", named(other) + "，" + how(other))));
    return cells;
  }

  private static String branches(Kin kin) {
    var listed = kin.branches().stream().map(Kin.Other::name).collect(Collectors.joining("、"));
    var more = kin.branchCount() > kin.branches().size() ? "等" : "";
    return "共 " + kin.branchCount() + " 家：" + listed + more + "。其记录不计入本报告";
  }

  private static String named(Kin.Other other) {
    return other.code().isEmpty()
        ? other.name()
        : other.name().isEmpty() ? other.code() : other.name() + "（" + other.code() + "）";
  }

  private static String how(Kin.Other other) {
    return other.on().map(day -> day + " ").orElse("") + other.way();
  }
}
