package org.xinheng.link.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.collect.Role;
import org.xinheng.link.RegisterWord;
import org.xinheng.link.RegisterWord.Called;
import org.xinheng.link.RegisterWord.Changed;
import org.xinheng.link.RegisterWord.Registered;
import org.xinheng.vocabulary.EntryId;

@DisplayName("登记的沿革：现名、曾用名及其止日、变更后的登记事项，由登记和全部变更推定")
class CourseTest {
  private static final String A = "莱芜甲例建材有限公司";
  private static final String B = "莱芜乙例建材有限公司";
  private static final String C = "莱芜丙例建材有限公司";
  private static final LocalDate FILED = day("2026-05-12");
  private long entries;

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private Registered registered(String name, String approved) {
    return new Registered(
        new EntryId(++entries),
        approved.isEmpty() ? Optional.empty() : Optional.of(day(approved)),
        FILED,
        Map.of(Role.SUBJECT_NAME, name, Role.CAPITAL, "50万元"));
  }

  private Changed renamed(String before, String after, String on) {
    return changed(Role.SUBJECT_NAME, before, after, on);
  }

  private Changed changed(Role what, String before, String after, String on) {
    return new Changed(new EntryId(++entries), day(on), what, before, after);
  }

  private static String former(Course course) {
    return String.join(
        ",",
        course.former().stream()
            .map(name -> name.name() + " " + name.endedOn().map(LocalDate::toString).orElse("?"))
            .sorted()
            .toList());
  }

  @Test
  @DisplayName("更名：现名为变更后的名称，曾用名止于核准变更日期")
  void a_rename_moves_the_name() {
    var course = Course.of(List.of(registered(A, "2020-01-01"), renamed(A, B, "2021-05-06")));
    assertThat(course.name()).isEqualTo(B);
    assertThat(former(course)).isEqualTo(A + " 2021-05-06");
  }

  @Test
  @DisplayName("两次更名不论先报哪一次，结果相同")
  void the_order_of_arrival_makes_no_difference() {
    var words =
        new ArrayList<RegisterWord>(
            List.of(
                registered(A, "2020-01-01"),
                renamed(A, B, "2021-05-06"),
                renamed(B, C, "2022-05-06")));
    var inOrder = Course.of(words);
    assertThat(inOrder.name()).isEqualTo(C);
    assertThat(former(inOrder)).isEqualTo(B + " 2022-05-06," + A + " 2021-05-06");
    Collections.swap(words, 1, 2);
    assertThat(former(Course.of(words))).isEqualTo(former(inOrder));
    Collections.swap(words, 0, 2);
    assertThat(former(Course.of(words))).isEqualTo(former(inOrder));
    assertThat(Course.of(words).name()).isEqualTo(C);
  }

  @Test
  @DisplayName("较早的变更不覆盖登记所载更新的名称，只补曾用名")
  void an_older_change_overwrites_nothing_newer() {
    var course =
        Course.of(
            List.of(
                registered(C, "2022-05-06"),
                renamed(B, C, "2022-05-06"),
                renamed(A, B, "2021-05-06")));
    assertThat(course.name()).isEqualTo(C);
    assertThat(former(course)).isEqualTo(B + " 2022-05-06," + A + " 2021-05-06");
    assertThat(course.facts()).isEmpty();
  }

  @Test
  @DisplayName("同日：登记仍是变更前的名称的，变更为新；登记已是变更后的，不动；登记是别的名称的，以登记为准")
  void on_the_day_of_approval_the_content_decides() {
    var change = renamed(A, B, "2021-05-06");
    assertThat(Course.of(List.of(registered(A, "2021-05-06"), change)).name()).isEqualTo(B);
    assertThat(Course.of(List.of(registered(B, "2021-05-06"), change)).name()).isEqualTo(B);
    assertThat(Course.of(List.of(registered(A, "2021-05-07"), change)).name()).isEqualTo(A);
  }

