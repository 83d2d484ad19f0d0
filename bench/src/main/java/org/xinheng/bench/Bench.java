package org.xinheng.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** 度量. {@code ./xinheng bench NAME [ROWS]}: exits 0 only when the goal is met. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    String name = arguments.length == 0 ? "" : arguments[0];
    int rows = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1].replace("_", ""));
    boolean met =
        switch (name) {
          case "intake" -> IntakeBench.run(rows);
          case "xlsx" -> XlsxBench.run(rows);
          case "search" -> SearchBench.run(rows);
          case "read" -> ReadBench.run(rows);
          case "decisions" -> DecisionsBench.run();
          case "link" -> LinkBench.run(rows);
          default -> {
            System.out.println("没有这个度量：" + name + "。可用：intake、xlsx、search、read、decisions、link");
            yield false;
          }
        };
    System.exit(met ? 0 : 1);
  }
}
