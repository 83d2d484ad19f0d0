package org.xinheng.app.district;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.DivisionCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/**
 * 部门. Who furnishes records, and which items it may furnish.
 *
 * @param name full name, as on its decisions
 * @param formerNames names in older files, such as before a merger of offices
 * @param town the town it governs, where it is a town's government
 */
public record Department(
    DepartmentCode code,
    String name,
    String shortName,
    List<String> formerNames,
    UnifiedSocialCreditCode creditCode,
    Kind kind,
    Optional<DivisionCode> town,
    Set<ItemCode> items) {

  /** 部门类别. */
  public enum Kind {
    DEPARTMENT("区直部门"),
    TOWN("镇、街道");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Department {
    formerNames = List.copyOf(formerNames);
    items = Set.copyOf(items);
  }

  public boolean furnishes(ItemCode item) {
    return items.contains(item);
  }

  boolean goesBy(String other) {
    return name.equals(other) || shortName.equals(other) || formerNames.contains(other);
  }
}
