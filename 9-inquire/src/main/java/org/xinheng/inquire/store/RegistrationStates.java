package org.xinheng.inquire.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;
import org.xinheng.collect.Role;

/** 登记状态. As the newest registration of each subject says: 存续, 注销 … */
public final class RegistrationStates {
  private final JdbcClient sql;
  private final String[] registrations;
  private final String field;

  public RegistrationStates(JdbcClient sql, Catalogue catalogue) {
    this.sql = sql;
    var items =
        catalogue.items().stream().filter(item -> item.nature() == Nature.REGISTRATION).toList();
    this.registrations = items.stream().map(item -> item.code().value()).toArray(String[]::new);
    this.field =
        items.stream()
            .map(RegistrationStates::stateField)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
  }

  private static String stateField(CatalogueItem item) {
    return item.find(Role.REGISTRATION_STATE).map(state -> state.name().value()).orElse("");
  }

  /** Absent where no registration has arrived, or it does not say. */
  public Map<Long, String> of(Collection<Long> subjects) {
    var states = new HashMap<Long, String>();
    if (subjects.isEmpty()) {
      return states;
    }
    sql.sql(
            """
            select subject, fields ->> :field as state from dossier.offered_entry
             where subject = any(:subjects) and item = any(:items) order by id\
            """)
        .param("field", field)
        .param("subjects", subjects.stream().distinct().toArray(Long[]::new))
        .param("items", registrations)
        .query(row -> {
          var state = row.getString("state");
          if (state != null && !state.isEmpty()) {
            states.put(row.getLong("subject"), state);
          }
        });
    return states;
  }
}
