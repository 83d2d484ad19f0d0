package org.xinheng.inquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.inquire.FiledDistrict.TODAY;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.inquire.Kin.Other;
import org.xinheng.vocabulary.SubjectId;

@DisplayName("关联主体：隶属企业、分支机构、合并分立的承继，两头都看得到")
class KinTest {
  private static final String A = "91370116MA3XYYT13F";
  private static final String B = "91370116MAX0000157";
  private static final Optional<LocalDate> ON = Optional.of(LocalDate.of(2022, 5, 6));
  private final FiledDistrict district = new FiledDistrict();
  private final EntityPages pages = district.pages();

  private Kin kin(long subject, int branches) {
    return pages.kin(
        pages.card(new SubjectId(subject), new Audience.Public(), TODAY).orElseThrow(), branches);
  }

  @Test
  @DisplayName("隶属企业未到：只有登记所载的名称和代码；到达后即可连到，写它现在的名称")
  void a_parent_becomes_a_link_when_it_arrives() {
    district.entity(1, B, "示例建材公司分公司", "LEGAL_PERSON").tie(1, 1, "", "示例建材旧名公司", A);
    assertThat(kin(1, 5).parent()).contains(new Other("示例建材旧名公司", A, Optional.empty(), "", ON));
    district.entity(2, A, "示例建材有限公司", "LEGAL_PERSON");
    assertThat(kin(1, 5).parent())
        .contains(new Other("示例建材有限公司", A, Optional.of(new SubjectId(2)), "", ON));
    assertThat(kin(2, 5).branches()).extracting(Other::name).containsExactly("示例建材公司分公司");
    assertThat(kin(2, 5).parent()).isEmpty();
  }

  @Test
  @DisplayName("分支机构按名称，至多所要的户数，总数照写；其余翻页")
  void branches_are_limited_and_counted() {
    district.entity(1, A, "示例建材有限公司", "LEGAL_PERSON");
    for (int i = 2; i < 9; i++) {
      district.entity(i, "", "示例第" + i + "分公司", "LEGAL_PERSON").tie(i, 1, "", "", A);
    }
    var kin = kin(1, 3);
    assertThat(kin.branchCount()).isEqualTo(7);
    assertThat(kin.branches())
        .extracting(Other::name)
        .containsExactly("示例第2分公司", "示例第3分公司", "示例第4分公司");
    var card = pages.card(A, new Audience.Public(), TODAY).orElseThrow();
    assertThat(pages.branches(card, 6, 3)).extracting(Other::name).containsExactly("示例第8分公司");
  }

  @Test
  @DisplayName("解散分立：原主体写承继的各户，未到的也写；承继的写承继自谁")
  void successors_and_predecessors() {
    district
        .entity(1, A, "示例建材有限公司", "LEGAL_PERSON")
        .entity(2, B, "示例建材二公司", "LEGAL_PERSON")
        .tie(1, 1, "解散分立", "示例建材二公司", B)
        .tie(1, 2, "解散分立", "示例建材三公司", "");
    assertThat(kin(1, 3).successors())
        .containsExactly(
            new Other("示例建材二公司", B, Optional.of(new SubjectId(2)), "解散分立", ON),
            new Other("示例建材三公司", "", Optional.empty(), "解散分立", ON));
    assertThat(kin(2, 3).predecessors())
        .containsExactly(new Other("示例建材有限公司", A, Optional.of(new SubjectId(1)), "解散分立", ON));
  }

  @Test
  @DisplayName("先分立后被吸收合并：一次一行，各按各的方式")
  void each_merger_and_division_by_itself() {
    district
        .entity(1, A, "示例建材有限公司", "LEGAL_PERSON")
        .tie(1, 1, "存续分立", "示例建材二公司", "")
        .tie(1, 2, "存续分立", "示例建材三公司", "")
        .tie(1, 3, "吸收合并", "示例集团公司", "");
    assertThat(kin(1, 3).successions())
        .extracting(one -> one.title() + " " + one.others().size() + " " + one.dividedOff())
        .containsExactly("存续分立 2 true", "吸收合并 1 false");
    assertThat(kin(1, 3).successions()).allSatisfy(one -> assertThat(one.on()).isEqualTo(ON));
  }

  @Test
  @DisplayName("并户后：关联主体指向并入后的主体")
  void a_merged_entity_answers_as_the_one_it_is_now() {
    district
        .entity(1, B, "示例分公司", "LEGAL_PERSON")
        .entity(2, A, "示例建材有限公司", "LEGAL_PERSON")
        .entity(3, "", "示例建材集团有限公司", "LEGAL_PERSON")
        .tie(1, 1, "", "示例建材有限公司", A)
        .merge(2, 3);
    assertThat(kin(1, 3).parent().orElseThrow().subject()).contains(new SubjectId(3));
    assertThat(kin(3, 3).branches()).extracting(Other::name).containsExactly("示例分公司");
  }
}
