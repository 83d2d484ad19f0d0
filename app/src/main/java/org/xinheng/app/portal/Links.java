package org.xinheng.app.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.inquire.EntityCard;
import org.xinheng.inquire.Kin;
import org.xinheng.inquire.Listing;
import org.xinheng.inquire.ShownRecord;
import org.xinheng.vocabulary.SubjectId;

/** 链接. Where a thing has its page. An entity without a unified code is addressed by its number. */
public final class Links {
  private static final String BY_NUMBER = "n";

  private Links() {}

  public static String entity(Optional<String> code, SubjectId subject) {
    return "/entities/" + code.filter(text -> !text.isEmpty()).orElse(BY_NUMBER + subject.value());
  }

  public static String entity(Listing listing) {
    return entity(Optional.of(listing.code()), listing.id());
  }

  public static String entity(EntityCard card) {
    return entity(card.code(), card.id());
  }

  public static String entity(Kin.Other other) {
    return entity(Optional.of(other.code()), other.subject().orElseThrow());
  }

  public static String subject(ShownRecord record) {
    return entity(record.subjectCode(), record.subject());
  }

  public static String decision(ShownRecord record) {
    return "/decisions/" + record.id().value();
  }

  /** The subject's number, where the last part of an entity's address is one. */
  static Optional<SubjectId> number(String address) {
    if (!address.startsWith(BY_NUMBER) || address.length() > 19) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SubjectId(Long.parseLong(address, 1, address.length(), 10)));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  /** The path with those parameters that are not blank. */
  static String with(String path, Map<String, String> parameters) {
    var given = new LinkedHashMap<>(parameters);
    given.values().removeIf(String::isBlank);
    return given.isEmpty()
        ? path
        : given.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", path + "?", ""));
  }
}
