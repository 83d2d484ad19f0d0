package org.xinheng.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.app.district.District;
import org.xinheng.app.security.Role;
import org.xinheng.inquire.flow.FollowDossier;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeSegments;
import org.xinheng.link.Conversion;
import org.xinheng.link.ConversionState;
import org.xinheng.link.MarketEntities;
import org.xinheng.vocabulary.DepartmentCode;

@DisplayName("存量代码转换的主体：赋码后新旧代码都查得到，已终止的写明")
class ConvertedAreFoundTest {
  private static final String LIST =
      """
      名称,机构类别代码,旧代码种类,旧代码,税务登记号,负责人,住所,镇街,登记日期,注销或吊销日期,统一社会信用代码,换证日期
      某区例待赋码有限公司,91,工商注册号,371200600000019,,赵甲,某街1号,凤城街道,2010-05-04,,,
      某区例早注销有限公司,91,工商注册号,371200600000027,,钱乙,某街2号,凤城街道,2003-05-04,2008-05-06,,
      """;

  @TempDir static Path data;
  private static Desk desk;
  private static DepartmentCode spj;

  @BeforeAll
  static void open() throws Exception {
    desk = Desk.open(data);
    spj =
        desk.bean(District.class).departments().stream()
            .filter(one -> one.name().contains("审批"))
            .findFirst()
            .orElseThrow()
            .code();
    desk.account("registrar", spj.value(), Role.CLERK)
        .account("credit", spj.value(), Role.CREDIT_OFFICER);
    var list = Files.writeString(data.resolve("list.csv"), LIST, StandardCharsets.UTF_8);
    desk.bean(OldLists.class).read(spj, list, "list.csv", "registrar");
    desk.bean(FollowDossier.class).catchUp();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Conversion only(ConversionState state) {
    return desk.bean(CodeConversion.class).list(Optional.empty(), state, 0, 9).getFirst();
  }

  private static String found(String q) throws Exception {
    var pages =
        List.of(
            desk.visitor().get("/search?q=" + q).body(),
            desk.visitor().get("/api/v1/entities?q=" + q).body(),
            desk.as("credit").get("/desk/entities?q=" + q).body());
    return String.join("\n", pages);
  }

  @Test
  @DisplayName("赋码：此前查不到新代码；此后检索、接口、工作台按新代码、旧代码都查到这一户")
  void a_code_just_given_is_found_everywhere() throws Exception {
    desk.bean(CodeSegments.class)
        .enter(spj, "91", "370116", "MA3X0001", "MA3X0009", "某文〔2016〕1号", "王办");
    var waiting = only(ConversionState.UNCONVERTED);
    var page = "/desk/conversion/" + waiting.id();
    desk.as("registrar").post(page, page + "/assign", Map.of());
    var code = only(ConversionState.CODED).code().orElseThrow();
    assertThat(desk.visitor().get("/entities/" + code).body()).contains("某区例待赋码有限公司");
    desk.bean(FollowDossier.class).catchUp();
    var entity = desk.bean(MarketEntities.class).byCode(code).orElseThrow().id();
    for (var q : List.of(code, "371200600000019")) {
      assertThat(found(q))
          .as(q)
          .contains("/entities/" + code, "/api/v1/entities/" + code, "/desk/entities/" + entity);
    }
  }

  @Test
  @DisplayName("名单上已注销或吊销的：主体页、接口、检索结果都写“注销或吊销”和日期")
  void one_that_ended_long_ago_says_so() throws Exception {
    var id = only(ConversionState.ENDED).entity().orElseThrow();
    assertThat(desk.visitor().get("/entities/n" + id).body())
        .contains("<span class=\"state ended\">注销或吊销</span>", "2008-05-06 注销或吊销");
    assertThat(desk.visitor().get("/api/v1/entities/n" + id).body())
        .contains("\"state\":\"注销或吊销\"", "\"endedOn\":\"2008-05-06\"");
    assertThat(desk.visitor().get("/api/v1/entities?q=371200600000027").body())
        .contains("\"state\":\"注销或吊销\"", "\"endedOn\":\"2008-05-06\"");
    assertThat(desk.visitor().get("/search?q=371200600000027").body())
        .contains("<span class=\"state ended\">注销或吊销</span>", "2008-05-06");
    assertThat(desk.visitor().get("/search?q=" + enc("某区例早注销") + "&state=" + enc("注销或吊销")).body())
        .contains("/entities/n" + id);
    assertThat(desk.visitor().get("/search.csv?q=371200600000027").body())
        .contains("注销或吊销,2008-05-06");
  }

  private static String enc(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
