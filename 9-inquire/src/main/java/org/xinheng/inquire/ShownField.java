package org.xinheng.inquire;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.FieldName;

/**
 * 可示字段. One field as this audience may see it; what it may not see is not there at all.
 *
 * @param masked whether the value was shortened or replaced for this audience
 */
public record ShownField(
    FieldName name, String title, String value, Optional<Role> role, boolean masked) {

  /** The same with what {@code as} makes of the value, where the field plays the role. */
  ShownField told(Role wanted, UnaryOperator<String> as) {
    boolean plays = role.isPresent() && role.get() == wanted && !masked;
    return plays ? new ShownField(name, title, as.apply(value), role, false) : this;
  }

  /** The same, told to be masked. */
  ShownField asMasked() {
    return masked ? this : new ShownField(name, title, value, role, true);
  }

  /** The value of the field that plays the role; "" when it is absent or not shown. */
  public static String at(List<ShownField> fields, Role role) {
    for (ShownField field : fields) {
      if (field.role().isPresent() && field.role().get() == role) {
        return field.value();
      }
    }
    return "";
  }
}
