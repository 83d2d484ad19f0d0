package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.vocabulary.Divisions;

@DisplayName("代码解析：赋码以前的税务登记号、写错的组织机构代码")
class OldCodesTypedTest {
  private final FiledDistrict district = new FiledDistrict();
  private final CodeExplanations explanations =
      new CodeExplanations(
          district.sql, Divisions.bundled(), FiledDistrict.CATALOGUE, words -> List.of());

  @Test
  @DisplayName("两证整合：赋码以前凭税务登记号也查得到存量登记，号码的校验相符与否都一样")
  void a_tax_number_on_an_old_list_is_found_before_a_code_is_given() {
    district
        .unconverted("示例丁商店", "110108000000016", "370116MA3XYYT13", "2009-05-04")
        .unconverted("示例戊商店", "110108000000024", "37120260001", "2009-05-04");

    CodeExplanation told = explanations.explain("370116MA3XYYT13");
    assertThat(told.status()).isEqualTo(CodeExplanation.Status.UNIQUE);
    assertThat(told.holders())
        .extracting(holder -> holder.name() + holder.reason())
        .containsExactly("示例丁商店税务登记号一致");
    assertThat(explanations.explain("37120260001").status())
        .isEqualTo(CodeExplanation.Status.UNIQUE);
  }

  @Test
  @DisplayName("九位而末位不符的是组织机构代码：说明应为什么，不说应为 18 位")
  void a_failing_organisation_code_is_told_as_one() {
    CodeExplanation told = explanations.explain("MA3XYYT14");

    assertThat(told.status()).isEqualTo(CodeExplanation.Status.INVALID);
    assertThat(told.explanation()).isEqualTo("这是组织机构代码，末位校验码应为 3，现为 4，请核对。");
    assertThat(explanations.explain("MA3XYYT1-4").explanation()).contains("应为 3，现为 4");
  }
}
