package org.xinheng.app.district;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.vocabulary.Division;
import org.xinheng.vocabulary.DivisionCode;
import org.xinheng.vocabulary.UnitNames;

/** 镇、街道. Nine digits (GB/T 10114), with the codes and names it bore before. */
public record Town(DivisionCode code, String name, List<Former> formerly) {

  /**
   * 曾用区划代码和名称.
   *
   * @param until the day from which the next name held; empty where it is not known
   */
  public record Former(String code, String name, Optional<LocalDate> until) {}

  private static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

  public Town {
    formerly = List.copyOf(formerly);
  }

  /** As a row of the table of names. */
  UnitNames.Unit names() {
    var others =
        formerly.stream().flatMap(former -> Stream.of(former.code(), former.name())).toList();
    var dated =
        formerly.stream()
            .filter(former -> former.until().isPresent())
            .map(former -> new FormerName(former.name(), former.until().get()))
            .toList();
    return new UnitNames.Unit(
        code.value(), FormerName.line(dated, name), new LinkedHashSet<>(others));
  }

  /** As a row of the table of divisions; since when it bears its code is not known here. */
  Division division() {
    return new Division(
        code.value(), name, Division.Level.TOWN, ALWAYS, Optional.empty(), List.of());
  }
}
