package org.xinheng.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.app.api.ApiServer.Answer;
import org.xinheng.app.security.DepartmentKeys;
import org.xinheng.conveyor.Senders;
import org.xinheng.duties.Register;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("部门撤并之后的报送")
class DepartmentClosesTest {
  private static final DepartmentCode CLOSED = new DepartmentCode("mzj");
  private static final DepartmentCode SUCCESSOR = new DepartmentCode("rsj");
  private static final ItemCode ITEM = new ItemCode("confirmation");

  private final ApiServer server = ApiServer.running();

  private Answer send(DepartmentCode who) throws IOException {
    return server.submit(
        server.bean(DepartmentKeys.class).make(who, "测试" + System.nanoTime()),
        Map.of("item", ITEM.value(), "department", who.value()),
        "确认.csv",
        ("统一社会信用代码\n" + who).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("撤并次日起：原部门被退回并告知由谁承接，承接部门可以报送")
  void a_closed_department_is_refused_and_its_successor_is_not() throws IOException {
    SubmissionsApiTest.refused(send(SUCCESSOR), 403, "COL-041", "item");
    assertThat(send(CLOSED).status()).isEqualTo(201);
    server
        .bean(Register.class)
        .close(CLOSED, ApiServer.TODAY.minusDays(1), SUCCESSOR, "机构改革", "信用甲");
    var refused = send(CLOSED);
    SubmissionsApiTest.refused(refused, 403, "COL-043", "item");
    assertThat(refused.at("detail")).contains("民政局已撤并，最后一日为 2026-06-14", "人力资源和社会保障局");
    assertThat(send(SUCCESSOR).status()).isEqualTo(201);
    var senders = server.bean(Senders.class);
    assertThat(senders.circumstancesOf(SUCCESSOR).mayFurnish()).contains(ITEM);
  }
}
