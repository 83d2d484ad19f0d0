package org.xinheng.collect.flow;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.UnreadableFile;

/** 回执文本. What a department reads beside its file in the inbox. */
public final class ReceiptText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  private ReceiptText() {}

  /**
   * @param title the item's Chinese title
   * @param address of the platform, without a slash at the end
   */
  public static String of(Receipt receipt, String title, String address) {
    var lines = new ArrayList<String>();
    lines.add("报送回执");
    lines.add("编号：" + receipt.number());
    lines.add("部门：" + receipt.department());
    lines.add("事项：" + title);
    if (!receipt.edition().isEmpty()) {
      lines.add("核验依据：信息目录 " + receipt.edition() + " 版，读取表头时定下，全件适用");
    }
    lines.add("文件：%s（%,d 字节）".formatted(receipt.fileName(), receipt.bytes()));
    lines.add("SHA-256：" + receipt.sha256());
    lines.add("接收时间：" + MOMENT.format(receipt.receivedAt()));
    receipt.finishedAt().ifPresent(at -> lines.add("办结时间：" + MOMENT.format(at)));
    if (receipt.again()) {
      lines.add("说明：此前已收到完全相同的文件，沿用原回执，不会重复入档。");
    }
    outcome(receipt, address, lines);
    if (receipt.forgotten()) {
      lines.add("原件：含禁止归集的信息，依法没有保存；本文件夹中的原件也请删除。");
    }
    return String.join("\n", lines) + "\n";
  }

  private static void outcome(Receipt receipt, String address, List<String> lines) {
    switch (receipt.state()) {
      case RECEIVED, RUNNING -> lines.add("状态：已接收，正在逐行核验；办结后本文件改名为“.回执.txt”，内附结果。");
      case FAILED -> {
        lines.add("状态：没有办理，请改好后重新放入文件夹。");
        receipt
            .problem()
            .ifPresent(
                problem -> lines.add("原因：" + problem.sentence() + "（" + problem.code() + "）"));
      }
      case DONE -> rows(receipt, address, lines);
    }
  }

  private static void rows(Receipt receipt, String address, List<String> lines) {
    var tally = receipt.tally();
    lines.add("状态：已办结");
    lines.add(
        "结果：共 %,d 行；入档 %,d 行（其中更新已有记录 %,d 行），退回 %,d 行，待人工核对 %,d 行，与已有记录相同 %,d 行。"
            .formatted(
                tally.rows(),
                tally.filed(),
                tally.newVersions(),
                tally.returned(),
                tally.review(),
                tally.repeats()));
    String page = address + "/desk/submissions/" + receipt.number();
    if (tally.returned() > 0) {
      lines.add("退回的行及原因，可在工作台逐行查看、下载，改好后重报：" + page);
    }
    if (tally.review() > 0) {
      lines.add("待人工核对的行，核对后入档：" + address + "/desk/reviews?submission=" + receipt.number());
    }
    lines.add("公示进度和待隐去个人信息的行，见：" + page);
  }

  /** Why a file was not taken. */
  public static String refusal(String fileName, UnreadableFile reason) {
    return """
    文件“%s”未予接收
    原因代码：%s
    %s
    改好后请重新放入“部门代码/事项代码”文件夹；本文件夹中的原件可以删除。
    """
        .formatted(fileName, reason.code(), reason.sentence());
  }
}
