package org.xinheng.collect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Readers;
import org.xinheng.collect.Receipt;
import org.xinheng.collect.Received;
import org.xinheng.collect.ReturnedRow;
import org.xinheng.collect.SubmissionState;
import org.xinheng.collect.Tally;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.postgres.testing.TestDatabase;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("禁止归集的信息在门口就拦下")
class ForbiddenFileTest {
  @TempDir Path folder;

  private final DataSource database = TestDatabase.migrated("classpath:db");
  private final PostgresSubmissions submissions =
      new PostgresSubmissions(
          database,
          Clock.fixed(Instant.parse("2026-11-22T16:30:00Z"), ZoneId.of("Asia/Shanghai")),
          Limits.standard());

  @ParameterizedTest
  @CsvSource({
    "coercion, 宗教信仰",
    "coercion, 当事人血型",
    "inspection, 既往病史",
    "coercion, 个人收入（元）",
    "qualification, 房产情况",
    "coercion, 宗教",
    "coercion, 信仰",
    "inspection, DNA",
    "inspection, dna样本编号",
    "inspection, 遗传信息",
    "penalty, 病情",
    "penalty, 健康状况",
    "coercion, 收入",
    "coercion, 家庭收入",
    "penalty, 月工资",
    "penalty, 保险",
    "coercion, 纳税金额",
    "coercion, 缴税金额",
    "qualification, 税款",
    "inspection, 经营者存款",
    "inspection, 法定代表人房产",
    "inspection, 经营者肝炎检查",
    "inspection, 艾滋病检测",
    "inspection, 职工患癌人数",
    "penalty, 银行账号",
    "inspection, 负责人银行卡号"
  })
  @DisplayName("有禁止归集的列：整件拒收，说明是哪一列、依据什么")
  void a_file_with_a_forbidden_column_is_refused_whole(String item, String column)
      throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), header(item) + "," + column + "\n");
    assertThatThrownBy(() -> open(file, item))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            refused -> {
              assertThat(refused.fault()).isEqualTo(FileFault.FORBIDDEN_COLUMNS);
              assertThat(refused.sentence()).contains("“" + column + "”", "第四十二条", "删去该列");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "coercion, 营业收入（万元）",
    "coercion, 农民工工资拖欠金额",
    "coercion, 社会保险费",
    "coercion, 违法收入",
    "penalty, 宗教活动场所名称",
    "penalty, 宗教事务部门意见",
    "penalty, 疾病预防控制机构",
    "penalty, 是否转基因",
    "penalty, 职业病危害因素",
    "penalty, 传染病防治措施",
    "inspection, 肿瘤医院名称",
    "inspection, 对公账户开户行"
  })
  @DisplayName("行业、机构和法定事项的说法只是不认识的列，不因含有某个词而拒收")
  void words_of_a_trade_or_an_institution_are_only_unknown(String item, String column)
      throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), header(item) + "," + column + "\n甲,乙\n");
    try (var rows = open(file, item)) {
      assertThat(rows.header().unknownColumns()).containsExactly(column);
    }
  }

  @Test
  @DisplayName("组织的登记文件里，“年收入”只是不认识的列；自然人的才禁止")
  void what_is_forbidden_of_persons_is_only_unknown_of_organisations() throws Exception {
    Path file =
        Files.writeString(folder.resolve("a.csv"), header("inspection") + ",年收入\n" + "甲,乙\n");
    try (var rows = open(file, "inspection")) {
      assertThat(rows.header().unknownColumns()).containsExactly("年收入");
    }
  }

  private static String header(String item) {
    return Catalogue.bundled().item(new ItemCode(item)).fields().stream()
        .map(field -> field.title())
        .reduce((a, b) -> a + "," + b)
        .orElseThrow();
  }

  private static org.xinheng.collect.RowSource open(Path file, String item) throws UnreadableFile {
    return Readers.open(
        file, "a.csv", Catalogue.bundled().item(new ItemCode(item)), Optional.empty());
  }

  @Test
  @DisplayName("内容不留存，回执还在；同一文件再报，重新收下再查")
  void a_file_with_a_forbidden_column_is_not_kept() throws Exception {
    Receipt receipt = submissions.receive(received());
    submissions.failed(
        submissions.claim("一号", Duration.ofMinutes(1)).orElseThrow(),
        FileFault.FORBIDDEN_COLUMNS.code(),
        "第 2 列属于禁止归集的信息");
    assertThat(pieces(receipt)).isZero();
    assertThat(submissions.find(receipt.id()).orElseThrow().problem().orElseThrow().forgotten())
        .isTrue();
    assertThat(submissions.receive(received()).state()).isEqualTo(SubmissionState.RECEIVED);
    assertThat(pieces(receipt)).isPositive();
  }

  @Test
  @DisplayName("有行因写明禁止归集的信息退回：办结前留着续办，办结后原件不留；再报同一文件也不留")
  void a_file_with_a_withheld_row_is_let_go_when_done() throws Exception {
    Receipt receipt = submissions.receive(received());
    var claimed = submissions.claim("一号", Duration.ofMinutes(1)).orElseThrow();
    submissions.chunkDone(
        claimed,
        new Tally(1, 0, 0, 1, 0, 0, 0),
        List.of(new ReturnedRow(2, List.of("甲", ReturnedRow.WITHHELD), List.of())),
        List.of());
    assertThat(pieces(receipt)).isPositive();
    assertThat(submissions.find(receipt.id()).orElseThrow().forgotten()).isFalse();
    submissions.finished(claimed);
    assertThat(pieces(receipt)).isZero();
    assertThat(submissions.find(receipt.id()).orElseThrow().forgotten()).isTrue();
    assertThat(submissions.receive(received()).again()).isTrue();
    assertThat(pieces(receipt)).isZero();
  }

  private Received received() throws Exception {
    return new Received(
        new DepartmentCode("spj"),
        new ItemCode("licence"),
        "许可.csv",
        Files.writeString(folder.resolve("in.csv"), "甲,血型\n"),
        "desk",
        "张三",
        Optional.empty());
  }

  private int pieces(Receipt receipt) {
    return JdbcClient.create(database)
        .sql("select count(*) from collect.file_piece where submission = ?")
        .param(receipt.id())
        .query(Integer.class)
        .single();
  }
}
