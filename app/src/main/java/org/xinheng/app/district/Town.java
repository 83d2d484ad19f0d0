package org.xinheng.app.district;

import java.util.List;
import org.xinheng.vocabulary.DivisionCode;

/** 镇、街道. Nine digits (GB/T 10114), with the codes and names it bore before. */
public record Town(DivisionCode code, String name, List<Former> formerly) {

  /** 曾用区划代码和名称. */
  public record Former(String code, String name) {}

  public Town {
    formerly = List.copyOf(formerly);
  }
}
