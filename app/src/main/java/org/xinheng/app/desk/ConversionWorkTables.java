package org.xinheng.app.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.app.desk.Ledger.Cell;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeNotices;
import org.xinheng.link.CodeSegments;

/** 名单、码段与通知的表. */
@Component
class ConversionWorkTables {
  private static final String HERE = "/desk/conversion/work";

  private final Names names;

  ConversionWorkTables(Names names) {
    this.names = names;
  }

  Ledger batches(List<CodeConversion.Batch> batches) {
    return new Ledger(
        List.of("批次", "登记机关", "文件", "来文行数", "收下", "待人核对", "退回", "重复", "合计行", "退回和重复的行"),
        batches.stream()
            .map(one ->
                Ledger.row(
                    Cell.link(
                        String.valueOf(one.id()),
                        ConversionQuery.ALL.with("batch", String.valueOf(one.id())).href()),
                    Cell.of(names.department(one.registrar())),
                    Cell.of(one.fileName()),
                    Cell.number(one.lines()),
                    Cell.number(one.taken()),
                    Cell.number(one.toPerson()),
                    Cell.number(one.returned()),
                    Cell.number(one.repeated()),
                    Cell.number(one.sums()),
                    one.returned() + one.repeated() == 0
                        ? Cell.of("–")
                        : Cell.link("下载（CSV）", HERE + "/lists/" + one.id() + "/returned.csv")))
            .toList(),
        "还没有导入名单。",
        "");
  }

  Ledger segments(List<CodeSegments.Segment> segments) {
    return new Ledger(
        List.of("登记机关", "类别", "区划", "起号", "止号", "剩余", "依据"),
        segments.stream()
            .map(one ->
                Ledger.row(
                    Cell.of(names.department(one.registrar())),
                    Cell.of(one.category()),
                    Cell.of(one.division()),
                    Cell.of(one.first()),
                    Cell.of(one.last()),
                    new Cell(String.valueOf(one.left()), "", one.left() < 20 ? "num late" : "num"),
                    Cell.of(one.basis())))
            .toList(),
        "还没有登记码段。",
        "");
  }

  Ledger notices(List<CodeNotices.Notice> notices) {
    return new Ledger(
        List.of("通知", "登记机关", "代码数", "已签收", "未签收的部门"),
        notices.stream()
            .map(one ->
                Ledger.row(
                    Cell.link(
                        "第 " + one.id() + " 号对照表", HERE + "/notices/" + one.id() + "/mapping.csv"),
                    Cell.of(names.department(one.registrar())),
                    Cell.number(one.codes()),
                    Cell.number(
                        one.signatures().stream().filter(by -> by.at().isPresent()).count()),
                    Cell.of(
                        String.join(
                            "、",
                            one.signatures().stream()
                                .filter(by -> by.at().isEmpty())
                                .map(by -> names.department(by.department()))
                                .toList()))))
            .toList(),
        "还没有通知。",
        "");
  }
}
