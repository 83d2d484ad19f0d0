package org.xinheng.verify.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.collect.CodeValue;
import org.xinheng.collect.Field;
import org.xinheng.collect.FieldType;
import org.xinheng.verify.Circumstances;
import org.xinheng.vocabulary.Dimension;

/** 代码表. The words of a cell become the list's own title; words not on the list go back (DQ-107). */
final class CodeListReader extends FieldReader {
  private static final Pattern FIRST = Pattern.compile("[;；]");
  private static final Pattern THEN = Pattern.compile("[、,，]");

  private final boolean many;
  private final Map<String, String> exact = new HashMap<>();

  CodeListReader(Field field, int index) {
    super(field, index);
    this.many = field.type() == FieldType.MULTI_CODE_LIST;
    for (var value : field.codes()) {
      exact.put(value.title(), stored(value, value.title()));
      if (!value.code().isEmpty()) {
        exact.put(value.code(), stored(value, value.title()));
      }
      value.aliases().forEach(alias -> exact.putIfAbsent(alias, stored(value, value.title())));
    }
  }

  @Override
  String read(String cell, Draft draft, Circumstances circumstances) {
    var one = value(cell);
    if (one.isPresent()) {
      return one.get();
    }
    if (many) {
      var values = values(cell);
      if (values.isPresent()) {
        return values.get();
      }
    }
    draft.found(
        error(
            "DQ-107",
            Dimension.STANDARD,
            cell,
            "不在代码表中",
            "可填：" + String.join("、", field.codes().stream().map(CodeValue::title).toList())));
    return cell;
  }

  private Optional<String> values(String cell) {
    var titles = new ArrayList<String>();
    for (var part : FIRST.split(cell, -1)) {
      var whole = value(part.strip());
      if (whole.isPresent()) {
        titles.add(whole.get());
        continue;
      }
      for (var piece : THEN.split(part, -1)) {
        var value = value(piece.strip());
        if (value.isEmpty() && !piece.isBlank()) {
          return Optional.empty();
        }
        value.ifPresent(titles::add);
      }
    }
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(";", titles.stream().distinct().toList()));
  }

  private Optional<String> value(String words) {
    var known = exact.get(words);
    return known != null
        ? Optional.of(known)
        : field.codeValue(words).map(value -> stored(value, words));
  }

  /** Open values keep the sender's supplement, e.g. 其他(补充说明). */
  private static String stored(CodeValue value, String words) {
    return value.open() ? words : value.title();
  }
}
