package org.xinheng.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("字段的写法")
class FieldWordsTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"utility", "qualification", "compliance", "levy"})
  @DisplayName("授权查询和政务共享的事项，不说任何字段公开")
  void nothing_is_called_public_where_the_item_is_not(String code) {
    var item = item(code);
    assertThat(item.fields())
        .extracting(field -> FieldWords.disclosure(item, field).replace("不公开", ""))
        .noneMatch(words -> words.contains("公开"));
    assertThat(FieldWords.shownFields(item)).doesNotContain("公开");
    assertThat(FieldWords.shownTo(item, 3)).startsWith("本类信息不对社会公开");
  }

  @Test
  @DisplayName("公开公示的事项照旧：公开、脱敏公开")
  void an_open_item_says_what_is_public() {
    var honour = item("honour");
    assertThat(honour.fields())
        .extracting(field -> FieldWords.disclosure(honour, field))
        .contains("公开");
    assertThat(FieldWords.shownFields(honour)).isEqualTo("公开的字段");
  }

  private static CatalogueItem item(String code) {
    return Catalogue.bundled().item(new ItemCode(code));
  }
}
