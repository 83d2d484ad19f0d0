package org.xinheng.link.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinheng.collect.Role;
import org.xinheng.link.RegisterWord.Changed;
import org.xinheng.link.RegisterWord.Registered;
import org.xinheng.link.model.Course.Former;
import org.xinheng.vocabulary.EntityNames;

/**
 * 名称的沿革. Every name an entity bore and the day it gave it up. A change of name counts when the name
 * before or the name after is one of them; the older changes may come to fit when those between
 * have arrived.
 */
final class NameCourse {
  private static final Pattern SEPARATOR = Pattern.compile("[;；、]");
  private static final Pattern NO_NAME = Pattern.compile("[。；;，,：:！!？?]");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  private final List<Registered> registrations;
  private final List<Changed> fitting = new ArrayList<>();
  private final List<Changed> leftAside = new ArrayList<>();

  /** By their exact-match form, as first written. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Set<String> registered = new LinkedHashSet<>();

  NameCourse(List<Registered> registrations, String base, List<Changed> changes) {
    this.registrations = registrations;
    know(base);
    registrations.forEach(one -> {
      know(one.at(Role.SUBJECT_NAME));
      SEPARATOR.splitAsStream(one.at(Role.FORMER_NAME)).forEach(this::know);
    });
    registered.addAll(names.keySet());
    fit(changes);
  }

  private void know(String name) {
    var key = EntityNames.key(name);
    if (!key.isEmpty()) {
      names.putIfAbsent(key, name.strip());
    }
  }

  private void fit(List<Changed> changes) {
    var open = new ArrayList<>(changes);
    while (open.removeIf(this::fits)) {
      // one that fits may make another fit
    }
    leftAside.addAll(open);
    fitting.sort(
        Comparator.comparing(Changed::on).thenComparingLong(change -> change.entry().value()));
  }

  private boolean fits(Changed change) {
    if (isSame(change)) {
      return false;
    }
    boolean known =
        names.isEmpty()
            || change.before().isEmpty()
            || names.containsKey(EntityNames.key(change.before()))
            || names.containsKey(EntityNames.key(change.after()));
    if (!known || !isName(change.after())) {
      return false;
    }
    fitting.add(change);
    know(change.before());
    know(change.after());
    return true;
  }

  /** The name before and after is one: no change of name, and no day of one. */
  static boolean isSame(Changed change) {
    return EntityNames.key(change.before()).equals(EntityNames.key(change.after()));
  }

  static boolean isName(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && !NO_NAME.matcher(text).find()
        && text.codePoints().anyMatch(Character::isIdeographic);
  }

  List<Changed> leftAside() {
    return List.copyOf(leftAside);
  }

  /** All but the present one, the newest first where the days are known. */
  List<Former> former(String present) {
    var key = EntityNames.key(present);
    return names.entrySet().stream()
        .filter(each -> !each.getKey().equals(key))
        .map(each ->
            new Former(
                each.getValue(),
                each.getKey(),
                ended(each.getKey()),
                !registered.contains(each.getKey())))
        .toList();
  }

  /** A change that says so knows the day best; else the registration that brought another name. */
  private Optional<LocalDate> ended(String key) {
    return fitting.stream()
        .filter(change -> key.equals(EntityNames.key(change.before())))
        .filter(change -> !key.equals(EntityNames.key(change.after())))
        .map(Changed::on)
        .max(Comparator.naturalOrder())
        .or(() -> replaced(key))
        .or(() -> followed(key));
  }

  /** The approval of the registration that follows one of this name and bears another. */
  private Optional<LocalDate> replaced(String key) {
    Optional<LocalDate> ended = Optional.empty();
    var before = "";
    for (var one : registrations) {
      var name = EntityNames.key(one.at(Role.SUBJECT_NAME));
      if (name.isEmpty()) {
        continue;
      }
      if (before.equals(key) && !name.equals(key)) {
        ended = one.approvedOn();
      }
      before = name;
    }
    return ended;
  }

  /** Of a name that only a change brought: the first day after on which another was approved. */
  private Optional<LocalDate> followed(String key) {
    var begun =
        fitting.stream()
            .filter(change -> key.equals(EntityNames.key(change.after())))
            .map(Changed::on)
            .max(Comparator.naturalOrder());
    return begun.flatMap(day ->
        Stream.concat(
                fitting.stream()
                    .filter(change -> !key.equals(EntityNames.key(change.after())))
                    .map(Changed::on),
                registrations.stream()
                    .filter(one -> !key.equals(EntityNames.key(one.at(Role.SUBJECT_NAME))))
                    .flatMap(one -> one.approvedOn().stream()))
            .filter(day::isBefore)
            .min(Comparator.naturalOrder()));
  }
}
