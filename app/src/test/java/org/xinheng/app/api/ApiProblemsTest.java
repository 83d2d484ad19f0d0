package org.xinheng.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.app.api.SubmissionsApiTest.refused;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("接口的出错答复")
class ApiProblemsTest {
  private final ApiServer server = ApiServer.running();

  @Test
  @DisplayName("没有密钥、密钥不对:401,并告知如何认证;公开查询带错密钥也不放过")
  void a_key_that_is_missing_or_wrong_is_told() {
    var none = server.get("/api/v1/submissions");
    refused(none, 401, "API-401", "");
    assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"xinheng\"");
    var wrong = server.get("/api/v1/submissions", "xh_wrong");
    refused(wrong, 401, "API-401", "");
    assertThat(wrong.header("WWW-Authenticate")).contains("invalid_token");
    refused(server.get("/api/v1/catalogue", "xh_wrong"), 401, "API-401", "");
  }

  @Test
  @DisplayName("没有的网址:404,指出全部网址在哪里")
  void an_unknown_route_is_not_a_page() {
    var answer = server.get("/api/v1/entity");
    refused(answer, 404, "API-404", "");
    assertThat(answer.at("detail")).contains("/api/v1/openapi.yaml");
    refused(server.get("/api/v2/entities"), 404, "API-404", "");
  }

  @Test
  @DisplayName("方法不对:405,Allow 列出可用的")
  void a_wrong_method_is_told_with_those_allowed() {
    var answer =
        server.send(server.request("/api/v1/decisions").POST(BodyPublishers.ofString("x")).build());
    refused(answer, 405, "API-405", "");
    assertThat(answer.header("Allow")).contains("GET");
  }

  @Test
  @DisplayName("内容类型不对:415")
  void a_wrong_media_type_is_told() {
    var answer =
        server.send(
            server
                .request("/api/v1/submissions")
                .header("Authorization", "Bearer " + server.spj())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a,b"))
                .build());
    refused(answer, 415, "API-415", "");
  }

  @Test
  @DisplayName("翻页位置、日期、条数、事项、部门读不懂:400,指明参数")
  void an_unreadable_parameter_is_named() {
    refused(server.get("/api/v1/decisions?cursor=%20%20"), 400, "API-400", "cursor");
    refused(server.get("/api/v1/decisions?cursor=tomorrow"), 400, "API-400", "cursor");
    refused(server.get("/api/v1/entities?q=a&cursor=zzzz"), 400, "API-400", "cursor");
    refused(server.get("/api/v1/submissions?cursor=-1", server.spj()), 400, "API-400", "cursor");
    refused(server.get("/api/v1/decisions?from=2026-02-30"), 400, "API-400", "from");
    refused(
        server.get("/api/v1/decisions?from=2026-05-07&until=2026-05-06"), 400, "API-400", "until");
    refused(server.get("/api/v1/decisions?limit=0"), 400, "API-400", "limit");
    refused(server.get("/api/v1/decisions?limit=101"), 400, "API-400", "limit");
    refused(server.get("/api/v1/decisions?item=honours"), 400, "API-400", "item");
    refused(server.get("/api/v1/decisions?department=nobody"), 400, "API-400", "department");
    refused(server.get("/api/v1/entities"), 400, "API-400", "q");
    refused(server.get("/api/v1/entities?q=%20"), 400, "API-400", "q");
    refused(server.get("/api/v1/entities?q=a&kind=SHOP"), 400, "API-400", "kind");
  }

  @Test
  @DisplayName("公身份号码不作查询条件,也不写进答复")
  void an_identity_number_is_neither_searched_nor_echoed() {
    var number = "110101199003070011";
    var masked = server.get("/api/v1/codes/" + number);
    assertThat(masked.json().toString()).doesNotContain(number);
  }

  @Test
  @DisplayName("平台出错:500,不泄露内部,给出编号")
  void what_is_inside_stays_inside() {
    var request = new MockHttpServletRequest("GET", "/api/v1/entities/x");
    var response = new MockHttpServletResponse();
    var view =
        new TellApiProblems()
            .resolveException(
                request, response, null, new IllegalStateException("secret table app.account"));
    assertThat(view).isNotNull();
    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("API-500")
        .contains("编号 ")
        .doesNotContain("secret")
        .doesNotContain("Exception");
  }

  @Test
  @DisplayName("页面的错误不归接口管")
  void pages_tell_their_own_problems() {
    var view =
        new TellApiProblems()
            .resolveException(
                new MockHttpServletRequest("GET", "/entities/x"),
                new MockHttpServletResponse(),
                null,
                new IllegalStateException("x"));
    assertThat(view).isNull();
  }
}
