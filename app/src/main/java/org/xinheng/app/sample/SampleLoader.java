package org.xinheng.app.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinheng.app.database.DataDirectory;
import org.xinheng.app.district.District;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CollectConfiguration;
import org.xinheng.collect.Limits;
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
  private final DataSource database;
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
      DataSource database,
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
    this.database = database;
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
      duties.begin();
      Thread.ofPlatform().name("sample").daemon().start(this::load);
    }
  }

  private void load() {
    try {
      var directory = data.path().resolve("work").resolve("sample");
      Files.createDirectories(directory);
      var receipts = new ArrayList<Receipt>();
      long rows = 0;
      var today = LocalDate.now(clock);
      var batches =
          SampleFiles.batches(
              SampleShape.of(district, today), catalogue, ENTITIES, LICENCES, PENALTIES);
      for (var item : SamplePost.of(batches, catalogue, today)) {
        receipts.add(send(item, item.batch().write(directory)));
        rows += item.batch().rows().size();
        belt.ring();
      }
      follow(receipts, rows);
      duties.make();
      conversion.make(ENTITIES);
    } catch (IOException | UnreadableFile | InterruptedException failed) {
      say("样例没有载入：" + failed.getMessage());
    }
  }

  private Receipt send(SamplePost.Item item, SampleFiles.SampleFile file)
      throws IOException, UnreadableFile {
    var receipt =
        on(item.on())
            .receive(
                new Received(
                    file.department(),
                    file.item(),
                    String.valueOf(file.path().getFileName()),
                    file.path(),
                    "样例",
                    "样例程序",
                    Optional.empty()));
    Files.delete(file.path());
    return receipt;
  }

  /** The door of that day, its clock standing at the end of office hours. */
  private Submissions on(Optional<LocalDate> day) {
    return day.<Submissions>map(that ->
            CollectConfiguration.submissions(
                database,
                Clock.fixed(
                    that.atTime(17, 0).atZone(clock.getZone()).toInstant(), clock.getZone()),
                Limits.standard()))
        .orElse(submissions);
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
