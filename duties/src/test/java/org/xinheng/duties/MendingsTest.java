package org.xinheng.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.duties.DutyDistrict.CATALOGUE;
import static org.xinheng.duties.DutyDistrict.CLOCK;
import static org.xinheng.duties.DutyDistrict.PENALTY;
import static org.xinheng.duties.DutyDistrict.SCJGJ;
import static org.xinheng.duties.DutyDistrict.SPJ;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.duties.Mendings.State;
import org.xinheng.duties.store.MendingStore;

@DisplayName("退回数据跟踪到改正或撤回")
class MendingsTest {
  private final DutyDistrict district = new DutyDistrict();
  private final Mendings mendings = new MendingStore(district.sql, CATALOGUE, CLOCK);

  /** A returned penalty of 3 November, for that reason: wrong in its number, or elsewhere. */
  private long returned(String name, String document, String why) {
    long sent = district.submission(SCJGJ, PENALTY, "2026-11-09T10:00:00+08:00", 0, 1, 0);
    var item = CATALOGUE.item(PENALTY);
    var number = item.find(Role.DOCUMENT_NUMBER).orElseThrow().title();
    district
        .sql
        .sql(
            "update collect.submission set columns = '{名称,文书号,日期}', field_of = array[?, ?, ?] where id = ?")
        .params(
            item.indexOf(Role.SUBJECT_NAME),
            item.indexOf(Role.DOCUMENT_NUMBER),
            item.indexOf(Role.DECIDED_ON),
            sent)
        .update();
    var finding =
        "[{\"gravity\":\"ERROR\",\"field\":\"%s\",\"problem\":\"%s\"}]"
            .formatted(why.startsWith("文书号") ? number : "案由", why);
    district
        .sql
        .sql(
            "insert into collect.returned_row (submission, row_number, original, findings) values (?, 2, array[?, ?, '2026/11/3'], ?::jsonb)")
        .params(sent, name, document, finding)
        .update();
    return sent;
  }

  /** A returned penalty; the columns of the file are name and document number. */
  private long returned(String name, String document) {
    long sent = district.submission(SCJGJ, PENALTY, "2026-11-09T10:00:00+08:00", 0, 1, 0);
    var item = CATALOGUE.item(PENALTY);
    district
        .sql
        .sql("update collect.submission set field_of = array[?, ?] where id = ?")
        .params(item.indexOf(Role.SUBJECT_NAME), item.indexOf(Role.DOCUMENT_NUMBER), sent)
        .update();
    district.returnedRow(sent, 2, name, document, "ACCURATE");
    return sent;
  }

  private void filed(long submission, String name, String document) {
    district.entry(
        SCJGJ,
        PENALTY,
        "2026-11-03",
        submission,
        "{\"CF_XDR_MC\":\"" + name + "\",\"CF_WSH\":\"" + document + "\"}");
  }

  @Test
  @DisplayName("改好重报的，按文书号和主体认出，括号、空格写法不同也认得；别的主体、别的文书号不算")
  void a_row_filed_by_a_later_submission_is_mended() {
    long sent = returned("莱芜样例商贸有限公司", "莱市监罚[2026] 7 号");
    assertThat(mendings.follow()).isZero();
    assertThat(mendings.count(Mendings.Filter.of(Optional.of(SCJGJ), State.OPEN))).isEqualTo(1);
    assertThat(mendings.count(Mendings.Filter.of(Optional.of(SPJ), State.OPEN))).isZero();

    filed(sent + 1, "别家有限公司", "莱市监罚〔2026〕7号");
    filed(sent + 1, "莱芜样例商贸有限公司", "莱市监罚〔2026〕8号");
    assertThat(mendings.follow()).isZero();

    filed(sent + 1, "莱芜样例商贸有限公司", "莱市监罚〔2026〕7号");
    assertThat(mendings.follow()).isEqualTo(1);
    assertThat(mendings.follow()).isZero();
    var mended =
        mendings.list(Mendings.Filter.of(Optional.empty(), State.MENDED), 0, 10).getFirst();
    assertThat(mended.entry().orElseThrow().value()).isEqualTo(3);
    assertThat(mended.document()).isEqualTo("莱市监罚[2026] 7 号");
  }

