package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Accounts;
import org.xinheng.app.security.FirstAccounts;
import org.xinheng.app.security.FirstPasswords;
import org.xinheng.app.security.Role;

@DisplayName("工作台：谁可以做什么")
class WhoMayDoWhatTest {
  @TempDir static Path data;

  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = Desk.open(data);
    var department = desk.bean(District.class).departments().getFirst().code().value();
    desk.account("clerk", department, Role.CLERK)
        .account("credit", department, Role.CREDIT_OFFICER)
        .account("admin", department, Role.ADMINISTRATOR)
        .account("security", department, Role.SECURITY_ADMINISTRATOR)
        .account("auditor", department, Role.AUDITOR)
        .account("locked", department, Role.CLERK)
        .account("leaving", department, Role.CLERK)
        .account("novice", department);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  @DisplayName("没有登录的请求一律转到登录页，查询页不需要登录")
  void an_anonymous_request_is_sent_to_the_log_in() throws Exception {
    for (var path : List.of("/desk", "/desk/submissions", "/desk/audit", "/desk/accounts")) {
      var answer = desk.visitor().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(Visitor.location(answer)).as(path).isEqualTo("/login");
    }
  }

  @Test
  @DisplayName("没有令牌的提交被拒，什么也没有办理，拒绝留痕")
  void a_post_without_its_token_is_refused() throws Exception {
    var admin = desk.as("admin");
    var fields = Map.of("login", "forged", "person", "甲", "staffNumber", "F-1", "department", "x");
    var answer = admin.postWithoutToken("/desk/accounts", fields);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("页面已过期").contains("没有任何内容被保存");
    assertThat(desk.bean(Accounts.class).find("forged")).isEmpty();
    assertThat(refusals("admin")).contains("/desk/accounts");
  }

