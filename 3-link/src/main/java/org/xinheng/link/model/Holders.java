package org.xinheng.link.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * 持有者. Who bears the codes and names that a record states.
 *
 * @param byCode the entity with the stated code; at most one
 * @param byLegacy entities with one of the stated legacy codes
 * @param byName entities that bear or bore exactly the stated name
 * @param near entities with a similar name, to be shown to a person unless more than the name
 *     speaks for one
 * @param byPerson the natural person with the stated identity number; at most one
 */
public record Holders(
    List<Known> byCode,
    List<Known> byLegacy,
    List<Known> byName,
    List<Known> near,
    List<Known> byPerson) {

  public static final Holders NONE =
      new Holders(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Bearers of the name that have no unified code yet. */
  public List<Known> uncodedByName() {
    return byName.stream().filter(known -> !known.hasCode()).toList();
  }

  /** Each entity once. */
  public List<Known> all() {
    var all = new LinkedHashMap<Long, Known>();
    for (var list : List.of(byCode, byLegacy, byName, near)) {
      list.forEach(known -> all.putIfAbsent(known.id(), known));
    }
    return new ArrayList<>(all.values());
  }
}
