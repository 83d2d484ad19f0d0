package org.xinheng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 压力. Runs wrk on the loopback address, one entity after another, and reads what it reports.
 *
 * @param connections held open all the time
 */
record Wrk(String url, List<String> codes, int connections, Path folder) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final String SCRIPT =
      """
      local requests = {}
      local n = 0
      init = function(args)
        local headers = {}
        if args[3] == "browser" then headers["Accept-Encoding"] = "gzip" end
        for code in io.lines(args[1]) do
          requests[#requests + 1] = wrk.format("GET", args[2] .. code, headers)
        end
      end
      request = function()
        n = n %% #requests + 1
        return requests[n]
      end
      """
          .replace("%%", "%");

  static boolean present() {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
  }

  /**
   * Requests a second; every one of them answered with 2xx. A page is asked for as every browser
   * does, willing to take it compressed.
   */
  double run(String path, int seconds) throws IOException, InterruptedException {
    Path list = folder.resolve("codes.txt");
    Path script = folder.resolve("wrk.lua");
    Files.write(list, codes);
    Files.writeString(script, SCRIPT);
    var wrk =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--latency",
                "-s",
                script.toString(),
                url,
                "--",
                list.toString(),
                path,
                path.startsWith("/api") ? "program" : "browser")
            .redirectErrorStream(true)
            .start();
    String told = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var rate = RATE.matcher(told);
    if (wrk.waitFor() != 0 || !rate.find() || told.contains("Non-2xx")) {
      throw new IllegalStateException(told);
    }
    told.lines()
        .filter(line -> line.contains("50%") || line.contains("99%") || line.contains("Socket"))
        .forEach(line -> System.out.println(path + " " + line.strip()));
    return Double.parseDouble(rate.group(1));
  }
}