  @Test
  @DisplayName("登录后换用新的会话编号")
  void the_session_id_changes_at_log_in() throws Exception {
    var visitor = desk.visitor();
    visitor.get("/login");
    var before = visitor.session();
    assertThat(visitor.signIn("clerk", Desk.PASSWORD)).isEqualTo("/desk");
    assertThat(before).isNotEmpty();
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  @DisplayName("连续输错五次锁定十五分钟，期间正确的口令也进不来；期满后输错一次不会立即再锁")
  void five_wrong_passwords_lock_an_account_for_fifteen_minutes() throws Exception {
    for (int attempt = 1; attempt <= 5; attempt++) {
      assertThat(desk.visitor().signIn("locked", "wrong-" + attempt)).isEqualTo("/login?failed");
    }
    assertThat(desk.visitor().signIn("locked", Desk.PASSWORD)).isEqualTo("/login?failed");
    desk.bean(Desk.StandingClock.class).pass(Duration.ofMinutes(15));
    assertThat(desk.visitor().signIn("locked", "wrong-again")).isEqualTo("/login?failed");
    assertThat(desk.visitor().signIn("locked", Desk.PASSWORD)).isEqualTo("/desk");
  }

  @Test
  @DisplayName("系统管理、安全管理、审计三种权限互不相通，也都看不到部门的数据")
  void the_three_administrators_are_kept_apart() throws Exception {
    var admin = desk.as("admin");
    var security = desk.as("security");
    var auditor = desk.as("auditor");
    assertThat(opened(admin)).containsExactly("/desk/accounts", "/desk/keys", "/desk/calendar");
    assertThat(opened(security)).containsExactly("/desk/accounts");
    assertThat(opened(auditor)).containsExactly("/desk/audit");
    assertThat(opened(desk.as("clerk")))
        .containsExactly(
            "/desk/submissions",
            "/desk/reviews",
            "/desk/redactions",
            "/desk/exemptions",
            "/desk/withdrawals",
            "/desk/records",
            "/desk/board");
  }

  private static List<String> opened(Visitor visitor) throws Exception {
    var opened = new java.util.ArrayList<String>();
    for (var path :
        List.of(
            "/desk/accounts",
            "/desk/keys",
            "/desk/calendar",
            "/desk/audit",
            "/desk/submissions",
            "/desk/reviews",
            "/desk/redactions",
            "/desk/exemptions",
            "/desk/withdrawals",
            "/desk/records",
            "/desk/board")) {
      int status = visitor.get(path).statusCode();
      assertThat(status).as(path).isIn(200, 403);
      if (status == 200) {
        opened.add(path);
      }
    }
    return opened;
  }

  @Test
  @DisplayName("系统管理员不能授权，安全管理员不能停用账号")
  void opening_an_account_and_granting_its_rights_are_two_persons_work() throws Exception {
    var role = Map.of("roles", "CLERK", "why", "测试");
    var off = Map.of("active", "false", "why", "测试");
    var admin = desk.as("admin");
    var security = desk.as("security");
    var page = "/desk/accounts/novice";
    assertThat(admin.post(page, page + "/roles", role).statusCode()).isEqualTo(403);
    assertThat(security.post(page, page + "/active", off).statusCode()).isEqualTo(403);
    assertThat(desk.bean(Accounts.class).find("novice"))
        .hasValueSatisfying(novice -> {
          assertThat(novice.roles()).isEmpty();
          assertThat(novice.active()).isTrue();
        });
  }

  @Test
  @DisplayName("一人兼任两种管理权限、给自己授权、不写依据，都不予办理")
  void rights_that_must_be_kept_apart_are_not_granted_together() throws Exception {
    var security = desk.as("security");
    var page = "/desk/accounts/auditor";
    var both =
        security.post(page, page + "/roles", Map.of("roles", "AUDITOR,ADMINISTRATOR", "why", "测试"));
    assertThat(both.statusCode()).isEqualTo(422);
    assertThat(both.body()).contains("不得由一人兼任(ACC-003)");
    var unexplained = security.post(page, page + "/roles", Map.of("roles", "CLERK"));
    assertThat(unexplained.body()).contains("请写明授权或收回的依据");
    var self =
        security.post(page, "/desk/accounts/security/roles", Map.of("roles", "CLERK", "why", "测试"));
    assertThat(self.body()).contains("不能给自己授权");
    assertThat(desk.bean(Accounts.class).find("auditor"))
        .hasValueSatisfying(account -> assertThat(account.roles()).containsExactly(Role.AUDITOR));
  }

  @Test
  @DisplayName("账号一停用，已经登录的会话立即失效")
  void a_session_ends_as_soon_as_its_account_is_disabled() throws Exception {
    var leaving = desk.as("leaving");
    assertThat(leaving.get("/desk").statusCode()).isEqualTo(200);
    var admin = desk.as("admin");
    var page = "/desk/accounts/leaving";
    admin.post(page, page + "/active", Map.of("active", "false", "why", "人员调离"));
    assertThat(Visitor.location(leaving.get("/desk"))).isEqualTo("/login?changed");
    assertThat(desk.visitor().signIn("leaving", Desk.PASSWORD)).isEqualTo("/login?failed");
  }

  @Test
  @DisplayName("建立账号须填写完整，写错的不建立，并逐项说明；建好的账号没有任何权限")
  void an_account_is_opened_whole_or_not_at_all() throws Exception {
    var admin = desk.as("admin");
    var department = desk.bean(District.class).departments().getFirst().code().value();
    var wrong =
        admin.post(
            "/desk/accounts",
            "/desk/accounts",
            Map.of("login", "有空 格", "person", "乙", "department", department));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("有 2 处需要改正").contains("登录名须为").contains("请填写工号");
    var right =
        admin.post(
            "/desk/accounts",
            "/desk/accounts",
            Map.of(
                "login", "fresh", "person", "乙", "staffNumber", "T-9", "department", department));
    assertThat(right.statusCode()).isEqualTo(303);
    var told = admin.get("/desk/accounts").body();
    assertThat(told).contains("初始口令");
    assertThat(admin.get("/desk/accounts").body()).doesNotContain("初始口令");
    assertThat(desk.bean(Accounts.class).find("fresh"))
        .hasValueSatisfying(account -> {
          assertThat(account.roles()).isEmpty();
          assertThat(account.mustChangePassword()).isTrue();
        });
  }

  @Test
  @DisplayName("样例区县里新开的账号，也须先改初始口令才能办别的")
  void a_first_password_must_be_changed_even_in_the_sample() throws Exception {
    var department = desk.bean(District.class).departments().getFirst().code().value();
    assertThat(desk.bean(District.class).sample()).isTrue();
    desk.bean(Accounts.class).open("novel", "丙", "T-77", department, Desk.PASSWORD, "测试");
    var novel = desk.as("novel");
    assertThat(Visitor.location(novel.get("/desk"))).isEqualTo("/desk/password");
    assertThat(novel.get("/desk/password").body()).contains("您用的是初始口令");
  }

  @Test
  @DisplayName("没有账号的平台首次启动，三员各得一个账号，初始口令随机；已有账号的平台不再开")
  void an_empty_platform_opens_three_accounts_and_only_once() {
    assertThat(desk.bean(FirstAccounts.class).open("x")).isEmpty();
    var passwords = new FirstPasswords();
    assertThat(passwords.next()).hasSize(12).isNotEqualTo(passwords.next());
  }

  @Test
  @DisplayName("超过 200 MB 的文件说明过大，不说成页面过期")
  void a_file_too_large_to_be_read_is_called_too_large() throws Exception {
    var clerk = desk.as("clerk");
    var sent = clerk.upload("licence", "大.csv", new byte[202 * 1024 * 1024]);
    var answer = clerk.get(Visitor.location(sent));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("超过 200 MB").contains("COL-001");
  }

  private static List<String> refusals(String who) {
    var filter =
        new AuditTrail.Filter(
            who, "访问", "", "REFUSED", java.util.Optional.empty(), java.util.Optional.empty());
    return desk.bean(AuditTrail.class).list(filter, Long.MAX_VALUE, 20).stream()
        .map(AuditTrail.Event::object)
        .toList();
  }
}
