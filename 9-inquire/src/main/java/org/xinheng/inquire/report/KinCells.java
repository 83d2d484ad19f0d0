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
    kin.successors().forEach(other -> cells.add(new Cell("合并分立", succeeded(other))));
    kin.predecessors()
        .forEach(other -> cells.add(new Cell("承继自", named(other) + "，" + how(other))));
    return cells;
  }

  private static String branches(Kin kin) {
    var listed = kin.branches().stream().map(Kin.Other::name).collect(Collectors.joining("、"));
    var more = kin.branchCount() > kin.branches().size() ? "等" : "";
    return "共 " + kin.branchCount() + " 家：" + listed + more + "。其记录不计入本报告";
  }

  private static String succeeded(Kin.Other other) {
    return how(other) + (other.dividedOff() ? "，分出" + named(other) : "，由" + named(other) + "承继");
  }

  private static String named(Kin.Other other) {
    boolean both = !other.name().isEmpty() && !other.code().isEmpty();
    return both ? other.name() + "（" + other.code() + "）" : other.title();
  }

  private static String how(Kin.Other other) {
    return other.on().map(day -> day + " ").orElse("") + other.way();
  }
}
