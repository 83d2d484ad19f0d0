package org.xinheng.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.xinheng.app.database.StartRefusal;

/**
 * 启动命令. {@code run [--port 8080] [--data DIR] [--empty] [--host ADDRESS]}: starts the platform in
 * the foreground.
 */
public final class RunCommand {
  private RunCommand() {}

  public static void run(Class<?> platform, List<String> arguments) {
    var options = Options.parse(arguments, Set.of("port", "data", "host"), Set.of("empty"));
    if (!options.rest().isEmpty()) {
      throw new Options.WrongUsage(
          "run 不认识“" + String.join(" ", options.rest()) + "”，没有启动。用法见 ./xinheng help");
    }
    var properties = new LinkedHashMap<String, Object>();
    options.find("port").ifPresent(port -> properties.put("server.port", port(port)));
    options.find("host").ifPresent(host -> properties.put("server.address", host));
    options.find("data").ifPresent(data -> properties.put("xinheng.data", data));
    properties.put("xinheng.sample.load", !options.has("empty"));
    properties.put("xinheng.interactive", true);
    var application = new SpringApplication(platform);
    var list = new ArrayList<String>();
    list.add(StartRefusal.QUIET);
    properties.forEach((name, value) -> list.add("--" + name + "=" + value));
    application.run(list.toArray(String[]::new));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw new Options.WrongUsage("端口须为 0 至 65535 的数字：" + text);
    }
    throw new Options.WrongUsage("端口须为 0 至 65535 的数字：" + text);
  }
}
