package org.xinheng.app.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.Belt;
import org.xinheng.publish.Publications;

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
  private static final long SHORTLY = 50;

  private final boolean wanted;
  private final boolean interactive;
  private final District district;
  private final Catalogue catalogue;
  private final DataDirectory data;
  private final Submissions submissions;
  private final DataSource database;
  private final SampleAccounts accounts;
  private final Belt belt;
  private final Publications publications;
  private final SampleDays days;
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
      Publications publications,
      SampleDays days,
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
    this.publications = publications;
    this.days = days;
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
      days.begin();
      Thread.ofPlatform().name("sample").daemon().start(this::load);
    }
  }

  private void load() {
    try {
      var directory = data.path().resolve("work").resolve("sample");
      Files.createDirectories(directory);
      var today = LocalDate.now(clock);
      var batches =
          SampleFiles.batches(
              SampleShape.of(district, today), catalogue, ENTITIES, LICENCES, PENALTIES);
      var items = SamplePost.of(batches, catalogue, today);
      long rows = items.stream().mapToLong(item -> item.batch().rows().size()).sum();
      sendAll(items, directory, rows);
      duties.make();
      conversion.make(ENTITIES);
    } catch (IOException | UnreadableFile | InterruptedException failed) {
      say("样例没有载入：" + failed.getMessage());
    } finally {
      days.end();
    }
  }

  /** Day by day: what has come is carried to its end, and published, before the next day begins. */
  private void sendAll(List<SamplePost.Item> items, Path directory, long rows)
      throws IOException, UnreadableFile, InterruptedException {
    var receipts = new ArrayList<Receipt>();
    var day = Optional.<LocalDate>empty();
    for (var item : items) {
      if (!item.on().equals(day)) {
        publish(day, receipts, rows);
        day = item.on();
      }
      receipts.add(send(item, item.batch().write(directory)));
      belt.ring();
    }
    publish(day, receipts, rows);
    if (interactive) {
      out.println("。样例已载入。");
    }
  }

  private void publish(Optional<LocalDate> day, List<Receipt> receipts, long rows)
      throws InterruptedException {
    while (submissions.waiting() > 0) {
      Thread.sleep(SHORTLY);
    }
    show(receipts, rows);
    publications.tick(
        day.orElseGet(() -> LocalDate.now(clock)),
        day.map(this::closing).orElseGet(clock::instant));
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
                database, Clock.fixed(closing(that), clock.getZone()), Limits.standard()))
        .orElse(submissions);
  }

  private Instant closing(LocalDate day) {
    return day.atTime(17, 0).atZone(clock.getZone()).toInstant();
  }

  private void show(List<Receipt> receipts, long rows) {
    if (interactive && !receipts.isEmpty()) {
      long done =
          receipts.stream()
              .mapToLong(receipt -> submissions.find(receipt.id()).orElseThrow().rowsDone())
              .sum();
      int marks = (int) Math.min(30, done * 30 / rows);
      out.printf("\r正在载入样例区县 [%s%s] %,d 行", "█".repeat(marks), "░".repeat(30 - marks), done);
    }
  }

  private void say(String line) {
    out.println(line);
  }
}
