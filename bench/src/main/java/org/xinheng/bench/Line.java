package org.xinheng.bench;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.app.Xinheng;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Submissions;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.conveyor.Belt;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/** 整条线. The application as it runs, on an embedded PostgreSQL of its own, fsync on. */
record Line(ConfigurableApplicationContext platform) implements AutoCloseable {
  private static final long FOUR_GIB = 4L << 30;

  static Line start(Path folder) {
    return new Line(
        new SpringApplicationBuilder(Xinheng.class)
            .initializers((GenericApplicationContext before) ->
                before.registerBean(
                    "benchLimits",
                    Limits.class,
                    () -> Limits.standard().withFileBytes(FOUR_GIB),
                    definition -> definition.setPrimary(true)))
            .run(
                "--server.port=0", "--xinheng.data=" + folder, "--logging.level.org.xinheng=warn"));
  }

  <T> T bean(Class<T> type) {
    return platform.getBean(type);
  }

  /** Where it answers. */
  String url() {
    var server = ((WebServerApplicationContext) platform).getWebServer();
    return "http://localhost:" + Objects.requireNonNull(server).getPort();
  }

  /** Sends the file as registrations and gives the seconds until its last row is filed. */
  double carry(Path file, long rows) throws InterruptedException, UnreadableFile {
    return carry(file, rows, "registration", "scjgj");
  }

  double carry(Path file, long rows, String item, String department)
      throws InterruptedException, UnreadableFile {
    var submissions = bean(Submissions.class);
    long start = System.nanoTime();
    var receipt =
        submissions.receive(
            new Received(
                new DepartmentCode(department),
                new ItemCode(item),
                String.valueOf(file.getFileName()),
                file,
                "bench",
                "bench",
                Optional.empty()));
    bean(Belt.class).ring();
    var done = await(submissions, receipt);
    double seconds = (System.nanoTime() - start) / 1e9;
    var tally = done.tally();
    System.out.printf(
        "%s: rows %,d = filed %,d + returned %,d + review %,d + repeats %,d%n",
        done.state(),
        tally.rows(),
        tally.filed(),
        tally.returned(),
        tally.review(),
        tally.repeats());
    if (done.state() != SubmissionState.DONE || tally.rows() != rows) {
      throw new IllegalStateException("not all rows went through: " + done.problem());
    }
    return seconds;
  }

  private static Receipt await(Submissions submissions, Receipt receipt)
      throws InterruptedException {
    while (true) {
      var now = submissions.find(receipt.id()).orElseThrow();
      if (now.state() == SubmissionState.DONE || now.state() == SubmissionState.FAILED) {
        return now;
      }
      Thread.sleep(50);
    }
  }

  @Override
  public void close() {
    platform.close();
  }
}
