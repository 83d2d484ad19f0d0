package org.xinheng.link.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xinheng.collect.Nature;
import org.xinheng.link.NameCandidates;
import org.xinheng.link.PersonKeys;
import org.xinheng.link.model.Holders;
import org.xinheng.link.model.Known;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;

/**
 * 一批的已知情况. All that the register knows about a chunk's references, looked up with a constant number
 * of queries, and kept true while the chunk itself founds and changes entities.
 */
final class ChunkKnowledge {
  private static final int NEAR = 6;

  private final KnownEntities register;
  private final NameCandidates candidates;
  private final PersonKeys persons;
  private final Map<String, Known> byCode = new HashMap<>();
  private final Map<String, Map<Long, Known>> byLegacy = new HashMap<>();
  private final Map<String, Map<Long, Known>> byName = new HashMap<>();
  private final Map<String, Known> byPerson = new HashMap<>();
  private final Map<String, List<Long>> near = new HashMap<>();
  private final Map<Long, Known> nearById = new HashMap<>();

  ChunkKnowledge(
      KnownEntities register,
      NameCandidates candidates,
      PersonKeys persons,
      List<CreditRecord> records) {
    this.register = register;
    this.candidates = candidates;
    this.persons = persons;
    look(records);
  }

  private void look(List<CreditRecord> records) {
    var codes = new HashSet<String>();
    var legacy = new HashSet<String>();
    var organisations = new HashSet<String>();
    for (var record : records) {
      record.subject().linkingCode().ifPresent(codes::add);
      for (var old : record.subject().legacy()) {
        legacy.add(old.value());
        if (old.kind() == LegacyCode.Kind.ORGANISATION_CODE
            && record.subject().linkingCode().isEmpty()) {
          organisations.add(old.value());
        }
      }
    }
    register.byCode(codes).forEach(this::learn);
    register.byLegacyCode(legacy).forEach(this::learn);
    register.byOrganisationCode(organisations).forEach(known -> learnOrganisation(known));
    var unlinked = new HashSet<String>();
    var strangers = new HashSet<String>();
    for (var record : records) {
      var code = record.subject().linkingCode();
      if (code.isEmpty()
          || (record.item().nature() != Nature.REGISTRATION && !byCode.containsKey(code.get()))) {
        unlinked.add(record.subject().nameKey());
        unlinked.addAll(EntityNames.shorterKeys(record.subject().nameKey()));
      } else if (!byCode.containsKey(code.get())) {
        strangers.add(record.subject().nameKey());
      }
    }
    register.byName(unlinked).forEach(this::learn);
    strangers.removeAll(unlinked);
    // where one without a code bears the name, all who bear it matter
    var borne = new HashSet<String>();
    register.uncodedByName(strangers).forEach(known -> borne.addAll(known.names()));
    borne.retainAll(strangers);
    register.byName(borne).forEach(this::learn);
  }

  Holders holders(SubjectReference reference) {
    if (reference.personNumber().isPresent()) {
      return new Holders(
          List.of(), List.of(), List.of(), List.of(), person(reference.personNumber().get()));
    }
    var code = reference.linkingCode().map(byCode::get).map(List::of).orElse(List.of());
    var legacy = new LinkedHashMap<Long, Known>();
    for (var old : reference.legacy()) {
      legacy.putAll(byLegacy.getOrDefault(old.value(), Map.of()));
    }
    return new Holders(
        code, List.copyOf(legacy.values()), bearers(reference), List.of(), List.of());
  }

  /** Who bears the name as written; where nobody does, who bears it without 省, 市 in front. */
  private List<Known> bearers(SubjectReference reference) {
    var names = byName.getOrDefault(reference.nameKey(), Map.of());
    if (!names.isEmpty() || reference.linkingCode().isPresent()) {
      return List.copyOf(names.values());
    }
    var shorter = new LinkedHashMap<Long, Known>();
    for (var form : EntityNames.shorterKeys(reference.nameKey())) {
      shorter.putAll(byName.getOrDefault(form, Map.of()));
    }
    return List.copyOf(shorter.values());
  }

  /** Looks up who bears names like these, all of them in one question and one query. */
  void lookNear(Collection<String> names) {
    var unknown = names.stream().distinct().filter(name -> !near.containsKey(name)).toList();
    if (unknown.isEmpty()) {
      return;
    }
    var found = candidates.near(unknown, NEAR);
    var ids = new HashSet<Long>();
    for (int i = 0; i < unknown.size(); i++) {
      var subjects = found.get(i).stream().map(SubjectId::value).toList();
      near.put(unknown.get(i), subjects);
      ids.addAll(subjects);
    }
    ids.removeAll(nearById.keySet());
    register.byId(ids).forEach(known -> nearById.put(known.id(), known));
  }

  /** The same holders with entities of similar names added. */
  Holders withNear(SubjectReference reference, Holders holders) {
    lookNear(List.of(reference.name()));
    var known =
        near.getOrDefault(reference.name(), List.of()).stream()
            .map(nearById::get)
            .filter(Objects::nonNull)
            .toList();
    return new Holders(holders.byCode(), holders.byLegacy(), holders.byName(), known, List.of());
  }

  /** Takes in an entity as it stands now; an older view of it is forgotten. */
  void learn(Known known) {
    nearById.replace(known.id(), known);
    if (known.hasCode()) {
      byCode.put(known.code(), known);
    }
    known.mergedCodes().forEach(code -> byCode.put(code, known));
    known
        .legacy()
        .forEach(code ->
            byLegacy.computeIfAbsent(code, any -> new LinkedHashMap<>()).put(known.id(), known));
    known
        .names()
        .forEach(name ->
            byName.computeIfAbsent(name, any -> new LinkedHashMap<>()).put(known.id(), known));
  }

  /** An entity that has been merged into another is no answer any more. */
  void forget(Known known) {
    nearById.remove(known.id());
    byLegacy.values().forEach(holders -> holders.remove(known.id()));
    byName.values().forEach(bearers -> bearers.remove(known.id()));
  }

  void learnPerson(String number, Known known) {
    byPerson.put(number, known);
  }

  private void learnOrganisation(Known known) {
    learn(known);
    byLegacy
        .computeIfAbsent(known.code().substring(8, 17), any -> new LinkedHashMap<>())
        .put(known.id(), known);
  }

  private List<Known> person(String number) {
    var known =
        Optional.ofNullable(byPerson.get(number))
            .or(() -> register.byPerson(persons.of(number)).stream().findFirst());
    known.ifPresent(found -> byPerson.put(number, found));
    return known.map(List::of).orElseGet(ArrayList::new);
  }
}
