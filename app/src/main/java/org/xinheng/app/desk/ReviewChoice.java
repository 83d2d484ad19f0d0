package org.xinheng.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 待核对清单的筛选条件 as they stand in the address or in the form of a card; "" is any. */
public record ReviewChoice(
    String department, String item, String reason, String due, String submission) {

  public ReviewChoice {
    department = text(department);
    item = text(item);
    reason = text(reason);
    due = text(due);
    submission = text(submission);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** The conditions that are set, by name. */
  public Map<String, String> set() {
    var all = new LinkedHashMap<String, String>();
    all.put("department", department);
    all.put("item", item);
    all.put("reason", reason);
    all.put("due", due);
    all.put("submission", submission);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** The address with these conditions. */
  String at(String address) {
    return set().isEmpty() ? address : address + "?" + query();
  }

  /** The address with these conditions and one more. */
  String at(String address, String name, long value) {
    var more = name + "=" + value;
    return address + "?" + (set().isEmpty() ? more : query() + "&" + more);
  }

  private String query() {
    return set().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("&"));
  }
}
