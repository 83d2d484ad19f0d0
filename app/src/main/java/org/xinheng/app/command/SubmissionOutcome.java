package org.xinheng.app.command;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** 报送结果. What became of a submission, told on the terminal; the links go to the desk. */
final class SubmissionOutcome {
  private SubmissionOutcome() {}

  /** Prints the outcome; returns the exit status. */
  static int tell(JsonNode receipt, String url, PrintStream out) {
    var page = url + "/desk/submissions/" + receipt.path("number").asString("");
    if (receipt.path("state").asString("").equals("FAILED")) {
      return tellFailed(receipt, page, out);
    }
    long rows = count(receipt, "rows");
    long returned = count(receipt, "returned");
    long review = count(receipt, "review");
    if (rows > 0 && count(receipt, "repeats") == rows) {
      out.printf("共 %,d 行，都与已有记录相同，以前报过，没有新入档的。%n", rows);
      return SubmitCommand.ALL_FILED;
    }
    out.printf(
        "共 %,d 行：入档 %,d 行（其中更新 %,d 行），退回 %,d 行，待人工核对 %,d 行，与已有记录相同 %,d 行。%n",
        rows,
        count(receipt, "filed"),
        count(receipt, "newVersions"),
        returned,
        review,
        count(receipt, "repeats"));
    if (returned > 0) {
      out.println("退回的行可在工作台查看、下载，改好后重报：" + page);
    }
    if (review > 0) {
      out.println(
          "待人工核对的行由信用办或本部门在工作台核对后入档："
              + url
              + "/desk/reviews?submission="
              + receipt.path("number").asString(""));
    }
    long hiding = count(receipt, "awaitingRedaction");
    if (hiding > 0) {
      out.printf("入档的行中 %,d 行疑有个人信息，公示前等待隐去：%s/desk/redactions%n", hiding, url);
    }
    return returned + review > 0 ? SubmitCommand.NOT_ALL_FILED : SubmitCommand.ALL_FILED;
  }

  private static int tellFailed(JsonNode receipt, String page, PrintStream out) {
    out.println(
        "文件没有办理："
            + quoted(
                receipt.path("problem").asString(""), receipt.path("problemCode").asString("")));
    out.println(
        count(receipt, "rows") == 0
            ? "一行也没有入档。"
            : "此前已入档 %,d 行，不受影响。".formatted(count(receipt, "filed")));
    out.println("详情：" + page);
    return SubmitCommand.FAILED;
  }

  /** 第 9 行的引号没有闭合（COL-030）。 One full stop, whether the sentence brought one or not. */
  static String quoted(String sentence, String code) {
    var bare = sentence.strip().replaceAll("[。.]+$", "");
    return code.isEmpty() ? bare + "。" : bare + "（" + code + "）。";
  }

  private static long count(JsonNode receipt, String what) {
    return receipt.path(what).asLong(0);
  }
}
