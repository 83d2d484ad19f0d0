package org.xinheng.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.xinheng.app.audit.AuditTrail;
import org.xinheng.app.database.DatabaseConfiguration;
import org.xinheng.app.database.StartRefusal;
import org.xinheng.app.district.District;
import org.xinheng.app.district.DistrictConfiguration;
import org.xinheng.app.security.DepartmentKeys;
import org.xinheng.postgres.EmbeddedPostgres;
import org.xinheng.vocabulary.DepartmentCode;

/**
 * 密钥命令. {@code key DEPARTMENT [--data DIR]}: makes a submission key, prints it once and keeps it
 * for the submit command of this machine. For a local administrator: whoever may read the data
 * directory.
 */
public final class KeyCommand {
  private final PrintStream out;

  public KeyCommand(PrintStream out) {
    this.out = out;
  }

  /** 只有数据库. The little of the application that making a key needs. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    DatabaseConfiguration.class,
    DistrictConfiguration.class,
    DepartmentKeys.class,
    AuditTrail.class
  })
  static class DatabaseOnly {}

  public int run(List<String> arguments) throws IOException {
    var options = Options.parse(arguments, Set.of("data"), Set.of());
    if (options.rest().size() != 1) {
      throw new Options.WrongUsage("请给出部门代码。用法：./xinheng key 部门代码");
    }
    var data = Path.of(options.find("data").orElse("data"));
    if (!hasDatabase(data)) {
      throw new Options.WrongUsage(
          "数据目录 "
              + data.toAbsolutePath().normalize()
              + " 中没有平台的数据库。请以 --data 指明平台的数据目录（与 ./xinheng run --data 相同）；还没有启动过平台的，请先执行 ./xinheng run。");
    }
    try (var context =
        new SpringApplicationBuilder(DatabaseOnly.class)
            .web(WebApplicationType.NONE)
            .run(
                "--xinheng.data=" + data,
                "--xinheng.db.attach=true",
                "--logging.level.root=error",
                "--logging.level.org.xinheng=error",
                StartRefusal.QUIET)) {
      var district = context.getBean(District.class);
      var code = department(district, options.rest().getFirst());
      var key = context.getBean(DepartmentKeys.class).make(code, "本机管理员");
      context
          .getBean(AuditTrail.class)
          .done("本机管理员", code.value(), "生成报送密钥", code.value(), "命令行", "");
      var file = KeyFile.of(data, code.value());
      file.write(key);
      out.println(district.get(code).name() + "的报送密钥（只显示这一次）：");
      out.println(key);
      out.println("已存于 " + file.path() + "，本机的 ./xinheng submit 会自动取用。");
      return 0;
    }
  }

  /** A key is for a platform that is there; a new one is never made on the way. */
  private static boolean hasDatabase(Path data) {
    return EmbeddedPostgres.existsIn(data)
        || !String.valueOf(System.getenv().getOrDefault("XINHENG_DB_URL", "")).isBlank()
        || !System.getProperty("xinheng.db.url", "").isBlank();
  }

  private static DepartmentCode department(District district, String text) {
    return district.departments().stream()
        .filter(department ->
            department.code().value().equals(text)
                || department.name().equals(text)
                || department.shortName().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new Options.WrongUsage(
                "没有代码为 "
                    + text
                    + " 的部门。可用的有："
                    + district.departments().stream()
                        .map(d -> d.code().value() + "（" + d.shortName() + "）")
                        .collect(Collectors.joining("、"))))
        .code();
  }
}
