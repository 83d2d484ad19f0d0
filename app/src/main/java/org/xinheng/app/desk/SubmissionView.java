package org.xinheng.app.desk;

import org.xinheng.collect.Receipt;
import org.xinheng.collect.SubmissionState;

/** 报送的展示. A receipt with the names of its item and department, in words and shares. */
public record SubmissionView(Receipt receipt, String item, String department) {

  /** Whether it brought nothing that was not there. */
  private boolean onlyRepeats() {
    var tally = receipt.tally();
    return tally.rows() > 0 && tally.repeats() == tally.rows();
  }

  public String href() {
    return "/desk/submissions/" + receipt.number();
  }

  public boolean finished() {
    return receipt.state().finished();
  }

  public boolean failed() {
    return receipt.state() == SubmissionState.FAILED;
  }

  public boolean hasReturned() {
    return receipt.tally().returned() > 0;
  }

  /** The class of the state's tag. */
  public String tone() {
    return switch (receipt.state()) {
      case RECEIVED, RUNNING -> "accent";
      case DONE -> hasReturned() ? "due" : "live";
      case FAILED -> "late";
    };
  }

  /** The state in a word or two. */
  public String state() {
    return switch (receipt.state()) {
      case RECEIVED, RUNNING, FAILED -> receipt.state().title();
      case DONE ->
          hasReturned()
              ? "有退回"
              : receipt.tally().review() > 0 ? "待核对" : onlyRepeats() ? "以前报过" : "全部入档";
    };
  }

  /** 318 行：317 行入档，1 行退回. */
  public String summary() {
    var tally = receipt.tally();
    if (onlyRepeats()) {
      return number(tally.rows()) + " 行都与已有记录相同，以前报过，没有新入档的";
    }
    var text = new StringBuilder(number(tally.rows())).append(" 行：");
    text.append(number(tally.filed())).append(" 行入档");
    if (tally.newVersions() > 0) {
      text.append("（其中 ").append(number(tally.newVersions())).append(" 行更新了已有记录）");
    }
    text.append("，").append(number(tally.returned())).append(" 行退回");
    if (tally.review() > 0) {
      text.append("，").append(number(tally.review())).append(" 行待人工核对");
    }
    if (tally.repeats() > 0) {
      text.append("，").append(number(tally.repeats())).append(" 行与已有记录相同");
    }
    return text.toString();
  }

  /** A part of all rows as a width of the bar; nothing that exists is too thin to be seen. */
  public String width(long part) {
    long all = Math.max(receipt.rowsExpected(), receipt.tally().rows());
    if (part == 0 || all == 0) {
      return "0";
    }
    double share = Math.min(100, Math.max(1, 100.0 * part / all));
    return String.format(java.util.Locale.ROOT, "%.2f%%", share);
  }

  /** Whole percent done, 0 while nobody knows how many rows there are. */
  public int percent() {
    return receipt.rowsExpected() == 0
        ? 0
        : (int) Math.min(100, 100 * receipt.rowsDone() / receipt.rowsExpected());
  }

  public String size() {
    long bytes = receipt.bytes();
    return bytes < 1024 * 1024
        ? Math.max(1, bytes / 1024) + " KB"
        : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024);
  }

  public String channel() {
    return channel(receipt.channel());
  }

  /** The way a file came in. */
  static String channel(String word) {
    return switch (word) {
      case "desk" -> "工作台上传";
      case "api" -> "数据接口";
      case "inbox" -> "收件文件夹";
      default -> word;
    };
  }

  /** Grouped by thousands. */
  public static String number(long value) {
    return String.format(java.util.Locale.ROOT, "%,d", value);
  }
}
