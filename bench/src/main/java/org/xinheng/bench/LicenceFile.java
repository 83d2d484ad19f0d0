package org.xinheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.app.district.Department;
import org.xinheng.app.district.District;
import org.xinheng.vocabulary.ItemCode;

/** 许可名册. A made-up licence for each of some made-up entities, spread over all of them. */
record LicenceFile(Path path, String department, List<String> codes) {
  private static final List<String> COLUMNS =
      List.of(
          "行政相对人名称",
          "行政相对人类别",
          "统一社会信用代码",
          "法定代表人",
          "行政许可决定文书名称",
          "行政许可决定文书号",
          "许可类别",
          "许可内容",
          "许可决定日期",
          "有效期自",
          "有效期至",
          "许可机关",
          "许可机关统一社会信用代码",
          "当前状态",
          "数据来源单位",
          "数据来源单位统一社会信用代码");

  static LicenceFile write(Path to, Line line, int most) throws IOException, SQLException {
    Department by =
        line.bean(District.class).departments().stream()
            .filter(department -> department.furnishes(new ItemCode("licence")))
            .findFirst()
            .orElseThrow();
    LocalDate decided = LocalDate.now(line.bean(Clock.class)).minusDays(3);
    List<String> codes = new ArrayList<>();
    try (CsvWriter out = CsvWriter.builder().build(to);
        Connection connection = line.bean(HikariDataSource.class).getConnection();
        PreparedStatement some =
            connection.prepareStatement(
                "select code, name from link.offered_entity where code is not null order by md5(code) limit ?")) {
      some.setInt(1, most);
      out.writeRecord(COLUMNS);
      try (ResultSet entity = some.executeQuery()) {
        while (entity.next()) {
          codes.add(entity.getString("code"));
          out.writeRecord(row(entity.getString("name"), codes, decided, by));
        }
      }
    }
    return new LicenceFile(to, by.code().value(), codes);
  }

  private static List<String> row(
      String name, List<String> codes, LocalDate decided, Department by) {
    String day = decided.toString();
    String office = by.creditCode().value();
    String number = "许可〔" + decided.getYear() + "〕" + codes.size() + "号";
    return List.of(
        name,
        "法人及非法人组织",
        codes.getLast(),
        "张样例",
        "准予行政许可决定书",
        number,
        "普通",
        "准予道路货物运输经营",
        day,
        day,
        "2099-12-31",
        by.name(),
        office,
        "1",
        by.name(),
        office);
  }
}
