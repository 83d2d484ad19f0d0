package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

class InboxTest {
  private static final DepartmentCode SJJ = new DepartmentCode("SJJ");
  private static final String GOOD = "名称,统一社会信用代码\n甲,91370116MA0000001X\n";

  @TempDir Path root;

  private final Clock clock =
      Clock.fixed(Instant.parse("2026-11-23T01:02:03Z"), ZoneId.of("Asia/Shanghai"));
  private final Submissions submissions =
      CollectConfiguration.submissions(
          TestDatabase.migrated("classpath:db"), clock, Limits.standard());
  private Path folder = Path.of("");
  private Inbox inbox = inbox();

  private Inbox inbox() {
    return new Inbox(
        root,
        submissions,
        Catalogue.bundled(),
        (department, item) ->
            department.value().equals("XXX")
                ? java.util.Optional.of(new UnreadableFile(FileFault.UNKNOWN_DEPARTMENT, "没有这项职责"))
                : java.util.Optional.empty(),
        Limits.standard(),
        clock,
        "http://localhost:8080");
  }

  @BeforeEach
  void prepare() {
    inbox = inbox();
    folder = inbox.prepare(SJJ, new ItemCode("registration"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  @DisplayName("放进收件箱的文件在两次清扫间不再变化即被接收，移入 accepted 并附回执")
  void a_settled_file_is_received_and_moved() throws IOException {
    Path file = Files.writeString(folder.resolve("五月.csv"), GOOD);
    assertThat(inbox.sweep()).isEmpty();
    List<Inbox.Swept> swept = inbox.sweep();
    assertThat(swept).singleElement().isInstanceOf(Inbox.Swept.Accepted.class);
    Receipt receipt = ((Inbox.Swept.Accepted) swept.get(0)).receipt();
    assertThat(receipt.department()).isEqualTo(SJJ);
    assertThat(receipt.channel()).isEqualTo("inbox");
    assertThat(file).doesNotExist();
    String moved = receipt.number() + "-五月.csv";
    assertThat(names(folder.resolve("accepted"))).containsExactly(moved, moved + ".处理中.txt");
    assertThat(Files.readString(folder.resolve("accepted").resolve(moved + ".处理中.txt")))
        .contains("报送回执", receipt.number().value(), "市场主体登记", "2026-11-23 09:02:03", "正在逐行核验");
    assertThat(inbox.sweep()).isEmpty();
  }

  @Test
  @DisplayName("还在写入的文件不动")
  void a_growing_file_is_left_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), GOOD);
    inbox.sweep();
    Files.writeString(file, "乙,91370116MA0000002Y\n", StandardOpenOption.APPEND);
    assertThat(inbox.sweep()).isEmpty();
    assertThat(file).exists();
    assertThat(inbox.sweep()).hasSize(1);
  }

  @Test
  @DisplayName("临时文件、隐藏文件、链接、对照表不是报送文件")
  void only_real_files_are_taken() throws IOException {
    Files.writeString(folder.resolve(".hidden.csv"), GOOD);
    Files.writeString(folder.resolve("~$a.xlsx"), GOOD);
    Files.writeString(folder.resolve("a.csv.part"), GOOD);
    Files.writeString(folder.resolve("mapping.yaml"), "columns: {字号: ZT_MC}");
    Files.createSymbolicLink(
        folder.resolve("link.csv"), Files.writeString(root.resolve(".outside.csv"), GOOD));
    inbox.sweep();
    assertThat(inbox.sweep()).isEmpty();
    assertThat(submissions.waiting()).isZero();
  }

  @Test
  @DisplayName("文件夹里的 mapping.yaml 即该夹文件的列对照表")
  void the_folders_mapping_is_applied() throws IOException {
    Files.writeString(folder.resolve("mapping.yaml"), "columns: {字号: ZT_MC}");
    Files.writeString(folder.resolve("a.csv"), GOOD.replace("名称", "字号"));
    inbox.sweep();
    assertThat(inbox.sweep()).singleElement().isInstanceOf(Inbox.Swept.Accepted.class);
    assertThat(submissions.claim("一号", java.time.Duration.ofMinutes(1)).orElseThrow().mapping())
        .contains("columns: {字号: ZT_MC}");
  }

  @Test
  @DisplayName("读不了的、无权报送的、目录外的文件移入 refused 并附原因，其余照收")
  void what_cannot_be_taken_is_refused_with_its_reason() throws IOException {
    Files.writeString(folder.resolve("bad.csv"), "甲,乙\n1,2\n");
    Files.writeString(folder.resolve("good.csv"), GOOD);
    Files.writeString(
        inbox.prepare(new DepartmentCode("XXX"), new ItemCode("registration")).resolve("a.csv"),
        GOOD);
    Files.writeString(inbox.prepare(SJJ, new ItemCode("lottery")).resolve("a.csv"), GOOD);
    inbox.sweep();
    List<Inbox.Swept> swept = inbox.sweep();
    assertThat(
            swept.stream()
                .filter(Inbox.Swept.Refused.class::isInstance)
                .map(one -> ((Inbox.Swept.Refused) one).code()))
        .containsExactlyInAnyOrder("COL-020", "COL-041", "COL-040");
    assertThat(swept).filteredOn(Inbox.Swept.Accepted.class::isInstance).hasSize(1);
    assertThat(names(folder.resolve("refused")))
        .containsExactly("20261123-090203-bad.csv", "20261123-090203-bad.csv.回执.txt");
    assertThat(Files.readString(folder.resolve("refused/20261123-090203-bad.csv.回执.txt")))
        .contains("COL-020", "没有“市场主体登记”的表头");
  }

