package org.xinheng.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.EntryId;

/**
 * 登记机关所载. What the registrar said of an entity in one entry of its dossier: how it stands, or what
 * changed.
 */
public sealed interface RegisterWord {
  EntryId entry();

  /**
   * 市场主体登记. How it stood on the day of approval.
   *
   * @param approvedOn 核准日期, where stated
   * @param filedOn the day the entry was filed
   * @param values by what they mean; absent where not stated
   */
  record Registered(
      EntryId entry, Optional<LocalDate> approvedOn, LocalDate filedOn, Map<Role, String> values)
      implements RegisterWord {
    public Registered {
      values = Map.copyOf(values);
    }

    public String at(Role role) {
      return values.getOrDefault(role, "");
    }
  }

  /**
   * 登记变更. One thing that changed, on the day it was approved.
   *
   * @param what the thing of the registration that changed
   * @param before as the registrar states it; "" where it does not
   */
  record Changed(EntryId entry, LocalDate on, Role what, String before, String after)
      implements RegisterWord {}

  /** 合并、分立. By which way and who takes its place; one change may name several. */
  record Succeeded(EntryId entry, List<Tie> ties) implements RegisterWord {
    public Succeeded {
      ties = List.copyOf(ties);
    }
  }

  /**
   * 其他记录所称. The name under which an entity was first heard of, by whatever record, with who ran it
   * and where; "" where the record does not say.
   */
  record Called(EntryId entry, String name, String representative, String address)
      implements RegisterWord {}
}
