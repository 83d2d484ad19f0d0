package org.xinheng.app.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.vocabulary.Division;
import org.xinheng.vocabulary.DivisionCode;

/** 镇、街道. Nine digits (GB/T 10114), with the codes and names it bore before. */
public record Town(DivisionCode code, String name, List<Former> formerly) {

  /** 曾用区划代码和名称. */
  public record Former(String code, String name) {}

  private static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

  public Town {
    formerly = List.copyOf(formerly);
  }

  /** As a row of the table of divisions; since when it bears its code is not known here. */
  Division division() {
    return new Division(
        code.value(), name, Division.Level.TOWN, ALWAYS, Optional.empty(), List.of());
  }
}
