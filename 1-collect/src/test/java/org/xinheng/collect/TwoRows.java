package org.xinheng.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.xinheng.vocabulary.ItemCode;

/** Licences under a header of two rows, as offices draw it up. */
final class TwoRows {
  static final CatalogueItem LICENCE = Catalogue.bundled().item(new ItemCode("licence"));
  static final String[] UPPER = {
    "行政相对人名称", "行政相对人类别", "统一社会信用代码", "法定代表人", "行政许可决定文书名称", "行政许可决定文书号", "许可类别", "许可内容",
    "许可日期", "", "", "许可机关", "许可机关统一社会信用代码", "当前状态", "数据来源单位", "数据来源单位统一社会信用代码"
  };
  static final String[] LOWER = {
    "", "", "", "", "", "", "", "", "决定日期", "有效期自", "有效期至", "", "", "", "", ""
  };
  static final String[] ROW = {
    "某区甲乙建材有限公司", "法人及非法人组织", "91370116MAX0000157", "赵甲", "准予行政许可决定书", "某审〔2026〕7号", "普通", "食品经营",
    "2026-05-06", "2026-05-07", "2031-05-06", "某局", "11370116EX0000053H", "1", "某局",
        "11370116EX0000053H"
  };

  private TwoRows() {}

  static void check(Reading reading, int headerRow) {
    assertThat(reading.header().headerRow()).isEqualTo(headerRow);
    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.at(0, "XK_XDR_MC")).isEqualTo("某区甲乙建材有限公司");
    assertThat(reading.at(0, "XK_JDRQ")).isEqualTo("2026-05-06");
    assertThat(reading.at(0, "XK_YXQZ")).isEqualTo("2026-05-07");
    assertThat(reading.at(0, "XK_YXQZI")).isEqualTo("2031-05-06");
    assertThat(reading.at(0, "XK_LYDWDM")).isEqualTo("11370116EX0000053H");
  }
}
