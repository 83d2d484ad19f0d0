package org.xinheng.link.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.EntityNames;

/**
 * 写法不同的同一户. When a record without a code and without an exact name is surely a known entity all the
 * same: its name differs in writing only, its seat or its representative says the same, and nobody
 * else comes near. Sister firms sit in one building and differ by one character of the brand; so a
 * wrong character there is always for a person.
 */
final class SureByWriting {
  private SureByWriting() {}

  /** How the entity compares with what the record states. */
  private record Compared(
      Known known, NameDifference name, Seat.Agreement seat, Person representative) {

    /** The name is as good as the same, and something beside it agrees. */
    boolean isSure() {
      return switch (name) {
        case WRITING ->
            seat == Seat.Agreement.SAME
                || (seat == Seat.Agreement.NEARBY && representative != Person.OTHER)
                || (representative == Person.SAME && !seat.isElsewhere());
        case PLACE, SLIP ->
            (seat == Seat.Agreement.SAME && representative != Person.OTHER)
                || (seat == Seat.Agreement.NEARBY && representative == Person.SAME);
        case BARE_PLACE, SHORTENED -> seat == Seat.Agreement.SAME && representative == Person.SAME;
        case SISTER, OTHER -> false;
      };
    }

    /** Might be meant as well as the one taken for sure. */
    boolean rivals(Compared sure) {
      boolean near =
          switch (sure.name) {
            case WRITING, PLACE -> name.compareTo(NameDifference.SLIP) <= 0;
            default -> name != NameDifference.OTHER;
          };
      boolean clearlyNot =
          seat.isElsewhere()
              || (representative == Person.OTHER
                  && sure.representative == Person.SAME
                  && seat != Seat.Agreement.SAME);
      return near && !clearlyNot;
    }
  }

  private enum Person {
    SAME,
    OTHER,
    UNSTATED
  }

  /** The one entity that is meant though written otherwise. */
  static Optional<Known> among(List<Known> near, SubjectReference reference) {
    var compared = compared(near, reference);
    var sure = compared.stream().filter(Compared::isSure).toList();
    return sure.size() == 1
            && compared.stream()
                .noneMatch(other -> !other.equals(sure.getFirst()) && other.rivals(sure.getFirst()))
        ? Optional.of(sure.getFirst().known())
        : Optional.empty();
  }

  /**
   * The one of several bearers of a name whose seat or representative agrees; the others' do not.
   */
  static Optional<Known> amongNamesakes(List<Known> bearers, SubjectReference reference) {
    var seat = Seat.of(reference.address());
    @Nullable Known found = null;
    for (var known : bearers) {
      var there = seat.with(Seat.of(known.address()));
      var person = person(reference, known);
      boolean here =
          (there == Seat.Agreement.SAME && person != Person.OTHER)
              || (person == Person.SAME && !there.isElsewhere());
      boolean clearlyNot = there.isElsewhere() && person != Person.SAME;
      if (!here && !clearlyNot) {
        return Optional.empty();
      }
      if (here && found != null) {
        return Optional.empty();
      }
      found = here ? known : found;
    }
    return Optional.ofNullable(found);
  }

  /**
   * Whether a bearer of the very name is another firm all the same: seated in another prefecture,
   * or elsewhere under another representative. Names are kept apart by the registrar only within
   * its own territory.
   */
  static boolean isAnother(Known bearer, SubjectReference reference) {
    var person = person(reference, bearer);
    return switch (Seat.of(reference.address()).with(Seat.of(bearer.address()))) {
      case FAR -> person != Person.SAME;
      case ELSEWHERE -> person == Person.OTHER;
      case SAME, NEARBY, UNCLEAR, UNSTATED -> false;
    };
  }

  /** In what the names differ, taking for each side the one that comes nearest. */
  static NameDifference difference(SubjectReference reference, Known known) {
    return difference(names(reference), known);
  }

  private static List<NameParts> names(SubjectReference reference) {
    var stated = new ArrayList<>(NameParts.all(reference.nameKey()));
    reference.formerNames().forEach(former -> stated.add(NameParts.of(EntityNames.key(former))));
    return stated;
  }

  private static List<Compared> compared(List<Known> near, SubjectReference reference) {
    var stated = names(reference);
    var seat = Seat.of(reference.address());
    return near.stream()
        .map(known ->
            new Compared(
                known,
                difference(stated, known),
                seat.with(Seat.of(known.address())),
                person(reference, known)))
        .toList();
  }

  private static NameDifference difference(List<NameParts> stated, Known known) {
    var least = NameDifference.OTHER;
    for (var key : known.names()) {
      for (var name : NameParts.all(key)) {
        for (var one : stated) {
          var difference = NameDifference.of(one, name, known.address());
          least = difference.compareTo(least) < 0 ? difference : least;
        }
      }
    }
    return least;
  }

  private static Person person(SubjectReference reference, Known known) {
    if (reference.representative().isEmpty() || known.representative().isEmpty()) {
      return Person.UNSTATED;
    }
    return EntityNames.key(reference.representative())
            .equals(EntityNames.key(known.representative()))
        ? Person.SAME
        : Person.OTHER;
  }
}
