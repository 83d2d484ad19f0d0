package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.UnitNames;

/**
 * 登记沿革. How an entity came to be what its registration says now: each change of name, person, seat,
 * town, capital, scope or state that the registrar reported, the newest first.
 */
public record RegistrationHistory(List<Step> steps) {
  private static final List<Role> TOLD =
      List.of(
          Role.SUBJECT_NAME,
          Role.SUBJECT_CODE,
          Role.REGISTRATION_STATE,
          Role.REPRESENTATIVE,
          Role.ADDRESS,
          Role.TOWN,
          Role.CAPITAL,
          Role.ENTITY_TYPE,
          Role.SCOPE,
          Role.REGISTRAR);

  public RegistrationHistory {
    steps = List.copyOf(steps);
  }

  /** One thing that changed. */
  public record Step(LocalDate on, String what, String before, String after) {}

  /** A registration as this audience may see it, and the day it was approved or else filed. */
  public record Version(LocalDate on, List<ShownField> fields) {}

  /**
   * From the versions, the oldest first; what a version does not state has not changed, and a town
   * under another of its names is still the same town.
   */
  public static RegistrationHistory of(List<Version> versions, UnitNames towns) {
    var steps = new ArrayList<Step>();
    for (int i = 1; i < versions.size(); i++) {
      for (Role role : TOLD) {
        String before = lastStated(versions.subList(0, i), role);
        String after = ShownField.at(versions.get(i).fields(), role);
        if (!before.isEmpty() && !after.isEmpty() && !isSame(role, before, after, towns)) {
          steps.add(new Step(versions.get(i).on(), title(versions.get(i), role), before, after));
        }
      }
    }
    steps.sort(Comparator.comparing(Step::on).reversed());
    return new RegistrationHistory(steps);
  }

  private static boolean isSame(Role role, String before, String after, UnitNames towns) {
    return after.equals(before) || (role == Role.TOWN && towns.spellings(before).contains(after));
  }

  private static String lastStated(List<Version> versions, Role role) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      String stated = ShownField.at(versions.get(i).fields(), role);
      if (!stated.isEmpty()) {
        return stated;
      }
    }
    return "";
  }

  private static String title(Version version, Role role) {
    return version.fields().stream()
        .filter(field -> field.role().filter(role::equals).isPresent())
        .map(ShownField::title)
        .findFirst()
        .orElse("");
  }
}
