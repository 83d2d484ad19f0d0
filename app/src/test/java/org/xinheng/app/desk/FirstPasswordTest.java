package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Accounts;
import org.xinheng.app.security.FirstAccounts;
import org.xinheng.app.security.Role;

@DisplayName("工作台：初始口令")
class FirstPasswordTest {
  private static final String FORM = "/desk/password";
  private static final String FRESH = "Xinde-Kouling-7";

  @TempDir Path data;

  @Test
  @DisplayName("正式区县首次登录先改口令才能办事；改后其他地方的登录都结束，旧口令作废")
  void a_first_password_is_changed_before_anything_else() throws Exception {
    var district = data.resolve("district.yaml");
    var sample = Files.readString(Path.of("../samples/district/example-other.yaml"));
    Files.writeString(district, sample.replace("sample: true", "sample: false"));
    try (var desk = Desk.open(data, district.toString())) {
      var department = desk.bean(District.class).departments().getFirst().code().value();
      assertThat(desk.bean(FirstAccounts.class).open(department))
          .containsOnlyKeys("anquan", "guanli", "shenji");
      assertThat(desk.bean(FirstAccounts.class).open(department)).isEmpty();
      desk.account("clerk", department, Role.CLERK);
      desk.bean(Accounts.class).renewPassword("clerk", Desk.PASSWORD);
      var elsewhere = desk.as("clerk");
      var clerk = desk.as("clerk");
      assertThat(Visitor.location(clerk.get("/desk/submissions"))).isEqualTo(FORM);
      var wrong =
          clerk.post(FORM, FORM, Map.of("old", "wrong", "fresh", FRESH, "again", FRESH + "x"));
      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(wrong.body()).contains("两次填写的新口令不一致");
      var weak = Map.of("old", Desk.PASSWORD, "fresh", "aaaaaaaaaaaa", "again", "aaaaaaaaaaaa");
      assertThat(clerk.post(FORM, FORM, weak).body()).contains("ACC-006");
      var right = Map.of("old", Desk.PASSWORD, "fresh", FRESH, "again", FRESH);
      assertThat(Visitor.location(clerk.post(FORM, FORM, right))).isEqualTo("/login?renewed");
      assertThat(Visitor.location(elsewhere.get("/desk"))).isEqualTo("/login?changed");
      assertThat(desk.visitor().signIn("clerk", Desk.PASSWORD)).isEqualTo("/login?failed");
      assertThat(desk.visitor().signIn("clerk", FRESH)).isEqualTo("/desk");
    }
  }
}
