package org.xinheng.app.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinheng.app.database.DataDirectory;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.Belt;

/**
 * 样例的载入. On an empty platform with a sample district: opens the sample's accounts and sends its
 * files through the same line as real ones. Where anything else was filed before, neither is done:
 * the passwords of the sample are known to everybody.
 */
@Component
class SampleLoader {
  private static final int ENTITIES = 22_000;
  private static final int LICENCES = 55_000;
  private static final int PENALTIES = 7_000;

  private final boolean wanted;
  private final boolean interactive;
  private final District district;
  private final Catalogue catalogue;
  private final DataDirectory data;
  private final Submissions submissions;
  private final SampleAccounts accounts;
  private final Belt belt;
  private final SampleDuties duties;
  private final SampleConversion conversion;
  private final Clock clock;
  private final PrintStream out =
      new PrintStream(
          new java.io.FileOutputStream(java.io.FileDescriptor.out),
          true,
          java.nio.charset.StandardCharsets.UTF_8);

  SampleLoader(
      @Value("${xinheng.sample.load:false}") boolean wanted,
      @Value("${xinheng.interactive:false}") boolean interactive,
      District district,
      Catalogue catalogue,
      DataDirectory data,
      Submissions submissions,
      SampleAccounts accounts,
      Belt belt,
      SampleDuties duties,
      SampleConversion conversion,
      Clock clock) {
    this.wanted = wanted;
    this.interactive = interactive;
    this.district = district;
    this.catalogue = catalogue;
    this.data = data;
    this.submissions = submissions;
    this.accounts = accounts;
    this.belt = belt;
    this.duties = duties;
    this.conversion = conversion;
    this.clock = clock;
  }

  @EventListener
  @Order
  void ready(ApplicationReadyEvent event) {
    var port =
        event.getApplicationContext() instanceof WebServerApplicationContext web
            ? Optional.ofNullable(web.getWebServer()).map(server -> server.getPort()).orElse(0)
            : 0;
    boolean empty = submissions.all(Long.MAX_VALUE, 1).isEmpty();
    boolean load = wanted && district.sample() && (empty || accounts.present());
    if (load) {
      accounts.open();
    }
    if (interactive) {
      say("%n%s 已启动：http://localhost:%d%n".formatted(district.platform().title(), port));
      if (load) {
        accounts.logins().forEach(this::say);
      }
      say("按 Ctrl-C 停止。");
    }
    if (load && empty) {
      Thread.ofPlatform().name("sample").daemon().start(this::load);
    }
  }

  private void load() {
    try {
      var directory = data.path().resolve("work").resolve("sample");
      var receipts = new ArrayList<Receipt>();
      long rows = 0;
      for (var file :
          SampleFiles.write(
              SampleShape.of(district, LocalDate.now(clock)),
              catalogue,
              ENTITIES,
              LICENCES,
              PENALTIES,
              directory)) {
        receipts.add(
            submissions.receive(
                new Received(
                    file.department(),
                    file.item(),
                    String.valueOf(file.path().getFileName()),
                    file.path(),
                    "样例",
                    "样例程序",
                    Optional.empty())));
        rows += rows(file.path());
        Files.delete(file.path());
        belt.ring();
      }
      follow(receipts, rows);
      duties.make();
      conversion.make(ENTITIES);
    } catch (IOException | UnreadableFile | InterruptedException failed) {
      say("样例没有载入：" + failed.getMessage());
    }
  }

  /** One line a row, and one for the header. */
  private static long rows(Path file) throws IOException {
    long lines = 0;
    var buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return Math.max(1, lines - 1);
  }

  private void follow(List<Receipt> receipts, long rows) throws InterruptedException {
    for (; ; ) {
      var now =
          receipts.stream().map(receipt -> submissions.find(receipt.id()).orElseThrow()).toList();
      long done = now.stream().mapToLong(Receipt::rowsDone).sum();
      boolean finished =
          now.stream()
              .allMatch(receipt ->
                  receipt.state() == SubmissionState.DONE
                      || receipt.state() == SubmissionState.FAILED);
      if (interactive) {
        int marks = finished ? 30 : (int) Math.min(29, done * 30 / rows);
        out.printf("\r正在载入样例区县 [%s%s] %,d 行", "█".repeat(marks), "░".repeat(30 - marks), done);
        if (finished) {
          out.println("。样例已载入。");
        }
      }
      if (finished) {
        return;
      }
      Thread.sleep(java.time.Duration.ofMillis(300));
    }
  }

  private void say(String line) {
    out.println(line);
  }
}
