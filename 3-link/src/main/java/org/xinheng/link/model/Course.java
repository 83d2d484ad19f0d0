package org.xinheng.link.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xinheng.collect.Role;
import org.xinheng.link.RegisterCourse.LeftAside;
import org.xinheng.link.RegisterWord;
import org.xinheng.link.RegisterWord.Changed;
import org.xinheng.link.RegisterWord.Registered;
import org.xinheng.link.Tie;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.EntryId;

/**
 * 沿革的推定. How an entity stands by all the words of its registrar: the newest registration, and over
 * it each change that is newer.
 *
 * <pre>
 * 登记 甲（核准 2020-01-01），变更 甲→乙（核准 2021-05-06）      → 乙; 甲 until 2021-05-06
 * 登记 乙（核准 2021-05-06），变更 甲→乙（核准 2021-05-06）      → 乙; 甲 until 2021-05-06
 * 登记 丙（核准 2022-01-01），变更 甲→乙（核准 2021-05-06）      → 丙; 变更 is left aside: nobody knows 甲 or 乙
 * </pre>
 *
 * @param name as it is called now; "" where no word says
 * @param former earlier names, without the present one
 * @param facts what a change newer than the registration says, by what it is
 * @param ties whose branch it is and who succeeds it
 * @param leftAside changes of name that do not fit
 */
public record Course(
    String name,
    List<Former> former,
    Map<Role, Fact> facts,
    Optional<Registered> registration,
    List<Tie> ties,
    List<Changed> leftAside) {

  /**
   * 曾用名.
   *
   * @param endedOn the day another name was approved, where known
   * @param byChange whether only a change tells of it
   */
  public record Former(String name, String key, Optional<LocalDate> endedOn, boolean byChange) {}

  /** 变更后的登记事项. In force since that day, as that entry says. */
  public record Fact(String value, LocalDate since, EntryId entry) {}

  /** From all the words, in the order of filing. */
  public static Course of(List<RegisterWord> words) {
    var registrations = only(words, Registered.class);
    var changes = new ArrayList<>(only(words, Changed.class));
    changes.sort(
        Comparator.comparing(Changed::on).thenComparingLong(change -> change.entry().value()));
    var newest = registrations.stream().reduce((older, newer) -> newer);
    var renames = changes.stream().filter(change -> change.what() == Role.SUBJECT_NAME).toList();
    var names = new NameCourse(registrations, base(words, newest), renames);
    var fitting = changes.stream().filter(change -> !names.leftAside().contains(change)).toList();
    var facts = facts(newest, base(words, newest), fitting);
    var now = facts.get(Role.SUBJECT_NAME);
    var name = now == null ? base(words, newest) : now.value();
    return new Course(
        name, names.former(name), facts, newest, ties(words, newest), names.leftAside());
  }

  /** The parent as the newest registration says; successors as every change that stands says. */
  private static List<Tie> ties(List<RegisterWord> words, Optional<Registered> newest) {
    var ties = new ArrayList<Tie>();
    newest
        .filter(one -> !one.at(Role.PARENT_NAME).isEmpty() || !one.at(Role.PARENT_CODE).isEmpty())
        .map(one ->
            new Tie(
                Tie.Kind.BRANCH_OF,
                "",
                one.at(Role.PARENT_NAME),
                one.at(Role.PARENT_CODE),
                one.approvedOn(),
                one.entry()))
        .ifPresent(ties::add);
    only(words, RegisterWord.Succeeded.class).forEach(one -> ties.addAll(one.ties()));
    return ties;
  }

  /** The thing as it is now; "" where no word says. */
  public String now(Role role) {
    var fact = facts.get(role);
    return fact != null ? fact.value() : registration.map(one -> one.at(role)).orElse("");
  }

  /** 提示. What does not fit of a change left aside, and what to do. */
  public LeftAside why(Changed change) {
    if (!NameCourse.isName(change.after())) {
      return new LeftAside(Role.CONTENT, change.after(), "不是一个完整的名称，已入档而未据此更名", "请只填变更后的全称，按更正重报");
    }
    if (NameCourse.isSame(change)) {
      return new LeftAside(
          Role.CONTENT, change.after(), "与变更前内容是同一名称，已入档而未据此更名", "请核对变更前后的全称，按更正重报");
    }
    return new LeftAside(
        Role.CONTENT_BEFORE,
        change.before(),
        "与本主体的现名“" + name + "”及曾用名都不一致，已入档而未据此更名",
        "请核对统一社会信用代码和变更前内容；确有中间的名称变更的，补报后即据以更名");
  }

  /** 提示. That it belongs to itself by way of others. */
  public Map<EntryId, LeftAside> circle(List<String> way) {
    var told = new HashMap<EntryId, LeftAside>();
    ties.stream()
        .filter(tie -> tie.kind() == Tie.Kind.BRANCH_OF)
        .forEach(tie ->
            told.put(
                tie.entry(),
                new LeftAside(
                    Role.PARENT_CODE,
                    tie.code(),
                    "的隶属关系绕回本单位：" + String.join(" → ", way),
                    "请核对各户的隶属企业，改正填错的一户")));
    return told;
  }

  private static <T extends RegisterWord> List<T> only(List<RegisterWord> words, Class<T> kind) {
    return words.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The name before any change: the registration's, else that of the first record of all. */
  private static String base(List<RegisterWord> words, Optional<Registered> newest) {
    return newest
        .map(registration -> registration.at(Role.SUBJECT_NAME))
        .filter(name -> !name.isEmpty())
        .or(() ->
            only(words, RegisterWord.Called.class).stream()
                .map(RegisterWord.Called::name)
                .findFirst())
        .orElse("");
  }

  private static Map<Role, Fact> facts(
      Optional<Registered> newest, String base, List<Changed> changes) {
    var facts = new EnumMap<Role, Fact>(Role.class);
    for (var change : changes) {
      var fact = facts.get(change.what());
      var stated = newest.map(one -> one.at(change.what())).orElse("");
      var before = fact != null ? fact.value() : change.what() == Role.SUBJECT_NAME ? base : stated;
      if (isNewer(change, newest, before)) {
        if (same(change.what(), change.after(), before)) {
          continue;
        }
        facts.put(change.what(), new Fact(change.after(), change.on(), change.entry()));
      }
    }
    facts
        .entrySet()
        .removeIf(each ->
            same(each.getKey(), each.getValue().value(), stated(newest, each.getKey(), base)));
    return facts;
  }

  private static String stated(Optional<Registered> newest, Role role, String base) {
    return role == Role.SUBJECT_NAME ? base : newest.map(one -> one.at(role)).orElse("");
  }

  /**
   * Approved after the registration was; on the same day, or where the registration does not say
   * when it was approved, the registration must still show what stood before.
   */
  private static boolean isNewer(Changed change, Optional<Registered> newest, String before) {
    if (newest.isEmpty()) {
      return true;
    }
    boolean stillBefore =
        !change.before().isEmpty() && same(change.what(), change.before(), before);
    return newest
        .get()
        .approvedOn()
        .map(day -> change.on().isAfter(day) || (change.on().isEqual(day) && stillBefore))
        .orElseGet(() -> stillBefore || change.on().isAfter(newest.get().filedOn()));
  }

  private static boolean same(Role what, String one, String other) {
    return what == Role.SUBJECT_NAME
        ? EntityNames.key(one).equals(EntityNames.key(other))
        : Objects.equals(one, other);
  }
}
