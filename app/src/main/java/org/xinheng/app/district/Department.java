package org.xinheng.app.district;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.DivisionCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.RegistrationCategory;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;
import org.xinheng.vocabulary.UnitNames;

/**
 * 部门. Who furnishes records, and which items it may furnish.
 *
 * @param name full name, as on its decisions
 * @param formerNames names in older files, such as before a merger of offices, of unknown time
 * @param formerly names it bore until a known day, oldest first
 * @param registers the kinds of entity of which it is the registrar (登记机关); mostly none
 * @param closed when it closed, and who took over; its records stay under its name
 * @param town the town it governs, where it is a town's government
 * @param leads those of its items on which it leads: it answers for them to other departments
 */
public record Department(
    DepartmentCode code,
    String name,
    String shortName,
    List<String> formerNames,
    List<FormerName> formerly,
    Optional<Closed> closed,
    UnifiedSocialCreditCode creditCode,
    Kind kind,
    Optional<DivisionCode> town,
    Set<ItemCode> items,
    Set<ItemCode> leads,
    Set<RegistrationCategory> registers) {

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

  /** 撤并: from that day on, inclusive, the successor acts. */
  public record Closed(LocalDate from, DepartmentCode successor) {}

  public Department {
    formerly = List.copyOf(formerly);
    formerNames = List.copyOf(formerNames);
    items = Set.copyOf(items);
    leads = Set.copyOf(leads);
    registers = Set.copyOf(registers);
  }

  public boolean furnishes(ItemCode item) {
    return items.contains(item);
  }

  /** As a row of the table of names. */
  UnitNames.Unit names() {
    var others = new LinkedHashSet<>(formerNames);
    others.add(shortName);
    return new UnitNames.Unit(code.value(), FormerName.line(formerly, name), others);
  }

  boolean goesBy(String other) {
    return names().spellings().contains(other);
  }
}
