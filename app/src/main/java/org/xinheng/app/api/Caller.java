package org.xinheng.app.api;

import java.util.Optional;
import org.xinheng.inquire.Audience;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 调用者. Who asks: anybody, or a department by its key. A department that states a purpose is
 * answered as an administrative organ; without one it sees what the public sees.
 *
 * @param who "" for anybody
 * @param purpose 查询事由, "" where none was stated
 * @param grant 授权编号 on which it relies, "" where it names none
 */
record Caller(
    Audience audience,
    String who,
    String purpose,
    Optional<DepartmentCode> department,
    String address,
    String grant) {

  static Caller anybody(String address) {
    return new Caller(new Audience.Public(), "", "", Optional.empty(), address, "");
  }

  static Caller of(DepartmentCode department, String purpose, String address, String grant) {
    Audience audience =
        purpose.isBlank() ? new Audience.Public() : new Audience.Department(department, purpose);
    return new Caller(
        audience, "密钥：" + department, purpose, Optional.of(department), address, grant);
  }

  /** The department whose key opened this door; there is one behind every door that asks. */
  DepartmentCode own() {
    return department.orElseThrow(() -> new IllegalStateException("a door without a key"));
  }
}
