package org.xinheng.postgres;

import java.util.Arrays;
import java.util.List;

/** 启动失败的原因. Turns what PostgreSQL said in English into a sentence the operator can act on. */
final class StartFailure {
  private static final int LINES_SHOWN = 12;

  /** The first that matches wins; the fragment is PostgreSQL's or the system's own wording. */
  private enum Reason {
    DISK_FULL("No space left on device", "磁盘已满，请清理出空间后再启动；已提交的数据没有丢失。"),
    QUOTA("Disk quota exceeded", "磁盘配额已用完，请扩充后再启动；已提交的数据没有丢失。"),
    READ_ONLY("Read-only file system", "文件系统只读，请检查磁盘。"),
    PORT("Address already in use", "端口已被别的程序占用，请换一个端口。"),
    SHARED_MEMORY("could not map anonymous shared memory", "内存不足，请释放内存或调小共享缓冲。"),
    MEMORY("Cannot allocate memory", "内存不足，请释放内存或调小共享缓冲。"),
    VERSION("incompatible with server", "数据目录由另一版本的 PostgreSQL 创建。"),
    LEFTOVER("pre-existing shared memory block", "上一次的数据库进程尚未退净，请稍后再试。"),
    PERMISSION("Permission denied", "权限不足，请检查数据目录及其上级目录的权限。"),
    LIBRARY("GLIBC", "系统的 C 库过旧或不是 glibc，内置数据库不能运行；请以 XINHENG_DB_URL 使用自备的 PostgreSQL 18。");

    final String fragment;
    final String sentence;

    Reason(String fragment, String sentence) {
      this.fragment = fragment;
      this.sentence = sentence;
    }
  }

  private StartFailure() {}

  static boolean isDiskFull(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).contains(Reason.DISK_FULL.fragment);
  }

  static boolean isPortTaken(String log) {
    return log.contains(Reason.PORT.fragment);
  }

  static DatabaseCannotStart of(String what, Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return new DatabaseCannotStart(what + "：" + sentence(message, message), cause);
  }

  /** Keeps the server's own last lines below the sentence: they are what a maintainer asks for. */
  static DatabaseCannotStart of(String what, String log) {
    List<String> lines = Arrays.stream(log.split("\n", -1)).filter(l -> !l.isBlank()).toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    return new DatabaseCannotStart(
        what + "：" + sentence(log, "原因见下。") + "\n" + String.join("\n", last));
  }

  private static String sentence(String message, String otherwise) {
    return Arrays.stream(Reason.values())
        .filter(reason -> message.contains(reason.fragment))
        .map(reason -> reason.sentence)
        .findFirst()
        .orElse(otherwise);
  }
}
