package org.xinheng.inquire;

import org.xinheng.collect.Field;
import org.xinheng.collect.Role;
import org.xinheng.inquire.model.Mask;

/** 字段的示出. The words of a field that may be shown: open, or masked as its role asks for. */
final class FieldAsShown {
  private FieldAsShown() {}

  static ShownField open(Field field, String value, Audience audience) {
    String text =
        audience instanceof Audience.Subject
            ? value
            : field.wording().map(wording -> wording.redacted(value)).orElse(value);
    return new ShownField(field.name(), title(field), text, field.role(), !text.equals(value));
  }

  /** The last day of publicity is the rule's; what a department wrote is called what it is. */
  private static String title(Field field) {
    boolean stated = field.role().filter(Role.PUBLICITY_UNTIL::equals).isPresent();
    return stated ? field.title() + "（填报值）" : field.title();
  }

  static ShownField masked(Field field, String value) {
    String text = field.role().map(role -> masked(role, value)).orElse(Mask.HIDDEN);
    return new ShownField(field.name(), field.title(), text, field.role(), true);
  }

  static String masked(Role role, String value) {
    return switch (role) {
      case SUBJECT_NAME, REPRESENTATIVE -> Mask.personName(value);
      case ADDRESS -> Mask.address(value);
      default -> Mask.HIDDEN;
    };
  }
}
