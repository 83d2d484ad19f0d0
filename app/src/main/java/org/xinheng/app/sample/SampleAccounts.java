package org.xinheng.app.sample;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Accounts;
import org.xinheng.app.security.Role;

/** 样例账号. Log-ins of the sample district; they exist nowhere else and are printed at start. */
@Component
public final class SampleAccounts {
  private static final String PASSWORD = "Xinheng-2026";
  private static final String BY = "样例程序";
  private static final String FIRST = "jingban";
  private static final String STAFF = "S-";

  private final Accounts accounts;
  private final District district;
  private volatile @Nullable Boolean present;

  SampleAccounts(Accounts accounts, District district) {
    this.accounts = accounts;
    this.district = district;
  }

  private record Login(String login, String person, Role role, Department department) {}

  /** Whether the sample was loaded here: only then do its accounts exist. */
  public boolean present() {
    var known = present;
    if (known == null) {
      known =
          district.sample()
              && accounts
                  .find(FIRST)
                  .filter(account -> account.staffNumber().equals(STAFF + FIRST))
                  .isPresent();
      present = known;
    }
    return known;
  }

  void open() {
    present = null;
    for (var login : all()) {
      if (accounts.find(login.login()).isEmpty()) {
        accounts.open(
            login.login(),
            login.person(),
            STAFF + login.login(),
            login.department().code().value(),
            PASSWORD,
            BY);
        accounts.grant(login.login(), EnumSet.of(login.role()), BY);
        accounts.setActive(login.login(), true);
        accounts.keepPassword(login.login());
      }
    }
  }

  List<String> logins() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of("在 /login 登录。下列账号只有样例区县才有，口令都是 " + PASSWORD + " ："),
            all().stream()
                .map(login ->
                    "  %-10s %s · %s"
                        .formatted(login.login(), login.role().title(), login.department().name())))
        .toList();
  }

  private List<Login> all() {
    var office = departmentFor("发展和改革", "发展改革");
    return List.of(
        new Login(FIRST, "经办甲", Role.CLERK, departmentFor("行政审批")),
        new Login("jingban2", "经办乙", Role.CLERK, departmentFor("市场监督")),
        new Login("xinyong", "信用甲", Role.CREDIT_OFFICER, office),
        new Login("xinyong2", "信用乙", Role.CREDIT_OFFICER, office),
        new Login("guanli", "管理甲", Role.ADMINISTRATOR, departmentFor("大数据")),
        new Login("anquan", "安全甲", Role.SECURITY_ADMINISTRATOR, departmentFor("大数据")),
        new Login("shenji", "审计甲", Role.AUDITOR, departmentFor("政府办公室")));
  }

  private Department departmentFor(String... words) {
    for (var word : words) {
      var found =
          district.departments().stream()
              .filter(department -> department.name().contains(word))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    return district.departments().getFirst();
  }
}
