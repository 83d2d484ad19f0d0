package org.xinheng.verify.model;

import org.xinheng.collect.Field;
import org.xinheng.collect.Role;

/** 读取方式的选择: which reader a field's type and role ask for. */
final class FieldReaders {
  private FieldReaders() {}

  static FieldReader of(Field field, int index) {
    return switch (field.type()) {
      case DATE -> new DateReader(field, index);
      case AMOUNT, NUMBER -> new AmountReader(field, index);
      case CODE_LIST, MULTI_CODE_LIST -> new CodeListReader(field, index);
      case CREDIT_CODE ->
          field.role().filter(Role.SUBJECT_CODE::equals).isPresent()
              ? new SubjectCodeReader(field, index)
              : new AgencyCodeReader(field, index);
      case REGISTRATION_NUMBER, ORGANISATION_CODE, TAX_NUMBER -> new LegacyCodeReader(field, index);
      case DOCUMENT_NUMBER -> new DocumentNumberReader(field, index);
      case TEXT, IDENTITY_NUMBER, DIVISION_CODE, INDUSTRY_CODE, PHONE ->
          new TextReader(field, index);
    };
  }
}
