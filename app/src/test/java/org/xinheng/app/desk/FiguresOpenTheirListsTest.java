package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.duties.CountedRow;
import org.xinheng.duties.CountedRow.Filed;
import org.xinheng.duties.Figure;
import org.xinheng.duties.Figures;
import org.xinheng.duties.Figures.Within;
import org.xinheng.duties.Quality;
import org.xinheng.publish.Publications;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

@DisplayName("数据质量：看板上的每个数都能点到它所计的每一行，合计就是这个数")
class FiguresOpenTheirListsTest extends DistrictOfAllItems {
  /** A link of a board and what stands on it. */
  private static final Pattern LINK =
      Pattern.compile("<a href=\"(/desk/quality/figures[^\"]+)\">([^<]+)</a>");

  private static String office;
  private static String spj;

  @BeforeAll
  static void publish() {
    var clock = desk.bean(Desk.StandingClock.class);
    desk.bean(Publications.class).tick(LocalDate.now(clock), desk.bean(Clock.class).instant());
    office = department("发展和改革");
    spj = department("审批");
    desk.account("credit", office, Role.CREDIT_OFFICER)
        .account("licensing", spj, Role.CLERK)
        .account("auditor", spj, Role.AUDITOR);
  }

  private static Map<String, Long> sums(Figure figure, Within within) {
    var sums = new TreeMap<String, Long>();
    for (var row : desk.bean(Figures.class).behind(figure, within)) {
      sums.merge(row.department() + " " + row.item(), row.n(), Long::sum);
    }
    sums.values().removeIf(n -> n == 0);
    return sums;
  }

