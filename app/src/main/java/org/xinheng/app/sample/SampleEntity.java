package org.xinheng.app.sample;

import java.time.LocalDate;

/**
 * 样例主体. One synthetic market entity; its brand always holds the character 例, its code a block that
 * no registrar assigns.
 */
record SampleEntity(
    int number,
    String code,
    String registrationNumber,
    String name,
    String formerName,
    Kind kind,
    String representative,
    String capital,
    LocalDate established,
    LocalDate approved,
    String address,
    String town,
    Trade trade,
    String state) {

  /** Another house of the very same name, as happens among individual businesses. */
  SampleEntity namesake(int other, String otherCode, String otherRepresentative) {
    return new SampleEntity(
        other,
        otherCode,
        "",
        name,
        "",
        kind,
        otherRepresentative,
        capital,
        established,
        approved,
        address.replaceAll("\\d+号$", "") + (other % 300 + 1) + "号",
        town,
        trade,
        "存续");
  }

  /** The same under another name. */
  SampleEntity called(String other) {
    return new SampleEntity(
        number,
        code,
        registrationNumber,
        other,
        formerName,
        kind,
        representative,
        capital,
        established,
        approved,
        address,
        town,
        trade,
        state);
  }

  enum Kind {
    COMPANY("企业", "法人及非法人组织", "91"),
    INDIVIDUAL_BUSINESS("个体工商户", "个体工商户", "92"),
    COOPERATIVE("农民专业合作社", "法人及非法人组织", "93");

    final String title;
    final String partyTitle;
    final String prefix;

    Kind(String title, String partyTitle, String prefix) {
      this.title = title;
      this.partyTitle = partyTitle;
      this.prefix = prefix;
    }
  }
}
