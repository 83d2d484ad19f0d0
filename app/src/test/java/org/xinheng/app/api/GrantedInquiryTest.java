package org.xinheng.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.app.api.SubmissionsApiTest.refused;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.app.api.ApiServer.Answer;
import org.xinheng.app.security.DepartmentKeys;
import org.xinheng.duties.Leads;
import org.xinheng.duties.Sharing;
import org.xinheng.duties.Sharing.Decider;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.FieldName;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("接口凭授权查询")
class GrantedInquiryTest {
  private static final String CODE = "91370116MAX0000157";
  private static final ItemCode CONTRACT = new ItemCode("contract");
  private static final FieldName NAME = new FieldName("HT_MC");

  private final ApiServer server = ApiServer.running();
  private final Sharing sharing = server.bean(Sharing.class);

  @BeforeAll
  static void contract() throws IOException {
    var server = ApiServer.running();
    server.filed(server.spj(), "spj", "licence", "licence-30-two-wrong.csv");
    var subject = server.get("/api/v1/entities/" + CODE).json().path("id").asLong();
    var sql = server.bean(JdbcClient.class);
    long entry =
        sql.sql("select coalesce(max(id), 0) + 100000 from dossier.entry")
            .query(Long.class)
            .single();
    sql.sql(
            """
            insert into dossier.entry (id, subject, item, edition, key, version, content, decided_on, furnished_by,
                   submission, row_number, fields, added_at, reason)
            overriding system value
            select :id, :subject, 'contract', '2024', decode(md5(:id::text), 'hex'), 1, decode(md5('c'), 'hex'), '2026-03-02', 'czj',
                   (select max(submission) from dossier.entry), 2, :fields::json, now(), ''\
            """)
        .param("id", entry)
        .param("subject", subject)
        .param("fields", "{\"HT_MC\":\"桌椅采购\",\"HT_DF\":\"机关事务中心\"}")
        .update();
    sql.sql(
            """
            with rule as (insert into publish.rule (code, title, article) values ('sample', '示例规则书', '第一条')
              on conflict (code, title, article) do update set code = excluded.code returning id)
            insert into publish.publication (entry, lineage, subject, item, department, state, withheld, decided_on, counted_from,
                   deadline, deadline_provisional, second_clock_provisional, seriousness_why, rule, start_rule, least_months, most_months,
                   by_validity, latest_end, scheduled_at)
            select :id, :id, :subject, 'contract', 'czj', 'NOT_PUBLIC', 'NOT_OPEN', '2026-03-02', '2026-03-02', '2026-03-11',
                   false, false, '', id, 'DECISION', 3, 12, false, '2029-12-31', now() from rule\
            """)
        .param("id", entry)
        .param("subject", subject)
        .update();
  }

  private String key(String department) {
    return server
        .bean(DepartmentKeys.class)
        .make(new DepartmentCode(department), "授权" + System.nanoTime());
  }

  private Answer ask(String key, String rest) {
    return server.get(
        "/api/v1/entities/" + CODE + "/records?purpose=%E6%A0%B8%E6%9F%A5" + rest, key);
  }

  private long granted(String department, String item, String field, int days) {
    sharing.request(
        new DepartmentCode(department),
        new ItemCode(item),
        List.of(new FieldName(field)),
        "核查",
        "甲");
    long id = sharing.all().getFirst().id();
    var lead = server.bean(Leads.class).on(ApiServer.TODAY).lead(new ItemCode(item));
    var who = new Decider("乙", lead.orElse(new DepartmentCode("fgj")), true);
    sharing.decide(id, true, ApiServer.TODAY.plusDays(days), "", who);
    return id;
  }

  @Test
  @DisplayName("没有授权：不列出，说明缺授权；数源部门自己的看得到")
  void without_a_grant_nothing_of_others_is_shown() {
    var stranger = ask(key("t104"), "&item=contract");
    assertThat(stranger.json().path("records").size()).isZero();
    assertThat(stranger.json().path("withheld").get(0).path("code").asString())
        .isEqualTo("DTY-066");
    var own = ask(key("czj"), "&item=contract");
    assertThat(own.json().path("records").get(0).path("fields").size()).isEqualTo(2);
    var everybody = server.get("/api/v1/entities/" + CODE + "/records?item=contract");
    assertThat(everybody.json().path("withheld").size()).isZero();
  }

  @Test
  @DisplayName("有效的授权：只见授权的字段，每次使用记下事由；事项不对、已收回的 403")
  void a_live_grant_shows_its_fields_and_keeps_each_use() {
    var key = key("t106");
    long id = granted("t106", CONTRACT.value(), NAME.value(), 30);
    long other = granted("t106", "judgment", "SF_AH", 30);
    for (var rest : List.of("&item=contract", "", "&grant=" + id)) {
      var fields = ask(key, rest).json().path("records");
      assertThat(fields.toString()).as(rest).contains("桌椅采购").doesNotContain("机关事务中心");
    }
    assertThat(sharing.uses(id, 9))
        .hasSize(3)
        .allSatisfy(use -> assertThat(use.what()).isEqualTo("接口查用 " + CODE + "，事由：核查"))
        .allSatisfy(use -> assertThat(use.by()).isEqualTo("密钥：t106"));
    assertThat(sharing.uses(other, 9)).as("nothing was shown by it").isEmpty();
    refused(ask(key, "&item=contract&grant=" + other), 403, "DTY-066", "grant");
    refused(ask(key("t108"), "&grant=" + id), 403, "DTY-066", "grant");
    sharing.withdraw(
        id,
        "完毕",
        new Decider("乙", sharing.find(id).orElseThrow().decidedFor().orElseThrow(), true));
    refused(ask(key, "&grant=" + id), 403, "DTY-066", "grant");
    assertThat(ask(key, "&item=contract").json().path("records").size()).isZero();
  }

  @Test
  @DisplayName("授权已到期：403；不写编号的不列出")
  void a_grant_that_has_ended_shows_nothing() {
    long id = granted("t107", CONTRACT.value(), NAME.value(), 0);
    var key = key("t107");
    assertThat(ask(key, "&item=contract&grant=" + id).json().path("records").size()).isEqualTo(1);
    server
        .bean(JdbcClient.class)
        .sql("update duties.sharing set last_day = :day where id = :id")
        .param("day", ApiServer.TODAY.minusDays(1))
        .param("id", id)
        .update();
    refused(ask(key, "&grant=" + id), 403, "DTY-066", "grant");
    assertThat(ask(key, "&item=contract").json().path("records").size()).isZero();
    assertThat(Optional.of(sharing.uses(id, 9).size())).contains(1);
  }
}
