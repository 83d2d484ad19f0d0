package org.xinheng.link.model;

import java.util.List;
import java.util.Set;
import org.xinheng.link.Standing;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 已知主体. An entity as far as linking needs it.
 *
 * @param code "" when it has none
 * @param names normalised keys of its present name and of all others, the present one first
 * @param legacy legacy codes seen on it
 * @param mergedCodes unified codes of the entities merged into it: they answer as this one
 */
public record Known(
    long id,
    String code,
    String name,
    SubjectKind kind,
    Standing standing,
    String representative,
    String address,
    List<String> names,
    Set<String> legacy,
    Set<String> mergedCodes) {

  public boolean bears(String nameKey) {
    return names.contains(nameKey);
  }

  public boolean nowBears(String nameKey) {
    return !names.isEmpty() && names.getFirst().equals(nameKey);
  }

  public boolean hasCode() {
    return !code.isEmpty();
  }
}