  @Test
  @DisplayName("同一次报送里另有同号的行入档，不算改正；退回之前入档的也不算")
  void a_row_of_the_same_or_an_earlier_submission_is_no_mending() {
    filed(1, "莱芜样例商贸有限公司", "莱市监罚〔2026〕7号");
    long sent = returned("莱芜样例商贸有限公司", "莱市监罚〔2026〕7号");
    filed(sent, "莱芜样例商贸有限公司", "莱市监罚〔2026〕7号");
    assertThat(mendings.follow()).isZero();
    assertThat(mendings.count(Mendings.Filter.of(Optional.empty(), State.OPEN))).isEqualTo(1);
  }

  @Test
  @DisplayName("改好之日是收到改正件之日，不是平台认出之日")
  void it_is_mended_on_the_day_the_sound_row_came() {
    returned("莱芜样例商贸有限公司", "莱市监罚〔2026〕7号");
    filed(
        district.submission(SCJGJ, PENALTY, "2026-11-12T17:00:00+08:00", 1, 0, 0),
        "莱芜样例商贸有限公司",
        "莱市监罚〔2026〕7号");
    assertThat(mendings.follow()).isEqualTo(1);
    assertThat(
            mendings
                .list(Mendings.Filter.of(Optional.empty(), State.MENDED), 0, 9)
                .getFirst()
                .closedOn())
        .contains(java.time.LocalDate.of(2026, 11, 12));
  }

  @Test
  @DisplayName("跟踪之前已经改好重报的，也认得")
  void what_was_mended_before_it_was_taken_up_is_found_too() {
    long sent = returned("莱芜样例商贸有限公司", "莱市监罚〔2026〕7号");
    filed(sent + 1, "莱芜样例商贸有限公司", "莱市监罚〔2026〕7号");
    assertThat(mendings.follow()).isEqualTo(1);
  }

  @Test
  @DisplayName("因文书号有误退回的，改正后换了文书号，按主体和决定日期认出；一个条目只了结一行，别的日子的不算")
  void a_row_with_a_corrected_number_is_mended() {
    long sent = returned("莱芜样例商贸有限公司", "莱市监罚", "文书号有误");
    returned("莱芜样例商贸有限公司", "", "文书号有误");
    long other = returned("莱芜样例商贸有限公司", "莱市监罚〔2026〕5号", "案由有误");
    assertThat(mendings.follow()).isZero();

    district.entry(SCJGJ, PENALTY, "2026-11-04", other + 1, filed("莱市监罚〔2026〕6号"));
    assertThat(mendings.follow()).as("of another day").isZero();
    district.entry(SCJGJ, PENALTY, "2026-11-03", other + 1, filed("莱市监罚〔2026〕7号"));
    assertThat(mendings.follow()).isEqualTo(1);
    assertThat(mendings.list(Mendings.Filter.of(Optional.empty(), State.MENDED), 0, 9))
        .singleElement()
        .extracting(Mendings.Mending::submission)
        .isEqualTo(sent);
    district.entry(SCJGJ, PENALTY, "2026-11-03", other + 2, filed("莱市监罚〔2026〕8号"));
    assertThat(mendings.follow()).isEqualTo(1);
    assertThat(mendings.list(Mendings.Filter.of(Optional.empty(), State.OPEN), 0, 9))
        .singleElement()
        .extracting(Mendings.Mending::submission)
        .isEqualTo(other);
  }

  private static String filed(String document) {
    return "{\"CF_XDR_MC\":\"莱芜样例商贸有限公司\",\"CF_WSH\":\"" + document + "\"}";
  }

  @Test
  @DisplayName("撤回须本部门说明理由，只撤回一次")
  void a_row_is_withdrawn_with_a_reason_by_its_own_department() {
    long sent = returned("莱芜样例商贸有限公司", "莱市监罚〔2026〕7号");
    mendings.follow();
    assertThatThrownBy(() -> mendings.withdraw(SCJGJ, sent, 2, " ", "经办"))
        .extracting("code")
        .isEqualTo("DTY-020");
    assertThatThrownBy(() -> mendings.withdraw(SPJ, sent, 2, "不属本局", "经办"))
        .extracting("code")
        .isEqualTo("DTY-021");
    mendings.withdraw(SCJGJ, sent, 2, "决定已撤销", "经办");
    assertThat(mendings.list(Mendings.Filter.of(Optional.empty(), State.WITHDRAWN), 0, 9))
        .singleElement()
        .extracting(Mendings.Mending::reason)
        .isEqualTo("决定已撤销");
    assertThatThrownBy(() -> mendings.withdraw(SCJGJ, sent, 2, "再撤", "经办"))
        .extracting("code")
        .isEqualTo("DTY-021");
  }
}
