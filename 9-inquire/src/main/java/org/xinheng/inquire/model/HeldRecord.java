package org.xinheng.inquire.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.dossier.Visibility;
import org.xinheng.vocabulary.EntryId;

/**
 * 所持记录. All versions of one record in the dossiers of one entity, the oldest first: which of them
 * is read, as of a day, by whom.
 */
public record HeldRecord(List<HeldVersion> versions) {
  public HeldRecord {
    versions = List.copyOf(versions);
  }

  /** 所见. The version that is read, and how it stood. */
  public record Seen(HeldVersion version, Visibility visibility) {}

  /** Who may see a version that stands so. */
  @FunctionalInterface
  public interface Sight {
    boolean sees(HeldVersion version, Visibility visibility);
  }

  /** The newest version that this sight had before it at the end of the day. */
  public Optional<Seen> on(LocalDate day, Sight sight) {
    for (var version : versions.reversed()) {
      var visibility = version.on(day);
      if (visibility.isPresent() && sight.sees(version, visibility.get())) {
        return Optional.of(new Seen(version, visibility.get()));
      }
    }
    return Optional.empty();
  }

  /** Those up to and with that one, without what had been given to another dossier by the day. */
  public List<HeldVersion> upTo(HeldVersion last, LocalDate day) {
    var followed =
        versions.stream()
            .flatMap(one -> one.version().supersedes().stream())
            .collect(Collectors.toSet());
    return versions.subList(0, versions.indexOf(last) + 1).stream()
        .filter(one ->
            one.equals(last)
                || followed.contains(one.version().id())
                || one.version().currentOn(day))
        .toList();
  }

  /**
   * The versions put together as records.
   *
   * @param continuous whether all of an item in one dossier is one record
   */
  public static List<HeldRecord> records(
      List<HeldVersion> versions, Predicate<CatalogueItem> continuous) {
    var firsts = new HashMap<EntryId, Object>();
    var records = new LinkedHashMap<Object, List<HeldVersion>>();
    for (var one : versions) {
      var version = one.version();
      Object key =
          continuous.test(one.item())
              ? List.of(one.item().code(), version.subject())
              : version
                  .supersedes()
                  .<Object>map(before -> firsts.getOrDefault(before, before))
                  .orElse(version.id());
      firsts.put(version.id(), key);
      records.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
    }
    return records.values().stream().map(HeldRecord::new).toList();
  }
}
