package org.xinheng.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.xinheng.app.command.KeyCommand;
import org.xinheng.app.command.Options.WrongUsage;
import org.xinheng.app.command.RunCommand;
import org.xinheng.app.command.SubmitCommand;
import org.xinheng.app.database.StartRefusal;

/**
 * 信衡. The one application: portal, desk and HTTP API over the stages; {@code run}, {@code submit}
 * and {@code key} from the launcher.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Xinheng {
  private static final int FAILED = 1;

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var command = arguments.length == 0 ? "run" : arguments[0];
    var rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    try {
      int status = start(command, rest);
      if (status != 0) {
        System.exit(status);
      }
    } catch (WrongUsage wrong) {
      fail(wrong.getMessage());
    } catch (IOException | RuntimeException failed) {
      fail(sentence(failed));
    }
  }

  private static void fail(@Nullable String sentence) {
    terminal(FileDescriptor.err).println("信衡：" + sentence);
    System.exit(FAILED);
  }

  /** What nobody foresaw keeps its own words, and its place for whoever maintains this. */
  private static String sentence(Exception failed) {
    return StartRefusal.sentence(failed)
        .orElseGet(() -> {
          var trace = new StringWriter();
          failed.printStackTrace(new PrintWriter(trace));
          return "出现意外错误，没有办成。请把下面的内容交给维护人员：\n" + trace;
        });
  }

  private static int start(String command, List<String> arguments)
      throws IOException, InterruptedException {
    return switch (command) {
      case "run" -> {
        RunCommand.run(Xinheng.class, arguments);
        yield 0;
      }
      case "submit" -> new SubmitCommand(terminal(FileDescriptor.out)).run(arguments);
      case "key" -> new KeyCommand(terminal(FileDescriptor.out)).run(arguments);
      default -> throw new WrongUsage("没有这个命令：" + command + "。用法见 ./xinheng help");
    };
  }

  private static PrintStream terminal(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
