package org.xinheng.app.district;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.xinheng.publish.LocalRules;
import org.xinheng.vocabulary.Division;
import org.xinheng.vocabulary.DivisionCode;

/** 区县配置文件. Reads a district from YAML; every scalar is text, so a code keeps its zeros. */
public final class DistrictFile {
  private static final LocalDate FOUNDING = LocalDate.of(1949, 10, 1);

  /** Nothing but blank lines, remarks and document marks: the library stumbles over it. */
  private static final Pattern EMPTY = Pattern.compile("(?:\\s|#.*|---)*+");

  private DistrictFile() {}

  /**
   * Reads the file.
   *
   * @throws DistrictUnreadable naming file, place and mistake
   */
  public static District read(Path file) {
    try {
      return read(
          Files.readString(file, StandardCharsets.UTF_8),
          file.toString(),
          name -> text(file.resolveSibling(name)));
    } catch (IOException broken) {
      throw new DistrictUnreadable("读不到区县配置文件 " + file + "（应为 UTF-8 的 YAML 文件）", broken);
    }
  }

  /** A rule book that the district names, from beside its own file. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalArgumentException("读不到规则书文件 " + file + "（应与区县配置文件放在一起）", broken);
    }
  }

  static District read(String yaml, String source) {
    return read(
        yaml,
        source,
        name -> {
          throw new IllegalArgumentException("随程序提供的区县配置不能另带规则书文件 " + name);
        });
  }

  private static District read(String yaml, String source, UnaryOperator<String> beside) {
    try {
      StrictNode root = StrictNode.root(parse(yaml, source));
      District district = district(root, beside);
      root.nothingElse();
      DistrictChecks.check(district);
      return district;
    } catch (MarkedYamlEngineException malformed) {
      String at =
          malformed
              .getProblemMark()
              .map(mark -> "第 " + (mark.getLine() + 1) + " 行第 " + (mark.getColumn() + 1) + " 列")
              .orElse("");
      throw new DistrictUnreadable(
          "区县配置文件 " + source + " " + at + " 不是正确的 YAML：" + malformed.getProblem(), malformed);
    } catch (YamlEngineException malformed) {
      throw new DistrictUnreadable(
          "区县配置文件 " + source + " 不是正确的 YAML：" + malformed.getMessage(), malformed);
    } catch (DistrictUnreadable wrong) {
      throw new DistrictUnreadable("区县配置文件 " + source + " 有误，" + wrong.getMessage(), wrong);
    }
  }

  private static Object parse(String yaml, String source) {
    if (EMPTY.matcher(yaml).matches()) {
      return "";
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(source).setSchema(new FailsafeSchema()).build();
    return Optional.ofNullable(new Load(settings).loadFromString(yaml)).orElse("");
  }

  private static District district(StrictNode root, UnaryOperator<String> beside) {
    return new District(
        root.text("name"),
        root.text("shortName"),
        root.text("seat"),
        root.value("code", DivisionCode::new),
        root.value("timeZone", DistrictFile::zone),
        root.flag("sample"),
        platform(root.node("platform")),
        root.has("rules") ? rules(root.node("rules"), beside) : LocalRules.NONE,
        root.nodes("divisions", DistrictFile::division),
        root.nodes("towns", UnitsOfTheFile::town),
        root.nodes("departments", UnitsOfTheFile::department));
  }

  private static Platform platform(StrictNode node) {
    StrictNode contact = node.node("contact");
    Platform platform =
        new Platform(
            node.text("title"),
            node.text("operator"),
            new Platform.Contact(
                contact.text("telephone", ""),
                contact.text("email", ""),
                contact.text("address", ""),
                contact.text("hours", "")),
            node.text("about"),
            node.text("corrections"),
            node.nodes(
                "foundations",
                f -> new Platform.Foundation(f.text("title"), f.text("number", ""))));
    contact.nothingElse();
    node.nothingElse();
    return platform;
  }

  private static LocalRules rules(StrictNode node, UnaryOperator<String> beside) {
    List<String> bundled =
        node.values(
            "bundled",
            name -> new LocalRules(List.of(name), List.of()).checked().bundled().getFirst());
    List<LocalRules.Text> texts =
        node.values(
            "files",
            name -> {
              var text = new LocalRules.Text(name, beside.apply(name));
              return new LocalRules(List.of(), List.of(text)).checked().texts().getFirst();
            });
    node.nothingElse();
    return new LocalRules(bundled, texts);
  }

  private static Division division(StrictNode node) {
    String code = node.text("code");
    String name = node.text("name");
    Division.Level level = node.value("level", DistrictFile::level);
    LocalDate from = UnitsOfTheFile.day(node, "from").orElse(FOUNDING);
    Optional<LocalDate> until = UnitsOfTheFile.day(node, "until");
    List<String> successors = node.values("successors", text -> new DivisionCode(text).value());
    try {
      return new Division(code, name, level, from, until, successors);
    } catch (IllegalArgumentException refused) {
      throw node.wrong("code", String.valueOf(refused.getMessage()));
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("不认识的时区“" + text + "”，如 Asia/Shanghai", unknown);
    }
  }

  private static Division.Level level(String text) {
    for (Division.Level level : Division.Level.values()) {
      if (level.name().equalsIgnoreCase(text)) {
        return level;
      }
    }
    throw new IllegalArgumentException("应为 province、prefecture、county、town 之一，现为“" + text + "”");
  }
}
