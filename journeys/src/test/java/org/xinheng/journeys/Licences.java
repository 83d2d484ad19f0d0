package org.xinheng.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** 旅程中的许可. One licence of the sample's approval bureau for a synthetic enterprise, as a file. */
final class Licences {
  static final String CODE = "91370116MA3XYYT13F";
  static final String NAME = "莱芜旅例建材有限公司";
  private static final String HEADER =
      "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政许可决定文书名称,行政许可决定文书号,许可类别,许可内容,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码";
  private static final String BODY = "济南市莱芜区行政审批服务局,11370116EX0000053H";

  private final String number;
  private final LocalDate decided;
  private final String until;
  private String content = "普通货物道路运输";
  private String name = NAME;

  private Licences(String number, LocalDate decided, String until) {
    this.number = number;
    this.decided = decided;
    this.until = until;
  }

  static Licences one(String number, LocalDate decided, String until) {
    return new Licences(number, decided, until);
  }

  /** Lets a telephone number slip into the free text, so that publication waits for a person. */
  Licences withPhone() {
    content = "普通货物道路运输。联系人电话13800000000";
    return this;
  }

  /** Under a name that is not the code's, so that a person must say whose it is. */
  Licences named(String another) {
    name = another;
    return this;
  }

  Path write(Path directory) throws IOException {
    return SampleTable.withHeader(HEADER)
        .row(
            "%s,法人及非法人组织,%s,张样例,准予行政许可决定书,%s,普通,%s,%s,%s,%s,%s,1,%s"
                .formatted(name, CODE, number, content, decided, decided, until, BODY, BODY))
        .write(directory, "licence-" + number.hashCode() + ".csv");
  }
}
