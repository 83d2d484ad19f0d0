package org.xinheng.link.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;

@DisplayName("码段的写法")
class SegmentFormTest {
  private static List<String> bodies(String first, String last) {
    var form = SegmentForm.of(first, last).orElseThrow();
    return LongStream.rangeClosed(form.lower(), form.upper()).mapToObj(form::body).toList();
  }

  @Test
  @DisplayName("末尾是数字的按数字递增；有字母的按 GB 32100 的 31 个字符递增，跳过 I、O、S、V、Z")
  void ends_in_letters_count_in_all_characters() {
    assertThat(bodies("MA3X0008", "MA3X0011"))
        .containsExactly("MA3X0008", "MA3X0009", "MA3X0010", "MA3X0011");
    assertThat(bodies("MA3X000H", "MA3X000K")).containsExactly("MA3X000H", "MA3X000J", "MA3X000K");
    assertThat(bodies("MA3X00AX", "MA3X00B1"))
        .containsExactly("MA3X00AX", "MA3X00AY", "MA3X00B0", "MA3X00B1");
    assertThat(bodies("MA3XAAAA", "MA3XAAAA")).containsExactly("MA3XAAAA");
    assertThat(bodies("00000000", "00000001")).containsExactly("00000000", "00000001");
  }

  @Test
  @DisplayName("带字母的号赋出的代码，两个校验都相符")
  void a_code_of_letters_checks() {
    var form = SegmentForm.of("MA3XAAAA", "MA3XYYYY").orElseThrow();
    assertThat(form.upper() - form.lower()).isLessThan(31L * 31 * 31 * 31);
    for (long number : new long[] {form.lower(), form.lower() + 7, form.upper()}) {
      var code = new UnifiedSocialCreditCode(form.code("91", "370116", number));
      assertThat(code.organisationCodeAgrees()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}–{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MA3X001  | MA3X0999 | 起号“MA3X001”应为主体标识码的前 8 位，现为 7 位
          MA3X0001 | MA3XO999 | 止号“MA3XO999”第 5 位是“O”：统一社会信用代码只用数字和除 I、O、S、V、Z 以外的大写字母（GB 32100-2015）
          MA3X-001 | MA3X0999 | 起号“MA3X-001”第 5 位是“-”：统一社会信用代码只用数字和除 I、O、S、V、Z 以外的大写字母（GB 32100-2015）
          MA3X0200 | MA3X0199 | 起号 MA3X0200 大于止号 MA3X0199，请对调或核对文件
          """)
  @DisplayName("不是码段的，说出哪一位错")
  void what_is_no_segment_is_told(String first, String last, String sentence) {
    assertThat(SegmentForm.of(first, last)).isEmpty();
    assertThat(SegmentForm.fault(first, last)).isEqualTo(sentence);
  }

  @Test
  @DisplayName("重叠：端点相同即重叠，紧邻的不重叠；数字段与字母段按字符次序比")
  void segments_overlap_by_the_order_of_characters() {
    var digits = SegmentForm.of("MA3X0001", "MA3X0099").orElseThrow();
    assertThat(digits.overlaps(SegmentForm.of("MA3X0099", "MA3X0120").orElseThrow())).isTrue();
    assertThat(digits.overlaps(SegmentForm.of("MA3X0100", "MA3X0120").orElseThrow())).isFalse();
    assertThat(digits.overlaps(SegmentForm.of("MA3X000A", "MA3X000B").orElseThrow())).isTrue();
    assertThat(digits.overlaps(SegmentForm.of("MA3X00AA", "MA3X00BB").orElseThrow())).isFalse();
  }
}
