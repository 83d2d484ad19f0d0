package org.xinheng.collect;

/** 字段类型. What a field's text must be able to become; the rules of {@code verify} judge it. */
public enum FieldType {
  TEXT("文本"),
  DATE("日期"),
  AMOUNT("金额"),
  CODE_LIST("代码（单选）"),
  MULTI_CODE_LIST("代码（多选，分号隔开）"),
  CREDIT_CODE("统一社会信用代码"),
  REGISTRATION_NUMBER("工商注册号"),
  ORGANISATION_CODE("组织机构代码"),
  TAX_NUMBER("税务登记号"),
  IDENTITY_NUMBER("证件号码"),
  DIVISION_CODE("行政区划代码"),
  INDUSTRY_CODE("国民经济行业代码"),
  DOCUMENT_NUMBER("文书号"),
  PHONE("联系电话"),
  NUMBER("数值");

  private final String title;

  FieldType(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /**
   * Codes and numbers that a spreadsheet must keep as text, lest leading zeros or last digits go.
   */
  public boolean textInSpreadsheet() {
    return switch (this) {
      case TEXT, DATE, AMOUNT, CODE_LIST, MULTI_CODE_LIST, NUMBER -> false;
      case CREDIT_CODE,
          REGISTRATION_NUMBER,
          ORGANISATION_CODE,
          TAX_NUMBER,
          IDENTITY_NUMBER,
          DIVISION_CODE,
          INDUSTRY_CODE,
          DOCUMENT_NUMBER,
          PHONE ->
          true;
    };
  }
}
