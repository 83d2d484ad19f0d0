package org.xinheng.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.verify.EarlierVersion;
import org.xinheng.verify.Submitted;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;

class OneDecisionIsOneRecordTest {

  private static List<Finding> found(Submitted row, EarlierVersion before) {
    var record = row.record();
    return new OneDecisionIsOneRecord(record.item())
        .check(record, Optional.of(before)).stream().toList();
  }

  @Test
  @DisplayName("DQ-208 同一文件内主键相同、内容不同：提示与第几行相冲突，按后一行更正")
  void another_row_of_the_file_with_other_content_is_named() {
    var finding = found(Submitted.penalty(), new EarlierVersion.InThisFile(2)).getFirst();
    assertThat(finding.rule()).isEqualTo("DQ-208");
    assertThat(finding.gravity()).isEqualTo(Gravity.WARNING);
    assertThat(finding.sentence()).contains("某环罚〔2026〕12号", "本文件第 2 行", "已按后报的更正", "仍留存");
  }

  @Test
  @DisplayName("DQ-208 与档案中的记录主键相同、内容不同：提示是哪张回执的第几行")
  void a_record_on_file_with_other_content_is_named() {
    var before = new EarlierVersion.OnFile("2026050600000112", 7);
    assertThat(found(Submitted.licence(), before).getFirst().sentence())
        .contains("回执 2026050600000112 第 7 行");
    assertThat(found(Submitted.licence(), new EarlierVersion.OnFile("", 7)).getFirst().sentence())
        .contains("档案中已有的记录")
        .doesNotContain("回执");
  }

  @Test
  @DisplayName("DQ-208 先前没有这一记录，或内容相同只是重复：不提示")
  void a_new_record_and_a_repeat_carry_no_warning() {
    var record = Submitted.penalty().record();
    assertThat(new OneDecisionIsOneRecord(record.item()).check(record, Optional.empty())).isEmpty();
  }

  @Test
  @DisplayName("DQ-208 不适用：登记信息本来就以新版本更新")
  void a_register_is_kept_up_by_new_versions() {
    assertThat(found(Submitted.registration(), new EarlierVersion.InThisFile(2))).isEmpty();
    assertThat(new OneDecisionIsOneRecord(Submitted.registration().record().item()).applies())
        .isFalse();
  }
}
