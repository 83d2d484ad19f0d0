package org.xinheng.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;

/**
 * 存量名单的筛选. Which old registrations a list shows; what is empty excludes nothing.
 *
 * @param states in any of these
 * @param words part of the name, or the beginning of an old or new code
 * @param category the two characters of authority and category; "" for all
 * @param towns under any of these names; "" among them for those that name none
 * @param batch the list it came with
 * @param problem with a problem of this kind
 * @param solved of that problem: all put right, or one still open
 * @param check what the old code's own check digit says
 * @param taxed only those with a tax number
 * @param importedFrom first day of import; {@code importedUntil} the last, both inclusive
 */
public record ConversionFilter(
    Optional<DepartmentCode> registrar,
    Set<ConversionState> states,
    String words,
    String category,
    List<String> towns,
    Optional<Long> batch,
    Optional<ConversionProblem> problem,
    Optional<Boolean> solved,
    Optional<LegacyCode.Check> check,
    boolean taxed,
    Optional<LocalDate> importedFrom,
    Optional<LocalDate> importedUntil) {
  public ConversionFilter {
    states = Set.copyOf(states);
    towns = List.copyOf(towns);
  }

  /** All of these registrars in these states. */
  public static ConversionFilter of(
      Optional<DepartmentCode> registrar, Collection<ConversionState> states) {
    return new ConversionFilter(
        registrar,
        Set.copyOf(states),
        "",
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }
}
