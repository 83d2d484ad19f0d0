package org.xinheng.inquire.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.inquire.CodeExplanation.Holder;
import org.xinheng.inquire.CodeExplanation.Holder.Merged;
import org.xinheng.inquire.store.RegisteredPeriods.Life;
import org.xinheng.inquire.store.RegisteredPeriods.Period;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 代码持有人. On which entities codes and names were seen; a merged entity is told as the one it became,
 * and an old registration that is not on the register yet is told as such. Many are asked for at
 * once, so that a long list costs few questions.
 */
public final class CodeHolders {
  /** How an organisation code is found inside a unified one. */
  private static final String CORE = "CORE";

  private final JdbcClient sql;
  private final RegisteredPeriods periods;
  private final EndedRegistrations ended;

  public CodeHolders(JdbcClient sql, RegisteredPeriods periods) {
    this.sql = sql;
    this.periods = periods;
    this.ended = new EndedRegistrations(sql);
  }

  /**
   * What is asked for: unified codes, old codes of any kind, and names in their exact-match form.
   */
  public record Sought(
      Collection<String> codes, Collection<String> old, Collection<String> names) {}

  /** Who was found, by what was asked for. */
  public record Held(
      Map<String, List<Holder>> byCode,
      Map<String, List<Old>> byOld,
      Map<String, List<Holder>> byName) {

    public List<Holder> ofCode(String code) {
      return byCode.getOrDefault(code, List.of());
    }

    /** Those that bore this code under its kind or in their unified code, else under any kind. */
    public List<Holder> ofOld(LegacyCode code) {
      var all = byOld.getOrDefault(code.value(), List.of());
      var kept = new ArrayList<Holder>();
      all.stream()
          .filter(one -> one.kind().equals(code.kind().name()))
          .map(Old::holder)
          .forEach(kept::add);
      if (code.kind() == LegacyCode.Kind.ORGANISATION_CODE) {
        all.stream()
            .filter(one -> one.kind().equals(CORE))
            .map(Old::holder)
            .filter(core -> kept.stream().map(Holder::subject).noneMatch(core.subject()::equals))
            .forEach(kept::add);
      }
      return kept.isEmpty() ? ofOld(code.value()) : List.copyOf(kept);
    }

    /** Those that bore this text under any kind. */
    public List<Holder> ofOld(String text) {
      return byOld.getOrDefault(text, List.of()).stream()
          .filter(one -> !one.kind().equals(CORE))
          .map(Old::holder)
          .toList();
    }

    public List<Holder> ofName(String key) {
      return byName.getOrDefault(key, List.of());
    }
  }

  /** A holder of an old code, and under which kind. */
  public record Old(String kind, Holder holder) {}

  /** One row of the three questions. */
  private record Seen(
      String asked,
      String how,
      @Nullable Long borne,
      @Nullable Long id,
      String name,
      @Nullable String code,
      String kind,
      String standing,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      @Nullable String mergedName,
      Optional<LocalDate> mergedOn) {}

  public Held held(Sought sought) {
    var codes =
        sought.codes().isEmpty()
            ? List.<Seen>of()
            : ask(HolderQuestions.BY_CODE, "how desc, id", sought.codes());
    var old =
        sought.old().isEmpty()
            ? List.<Seen>of()
            : ask(HolderQuestions.BY_OLD, "seen_from nulls last, id", sought.old());
    var names =
        sought.names().isEmpty()
            ? List.<Seen>of()
            : ask(HolderQuestions.BY_NAME, "how desc, id", sought.names());
    var ids = new ArrayList<Long>();
    for (var seen : List.of(codes, old, names)) {
      seen.stream().map(Seen::id).filter(id -> id != null).forEach(ids::add);
      seen.stream().map(Seen::borne).filter(id -> id != null).forEach(ids::add);
    }
    var known = lives(ids);
    return new Held(
        grouped(codes, seen -> holder(seen, known)),
        grouped(old, seen -> new Old(seen.how(), holder(seen, known))),
        grouped(names, seen -> holder(seen, known)));
  }

  /** As the registrations tell; of those that have none, as the registrar's list of old ones. */
  private Map<Long, Life> lives(List<Long> ids) {
    var lives = new HashMap<>(periods.of(ids));
    ended
        .of(ids.stream().filter(id -> !lives.containsKey(id)).distinct().toList())
        .forEach((id, day) -> lives.put(id, Life.endedBefore(day)));
    return lives;
  }

