package org.xinheng.app.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * 样例的脏数据. Spoils a few rows in the ways that real files are spoilt; the wrong ones come back with
 * reasons.
 */
final class SampleDirt {
  private static final int NAME = 0;
  private static final int CODE = 1;
  private static final int ESTABLISHED = 6;

  private final Random random;

  SampleDirt(long seed) {
    this.random = new Random(seed ^ 0x5EED);
  }

  void soilRegistrations(List<List<String>> rows) {
    int size = rows.size();
    for (int i = 0; i < size; i++) {
      if (random.nextInt(150) != 0) {
        continue;
      }
      var row = rows.get(i);
      switch (random.nextInt(9)) {
        case 0 -> row.set(CODE, row.get(CODE) + "(1-1)");
        case 1 -> row.set(CODE, row.get(CODE).toLowerCase(java.util.Locale.ROOT));
        case 2 -> row.set(CODE, fullWidth(row.get(CODE)));
        case 3 -> row.set(CODE, row.get(CODE).substring(0, 17));
        case 4 -> row.set(NAME, " " + row.get(NAME) + "　");
        case 5 -> row.set(ESTABLISHED, row.get(ESTABLISHED).replace('-', '/'));
        case 6 -> row.set(ESTABLISHED, "0001-01-01");
        case 7 -> row.set(CODE, wrongCheck(row.get(CODE)));
        default -> rows.add(new ArrayList<>(row));
      }
    }
  }

  /**
   * Spoils a licence or a penalty; the columns are named by their place in the header.
   *
   * @return whether it lacks what it must have and so comes back
   */
  boolean soilDecision(List<String> row, List<String> header) {
    if (random.nextInt(120) != 0) {
      return false;
    }
    int code = header.indexOf("统一社会信用代码");
    int number =
        header.stream().anyMatch("行政许可决定文书号"::equals)
            ? header.indexOf("行政许可决定文书号")
            : header.indexOf("行政处罚决定书文号");
    int free = header.contains("违法事实") ? header.indexOf("违法事实") : header.indexOf("许可内容");
    int way = random.nextInt(8);
    switch (way) {
      case 0 -> row.set(code, row.get(code) + "－1");
      case 1 -> row.set(code, row.get(code).replaceFirst("0", "O"));
      case 2 -> row.set(number, row.get(number).replace('〔', '[').replace('〕', ']'));
      case 3 -> row.set(free, row.get(free) + "。联系人电话13800000000");
      case 4 -> row.set(code, "");
      case 5 -> row.set(header.indexOf("法定代表人"), "");
      case 6 -> row.set(number, "");
      default -> row.set(code, wrongCheck(row.get(code)));
    }
    return way >= 4 && way <= 6;
  }

  private static String wrongCheck(String code) {
    char last = code.charAt(code.length() - 1);
    return code.substring(0, code.length() - 1) + (last == '1' ? '2' : '1');
  }

  private static String fullWidth(String code) {
    var wide = new StringBuilder();
    code.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }
}