  @Test
  @DisplayName("登记没有核准日期：仍是变更前的名称，或变更晚于入档之日，才算变更为新")
  void without_a_day_of_approval_the_content_decides() {
    assertThat(Course.of(List.of(registered(A, ""), renamed(A, B, "2021-05-06"))).name())
        .isEqualTo(B);
    var both = List.of(registered(B, ""), renamed(A, B, "2021-05-06"), renamed(B, C, "2021-05-07"));
    assertThat(Course.of(List.copyOf(both)).name()).isEqualTo(C);
    var old = List.of(registered(C, ""), renamed(A, B, "2021-05-06"), renamed(B, C, "2021-05-07"));
    assertThat(Course.of(List.copyOf(old)).name()).isEqualTo(C);
  }

  @Test
  @DisplayName("变更前的名称与现名、曾用名都不符：不更名，提示；补报中间一次后即更名")
  void a_change_from_an_unknown_name_is_left_aside() {
    var stray = renamed(B, C, "2022-05-06");
    var alone = Course.of(List.of(registered(A, "2020-01-01"), stray));
    assertThat(alone.name()).isEqualTo(A);
    assertThat(alone.leftAside()).containsExactly(stray);
    assertThat(alone.why(stray).problem()).contains("“" + A + "”");
    var between =
        Course.of(List.of(registered(A, "2020-01-01"), stray, renamed(A, B, "2021-05-06")));
    assertThat(between.name()).isEqualTo(C);
    assertThat(between.leftAside()).isEmpty();
  }

  @Test
  @DisplayName("变更后内容是一段话的，不当作名称")
  void a_sentence_is_no_name() {
    var change = renamed(A, "名称由甲变更为乙，详见附件。", "2021-05-06");
    var course = Course.of(List.of(registered(A, "2020-01-01"), change));
    assertThat(course.name()).isEqualTo(A);
    assertThat(course.why(change).problem()).contains("不是一个完整的名称");
  }

  @Test
  @DisplayName("改回旧名：旧名是现名，不再列为曾用名")
  void a_name_taken_up_again_is_the_present_one() {
    var course =
        Course.of(
            List.of(
                registered(A, "2020-01-01"),
                renamed(A, B, "2021-05-06"),
                renamed(B, A, "2022-05-06")));
    assertThat(course.name()).isEqualTo(A);
    assertThat(former(course)).isEqualTo(B + " 2022-05-06");
    assertThat(course.facts()).isEmpty();
  }

  @Test
  @DisplayName("全半角括号不同不是更名")
  void brackets_are_no_change() {
    var course =
        Course.of(
            List.of(
                registered("莱芜甲例（山东）有限公司", "2020-01-01"),
                renamed("莱芜甲例(山东)有限公司", B, "2021-05-06")));
    assertThat(course.name()).isEqualTo(B);
    assertThat(course.former()).hasSize(1);
  }

  @Test
  @DisplayName("只有登记的各版本：曾用名止于带来新名称的登记的核准日期，没有核准日期的不写")
  void a_registration_that_renames_says_when() {
    assertThat(former(Course.of(List.of(registered(A, "2015-06-03"), registered(B, "2021-05-06")))))
        .isEqualTo(A + " 2021-05-06");
    assertThat(former(Course.of(List.of(registered(A, "2015-06-03"), registered(B, "")))))
        .isEqualTo(A + " ?");
  }

  @Test
  @DisplayName("还没有登记的主体：从最早一条记录的名称起算")
  void an_entity_without_registration_is_renamed_too() {
    var course =
        Course.of(List.of(renamed(A, B, "2021-05-06"), new Called(new EntryId(9), A, "", "")));
    assertThat(course.name()).isEqualTo(B);
    assertThat(former(course)).isEqualTo(A + " 2021-05-06");
  }

  @Test
  @DisplayName("其他事项：比登记新的变更为现值，登记更新的不动")
  void other_facts_move_too() {
    var capital = changed(Role.CAPITAL, "50万元", "100万元", "2021-05-06");
    assertThat(Course.of(List.of(registered(A, "2020-01-01"), capital)).now(Role.CAPITAL))
        .isEqualTo("100万元");
    assertThat(Course.of(List.of(registered(A, "2022-01-01"), capital)).now(Role.CAPITAL))
        .isEqualTo("50万元");
  }
}
