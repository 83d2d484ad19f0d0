package org.xinheng.app.district;

import java.util.List;

/**
 * 平台. How the platform presents itself on its pages.
 *
 * @param operator who runs it and answers for it
 * @param about one paragraph for the page 这是什么
 * @param corrections where and how to have an error mended
 * @param foundations documents by which the platform works, shown in that order
 */
public record Platform(
    String title,
    String operator,
    Contact contact,
    String about,
    String corrections,
    List<Foundation> foundations) {

  /** 联系方式. What is not given is empty and not shown. */
  public record Contact(String telephone, String email, String address, String hours) {
    /** All that is given, in one line. */
    public String line() {
      return java.util.stream.Stream.of(telephone, email, address, hours)
          .filter(part -> !part.isEmpty())
          .collect(java.util.stream.Collectors.joining(" · "));
    }
  }

  /** 依据文件. */
  public record Foundation(String title, String number) {}

  public Platform {
    foundations = List.copyOf(foundations);
  }
}