  @Test
  @DisplayName("办结后，文件旁的回执写明结果；其间平台重启也不漏")
  void the_outcome_lies_beside_a_finished_file() throws IOException {
    Files.writeString(folder.resolve("a.csv"), GOOD);
    inbox.sweep();
    Receipt receipt = ((Inbox.Swept.Accepted) inbox.sweep().get(0)).receipt();
    Claimed claimed = submissions.claim("一号", Duration.ofMinutes(1)).orElseThrow();
    Tally tally = new Tally(5, 2, 1, 1, 1, 1, 0);
    submissions.chunkDone(
        claimed, tally, List.of(new ReturnedRow(3, List.of("甲", "乙"), List.of())), List.of());
    submissions.finished(claimed);
    inbox = inbox();
    assertThat(inbox.sweep()).isEmpty();
    String moved = receipt.number() + "-a.csv";
    assertThat(names(folder.resolve("accepted"))).containsExactly(moved, moved + ".回执.txt");
    assertThat(Files.readString(folder.resolve("accepted").resolve(moved + ".回执.txt")))
        .contains(
            "已办结",
            "共 5 行；入档 2 行（其中更新已有记录 1 行），退回 1 行，待人工核对 1 行，与已有记录相同 1 行。",
            "http://localhost:8080/desk/submissions/" + receipt.number(),
            "http://localhost:8080/desk/reviews?submission=" + receipt.number());
  }

  @Test
  @DisplayName("读到一半才发现有误的文件，回执写明原因和代码")
  void a_file_that_failed_later_leaves_its_reason() throws IOException {
    Files.writeString(folder.resolve("a.csv"), GOOD);
    inbox.sweep();
    Receipt receipt = ((Inbox.Swept.Accepted) inbox.sweep().get(0)).receipt();
    Claimed claimed = submissions.claim("一号", Duration.ofMinutes(1)).orElseThrow();
    submissions.failed(claimed, "COL-030", "第 9 行的引号没有闭合");
    inbox.sweep();
    assertThat(
            Files.readString(
                folder.resolve("accepted").resolve(receipt.number() + "-a.csv.回执.txt")))
        .contains("没有办理", "第 9 行的引号没有闭合（COL-030）");
  }

  @Test
  @DisplayName("放在最外层、部门文件夹或更深处的文件不会无声地躺着：就地移入 refused 并说明该放哪里")
  void a_file_in_a_wrong_folder_is_told() throws IOException {
    Files.writeString(root.resolve("a.csv"), GOOD);
    Files.writeString(root.resolve("SJJ").resolve("b.csv"), GOOD);
    Files.writeString(Files.createDirectories(folder.resolve("五月")).resolve("c.csv"), GOOD);
    inbox.sweep();
    assertThat(inbox.sweep())
        .hasSize(3)
        .allSatisfy(swept -> assertThat(((Inbox.Swept.Refused) swept).code()).isEqualTo("COL-042"))
        .extracting(swept -> ((Inbox.Swept.Refused) swept).department().isPresent())
        .containsExactly(true, true, false);
    assertThat(Files.readString(root.resolve("SJJ/refused/20261123-090203-b.csv.回执.txt")))
        .contains("COL-042", "文件夹“SJJ”中", "部门代码/事项代码");
    assertThat(root.resolve("refused/20261123-090203-a.csv.回执.txt")).exists();
    assertThat(folder.resolve("五月/refused/20261123-090203-c.csv.回执.txt")).exists();
    inbox.sweep();
    assertThat(inbox.sweep()).isEmpty();
  }

  @Test
  @DisplayName("文件名再长，移走并附回执也不失败")
  void a_very_long_name_is_cut() throws IOException {
    Files.writeString(folder.resolve("长".repeat(80) + ".csv"), GOOD);
    inbox.sweep();
    assertThat(inbox.sweep()).singleElement().isInstanceOf(Inbox.Swept.Accepted.class);
    assertThat(names(folder.resolve("accepted"))).hasSize(2);
  }

  @Test
  @DisplayName("接收后、移走前断电：再次清扫得到同一张回执，不重复")
  void a_crash_between_receiving_and_moving_does_no_harm() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), GOOD);
    Receipt before =
        submissions.receive(
            new Received(
                SJJ,
                new ItemCode("registration"),
                "a.csv",
                file,
                "inbox",
                "收件箱",
                java.util.Optional.empty()));
    inbox.sweep();
    Inbox.Swept.Accepted accepted = (Inbox.Swept.Accepted) inbox.sweep().get(0);
    assertThat(accepted.receipt().number()).isEqualTo(before.number());
    assertThat(submissions.waiting()).isEqualTo(1);
  }
}