  private static <T> Map<String, List<T>> grouped(
      List<Seen> rows, java.util.function.Function<Seen, T> as) {
    var groups = new HashMap<String, List<T>>();
    rows.forEach(
        row -> groups.computeIfAbsent(row.asked(), key -> new ArrayList<>()).add(as.apply(row)));
    return groups;
  }

  private List<Seen> ask(String question, String order, Collection<String> asked) {
    return sql.sql(
            "select found.*, m.name as merged_name, m.merged_on from ("
                + question
                + ") found left join link.offered_merged m on m.id = found.part order by found."
                + order.replace(", ", ", found."))
        .param("asked", asked.toArray(String[]::new))
        .query((row, n) -> seen(row))
        .list();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        row.getString("asked"),
        row.getString("how"),
        row.getObject("borne", Long.class),
        row.getObject("id", Long.class),
        row.getString("name"),
        row.getString("code"),
        row.getString("kind"),
        row.getString("standing"),
        RecordRows.day(row, "seen_from"),
        RecordRows.day(row, "seen_until"),
        row.getString("merged_name"),
        RecordRows.day(row, "merged_on"));
  }

  private static Holder holder(Seen seen, Map<Long, Life> known) {
    var id = seen.id();
    var period = period(seen, known);
    return new Holder(
        Optional.ofNullable(id).map(SubjectId::new),
        seen.name(),
        Optional.ofNullable(seen.code()),
        id == null
            ? (seen.kind().equals("92")
                ? SubjectKind.INDIVIDUAL_BUSINESS.title()
                : SubjectKind.LEGAL_PERSON.title())
            : SubjectKind.valueOf(seen.kind()).title(),
        id == null ? "存量登记，尚未赋码" : state(known.get(id), seen.standing()),
        period.from(),
        period.until(),
        reason(seen, period),
        true,
        former(seen),
        merged(seen));
  }

  private static String state(@Nullable Life life, String standing) {
    return life != null && !life.state().isEmpty()
        ? life.state()
        : standing.equals("PROVISIONAL") ? "登记信息未到" : "";
  }

  /**
   * What was told with the code itself, else what the registration says; of a former name, see
   * below.
   */
  private static Period period(Seen seen, Map<Long, Life> known) {
    var borne = seen.borne();
    var life = borne == null ? Life.UNKNOWN : known.getOrDefault(borne, Life.UNKNOWN);
    return switch (seen.how()) {
      case "FORMER" -> former(seen, life);
      case "NAME" -> life.name(seen.asked());
      default ->
          new Period(
              seen.from().or(() -> life.whole().from()),
              seen.until().or(() -> life.whole().until()));
    };
  }

  /**
   * It ended on the day noted, which is that of the change or the registration that brought another
   * name; where none is noted, or the founding day that earlier releases noted, as the versions of
   * the registration tell; at latest with the entity itself.
   */
  private static Period former(Seen seen, Life life) {
    var noted = seen.until().filter(day -> life.whole().from().map(day::isAfter).orElse(true));
    var told = life.names().get(seen.asked());
    var from = told == null ? life.whole().from() : told.from();
    var until = told == null ? noted : noted.or(told::until);
    return new Period(from, earlier(until, life.whole().until()));
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
  }

  private static boolean former(Seen seen) {
    return seen.how().equals("FORMER");
  }

  private static Optional<Merged> merged(Seen seen) {
    return Optional.ofNullable(seen.mergedName()).map(name -> new Merged(name, seen.mergedOn()));
  }

  private static String reason(Seen seen, Period period) {
    var open = former(seen) && period.until().isEmpty() ? "，止日不详" : "";
    var merged = merged(seen).map(one -> "；" + one.name() + one.words() + "这一户").orElse("");
    return reason(seen.how()) + open + merged;
  }

  private static String reason(String how) {
    return switch (how) {
      case "CODE" -> "统一社会信用代码一致";
      case "CLAIMED" -> "存量名单上填了同一代码，疑似重码，待登记机关核实";
      case CORE -> "统一社会信用代码第 9–17 位一致";
      case "NAME" -> "名称一致";
      case "FORMER" -> "曾用名一致";
      case "CLAIMED_NAME" -> "存量名单上的名称一致";
      default ->
          Arrays.stream(LegacyCode.Kind.values())
                  .filter(kind -> kind.name().equals(how))
                  .map(LegacyCode.Kind::title)
                  .findFirst()
                  .orElse("原登记代码")
              + "一致";
    };
  }
}
