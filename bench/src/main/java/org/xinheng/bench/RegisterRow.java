package org.xinheng.bench;

import java.util.List;

/** 登记行. One registration of the real registers, as far as linking is concerned. */
record RegisterRow(
    String name, String code, String province, String city, String address, String representative) {

  /** In the columns of {@link RegisterFile}. */
  List<String> cells() {
    return List.of(
        name, code, "2015-01-05", "有限责任公司", representative, "", "", province, city, address);
  }

  RegisterRow at(String other, String newCode, RegisterRow elsewhere) {
    return new RegisterRow(
        other,
        newCode,
        elsewhere.province,
        elsewhere.city,
        elsewhere.address,
        elsewhere.representative);
  }
}
