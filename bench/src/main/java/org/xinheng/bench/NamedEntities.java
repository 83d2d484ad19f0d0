package org.xinheng.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.xinheng.vocabulary.OrganisationCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

/** Names and codes to search in: real registers where the data folder has them, else made up. */
record NamedEntities(String origin, List<String> names, List<String> codes) {
  static NamedEntities upTo(int most) throws IOException {
    Path folder = RegisterFile.dataFolder();
    if (!RegisterFile.present(folder)) {
      return generated(most);
    }
    NamedEntities real = new NamedEntities("real registers", new ArrayList<>(), new ArrayList<>());
    Set<String> seen = new HashSet<>();
    for (String file : RegisterFile.FILES) {
      real.read(folder.resolve(file), seen, most);
    }
    return real;
  }

  private void read(Path file, Set<String> seen, int most) throws IOException {
    try (Reader reader = RegisterFile.open(file);
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
      boolean header = true;
      for (CsvRecord row : rows) {
        if (header || row.getFieldCount() < 2 || names.size() >= most) {
          header = false;
          continue;
        }
        String name = row.getField(0).strip();
        if (name.length() >= 2 && seen.add(name)) {
          names.add(name);
          codes.add(row.getField(1).strip());
        }
      }
    }
  }

  static NamedEntities generated(int most) {
    String places = "莱芜济南泰安淄博潍坊青岛烟台临沂德州聊城滨州菏泽枣庄日照威海东营济宁";
    String brands = "鑫盛泰隆华信恒达宏远金鼎瑞祥福源安康顺通博雅晨光海天嘉禾东岳鲁中口镇雪野香山凤城鹏泉";
    String[] trades = {"建材", "食品", "商贸", "机械", "农业科技", "物流", "餐饮管理", "信息技术", "装饰工程", "五金"};
    String[] forms = {"有限公司", "有限责任公司", "经营部", "商店", "专业合作社", "股份有限公司", "超市"};
    Random random = new Random(20260506);
    NamedEntities made = new NamedEntities("generated", new ArrayList<>(), new ArrayList<>());
    Set<String> seen = new HashSet<>();
    while (made.names.size() < most) {
      int place = random.nextInt(places.length() / 2) * 2;
      StringBuilder name = new StringBuilder(places.substring(place, place + 2));
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        name.append(brands.charAt(random.nextInt(brands.length())));
      }
      name.append(trades[random.nextInt(trades.length)])
          .append(forms[random.nextInt(forms.length)]);
      if (seen.add(name.toString())) {
        made.names.add(name.toString());
        made.codes.add(code(made.names.size()));
      }
    }
    return made;
  }

  /** A code that passes its checks, of an organisation block that no registrar hands out. */
  static String code(int number) {
    String body = "Y%07d".formatted(number);
    String first17 = "91370116" + body + OrganisationCode.checkCharacter(body);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }
}