  private static Map<String, Long> counted(Figure figure, YearMonth month) {
    var counted = new TreeMap<String, Long>();
    for (var one : measures()) {
      if (one.month().equals(month) && figure.of(one.counts()) > 0) {
        counted.put(one.department() + " " + one.item(), figure.of(one.counts()));
      }
    }
    return counted;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("每个数、每个月、每个部门、每个事项：清单的合计等于计量的数")
  void every_list_adds_up_to_its_figure(Figure figure) {
    var months = new HashSet<YearMonth>();
    measures().forEach(one -> months.add(one.month()));
    long all = 0;
    for (var month : months) {
      var within = new Within(month, Optional.empty(), Optional.empty());
      assertThat(sums(figure, within)).as(month.toString()).isEqualTo(counted(figure, month));
      all += counted(figure, month).values().stream().mapToLong(n -> n).sum();
    }
    if (!EnumSet.of(Figure.UNLAWFUL, Figure.UNSTANDARD, Figure.PUBLICITY_LATE).contains(figure)) {
      assertThat(all).as("something is counted").isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("限于一个部门、一个事项的清单，就是全部清单里的那几行")
  void a_list_is_narrowed_to_a_department_and_an_item(Figure figure) {
    var counted = counted(figure, NOVEMBER);
    for (var key : counted.keySet().stream().limit(3).toList()) {
      var parts = key.split(" ", 2);
      var within =
          new Within(
              NOVEMBER,
              Optional.of(new DepartmentCode(parts[0])),
              Optional.of(new ItemCode(parts[1])));
      assertThat(sums(figure, within)).isEqualTo(Map.of(key, counted.getOrDefault(key, 0L)));
    }
  }

  @Test
  @DisplayName("迟报的每一条都写明期限和收到之日，收到在期限之后")
  void what_is_late_came_after_its_day() {
    var late =
        desk.bean(Figures.class)
            .behind(
                Figure.LATE,
                new Within(NOVEMBER.plusMonths(1), Optional.empty(), Optional.empty()));
    assertThat(late).isNotEmpty().allSatisfy(FiguresOpenTheirListsTest::late);
  }

  private static void late(CountedRow row) {
    assertThat(row).isInstanceOf(Filed.class);
    var filed = (Filed) row;
    assertThat(filed.came().orElseThrow()).isAfter(filed.deadline().orElseThrow());
  }

  @Test
  @DisplayName("看板、部门页上的每个链接都打得开，页上的合计就是点的那个数，下载的件数相加也是")
  void every_link_of_the_board_opens_a_list_with_that_sum() throws Exception {
    var credit = desk.as("credit");
    var seen = new HashSet<String>();
    for (var page :
        List.of(
            "/desk/quality?month=2026-11",
            "/desk/quality?month=2026-12",
            "/desk/quality/units/" + spj + "?month=2026-11",
            "/desk/quality/units/" + spj + "?month=2026-12")) {
      var links = LINK.matcher(credit.get(page).body());
      while (links.find()) {
        var address = links.group(1).replace("&amp;", "&");
        if (!seen.add(address) || seen.size() > 120) {
          continue;
        }
        var opened = credit.get(address);
        assertThat(opened.statusCode()).as(address).isEqualTo(200);
        var sum = opened.body().replaceAll("(?s).*<p><b>共 (\\d+).*", "$1");
        if (links.group(2).matches("\\d+")) {
          assertThat(sum).as(address).isEqualTo(links.group(2));
        } else if (links.group(2).endsWith(" %") && !address.matches(".*(UN|IN)[A-Z]+&.*")) {
          assertThat(opened.body()).as(address).contains("占 " + links.group(2));
        }
        assertThat(file(credit, address)).as(address).isEqualTo(Long.parseLong(sum));
      }
    }
    assertThat(seen).hasSizeGreaterThan(40);
  }

  /** The sum of the last column of the file. */
  private static long file(Visitor visitor, String address) throws Exception {
    var csv = visitor.get(address.replace("/figures?", "/figures/list.csv?")).body();
    return Stream.of(csv.strip().split("\r?\n", -1))
        .skip(1)
        .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
        .sum();
  }

  @Test
  @DisplayName("明细连到回执、条目和修改页；长的分页；经办人只看本部门的")
  void rows_lead_to_what_they_are_and_a_clerk_sees_its_own() throws Exception {
    var credit = desk.as("credit");
    var clerk = desk.as("licensing");
    var list = "/desk/quality/figures?month=2026-11&figure=";
    assertThat(clerk.get(list + "RETURNED").body())
        .contains("/mend?after=")
        .contains(desk.bean(Names.class).department(new DepartmentCode(spj)))
        .doesNotContain("公积金");
    assertThat(credit.get(list + "RETURNED").body())
        .containsPattern("/desk/submissions/\\d{16}\"")
        .doesNotContain("/mend?after=")
        .contains("下一页");
    assertThat(credit.get(list + "DECIDED").body()).contains("/desk/records/");
    assertThat(credit.get(list + "DIFFERS").body()).contains("/desk/quality/samples/1", "金额不同");
    assertThat(credit.get(list + "CONCEALED").body()).contains("例瞒〔2026〕", "属实");
    assertThat(credit.get(list + "UNDECLARED").body()).contains("没有申报");
    assertThat(clerk.get(list + "DECIDED&department=" + office).body()).contains("读不懂");
    for (var row :
        desk.bean(Figures.class)
            .behind(Figure.DECIDED, new Within(NOVEMBER, Optional.empty(), Optional.empty()))) {
      if (!row.department().value().equals(spj)) {
        assertThat(clerk.get(list + "DECIDED&department=" + row.department()).statusCode())
            .isEqualTo(clerk.get(list + "DECIDED&department=nobody").statusCode());
        break;
      }
    }
    assertThat(desk.as("auditor").get(list + "DECIDED").statusCode()).isEqualTo(403);
    assertThat(credit.get(list + "NONSENSE").body()).contains("读不懂");
  }

  @Test
  @DisplayName("按年、按季报送的缺报，从哪个月看起都一样")
  void a_report_of_a_year_is_looked_for_from_its_beginning() {
    var quality = desk.bean(Quality.class);
    for (var one : measures()) {
      var alone =
          quality.measures(one.month(), one.month(), Optional.of(one.department())).stream()
              .filter(other -> other.item().equals(one.item()))
              .findFirst();
      assertThat(alone).as(one.toString()).contains(one);
    }
  }

  private static String department(String word) {
    return desk.bean(District.class).departments().stream()
        .filter(one -> one.name().contains(word))
        .findFirst()
        .orElseThrow()
        .code()
        .value();
  }
}
