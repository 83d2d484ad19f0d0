package org.xinheng.link.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.SequenceNumbers;
import org.xinheng.link.Evidence;
import org.xinheng.link.LinkDecision;
import org.xinheng.link.Linking;
import org.xinheng.link.NameCandidates;
import org.xinheng.link.PersonKeys;
import org.xinheng.link.Standing;
import org.xinheng.link.model.EntityLinker;
import org.xinheng.link.model.EntityLinker.Choice;
import org.xinheng.link.model.Holders;
import org.xinheng.link.model.Known;
import org.xinheng.verify.CreditRecord;
import org.xinheng.verify.SubjectReference;
import org.xinheng.vocabulary.EntityNames;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.SubjectId;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 关联 on PostgreSQL: looks a chunk up, lets the pure rule decide row by row, writes the register
 * once.
 */
public final class PostgresLinking implements Linking {
  private final JdbcClient sql;
  private final DataSource dataSource;
  private final Clock clock;
  private final NameCandidates candidates;
  private final PersonKeys persons;
  private final KnownEntities register;

  public PostgresLinking(
      DataSource dataSource, Clock clock, NameCandidates candidates, PersonKeys persons) {
    this.sql = JdbcClient.create(dataSource);
    this.dataSource = dataSource;
    this.clock = clock;
    this.candidates = candidates;
    this.persons = persons;
    this.register = new KnownEntities(sql);
  }

  @Override
  public List<LinkDecision> link(List<CreditRecord> records) {
    return new Chunk(records).decide();
  }

  @Override
  public LinkDecision linkTo(CreditRecord record, SubjectId chosen) {
    var chunk = new Chunk(List.of(record));
    var known = register.byId(List.of(chosen.value()));
    if (known.isEmpty()) {
      throw new IllegalArgumentException("no entity " + chosen);
    }
    var decision = chunk.to(record, known.getFirst(), Evidence.CLERK);
    chunk.changes.write();
    return decision;
  }

  @Override
  public LinkDecision found(CreditRecord record) {
    var chunk = new Chunk(List.of(record));
    var decision = chunk.foundByClerk(record);
    chunk.changes.write();
    return decision;
  }

  /** One chunk on its way. */
  private final class Chunk {
    private final List<CreditRecord> records;
    private final ChunkKnowledge knowledge;
    private final RegisterChanges changes = new RegisterChanges(sql, dataSource, clock.instant());
    private final SequenceNumbers numbers = new SequenceNumbers(sql, "link.subject_number");
    private final Set<Long> registeredHere = new HashSet<>();
    private int left;

    Chunk(List<CreditRecord> records) {
      this.records = records;
      this.left = records.size();
      this.knowledge = new ChunkKnowledge(register, candidates, persons, records);
    }

    List<LinkDecision> decide() {
      var decisions = new ArrayList<LinkDecision>(records.size());
      knowledge.lookNear(
          records.stream().filter(this::needsNear).map(record -> record.subject().name()).toList());
      for (var record : records) {
        decisions.add(decide(record));
        left--;
      }
      changes.write();
      return decisions;
    }

    private LinkDecision decide(CreditRecord record) {
      var reference = record.subject();
      var holders = knowledge.holders(reference);
      var doubtful = doubtful(record, holders);
      if (doubtful.isPresent()) {
        return doubtful.get();
      }
      return switch (EntityLinker.decide(
          reference, RegistrarsWord.holds(record, holders), holders)) {
        case Choice.To(var known, var evidence, var absorbed) -> {
          absorbed.forEach(other -> absorb(other, known));
          yield to(record, known, evidence);
        }
        case Choice.New() -> foundUnlessNear(record, holders);
        case Choice.Ask ask -> ask(record, holders);
      };
    }

    /** Two rows of one file that state one code of different entities. */
    private Optional<LinkDecision> doubtful(CreditRecord record, Holders holders) {
      return holders.byCode().stream().anyMatch(known -> registeredHere.contains(known.id()))
              && RegistrarsWord.isRegistration(record)
          ? EntityLinker.besideAnotherRow(record.subject(), holders)
              .map(ask -> new LinkDecision.Doubtful(ask.why(), ask.candidates()))
          : Optional.empty();
    }

    /**
     * Whether codes and exact names leave it open whose record it is. A registration with a code
     * nearly never does, and is not asked beforehand.
     */
    private boolean needsNear(CreditRecord record) {
      var reference = record.subject();
      if (reference.kind() == SubjectKind.NATURAL_PERSON
          || (RegistrarsWord.isRegistration(record) && reference.linkingCode().isPresent())) {
        return false;
      }
      return switch (EntityLinker.decide(
          reference, RegistrarsWord.isRegistration(record), knowledge.holders(reference))) {
        case Choice.To to -> false;
        case Choice.New() -> !foundsAtOnce(record);
        case Choice.Ask ask -> true;
      };
    }

    private boolean foundsAtOnce(CreditRecord record) {
      return RegistrarsWord.isRegistration(record)
          || record.subject().linkingCode().isPresent()
          || record.subject().kind() == SubjectKind.NATURAL_PERSON;
    }

    /** By an old number alone a record founds nothing while a like name stands on the register. */
    private LinkDecision foundUnlessNear(CreditRecord record, Holders holders) {
      return foundsAtOnce(record) ? found(record) : ask(record, holders);
    }

    /** What codes and exact names leave open, similar names may decide, or a person. */
    private LinkDecision ask(CreditRecord record, Holders holders) {
      var wider = knowledge.withNear(record.subject(), holders);
      return switch (EntityLinker.decide(
          record.subject(), RegistrarsWord.holds(record, wider), wider)) {
        case Choice.To(var known, var evidence, var absorbed) -> to(record, known, evidence);
        case Choice.New() -> found(record);
        case Choice.Ask(var why, var shown) -> new LinkDecision.Doubtful(why, shown);
      };
    }

    private void absorb(Known other, Known into) {
      changes.merge(other.id(), into.id());
      knowledge.forget(other);
    }

    private LinkDecision to(CreditRecord record, Known known, Evidence evidence) {
      if (known.kind() != SubjectKind.NATURAL_PERSON) {
        update(record, known);
      }
      return new LinkDecision.Linked(new SubjectId(known.id()), evidence);
    }

    /** A registration's word on codes, name and seat stands; other records change nothing. */
    private void update(CreditRecord record, Known known) {
      var reference = record.subject();
      var legacy = newLegacy(record, known);
      if (!RegistrarsWord.isRegistration(record) || ofTheMerged(reference, known)) {
        return;
      }
      registeredHere.add(known.id());
      var code = reference.linkingCode().filter(stated -> !known.hasCode()).orElse(known.code());
      boolean renamed = !known.nowBears(reference.nameKey());
      var names = new LinkedHashSet<String>();
      names.add(reference.nameKey());
      names.addAll(known.names());
      reference.formerNames().forEach(former -> names.add(EntityNames.key(former)));
      var fresh =
          new Known(
              known.id(),
              code,
              reference.name(),
              reference.kind(),
              Standing.REGISTERED,
              reference.representative().isEmpty()
                  ? known.representative()
                  : reference.representative(),
              reference.address().isEmpty() ? known.address() : reference.address(),
              List.copyOf(names),
              legacy,
              known.mergedCodes());
      if (renamed) {
        changes.otherName(
            known.id(), known.name(), known.names().getFirst(), RegistrarsWord.approvedOn(record));
      }
      formerNames(record, known.id(), known.names());
      if (!fresh.equals(known)) {
        changes.change(fresh);
        knowledge.learn(fresh);
      }
    }

    /** What is told of an entity merged into this one says nothing of this one's name. */
    private boolean ofTheMerged(SubjectReference reference, Known known) {
      return reference.linkingCode().filter(known.mergedCodes()::contains).isPresent();
    }

    private Set<String> newLegacy(CreditRecord record, Known known) {
      var legacy = new HashSet<>(known.legacy());
      for (var old : record.subject().legacy()) {
        if (RegistrarsWord.isRegistration(record) && legacy.add(old.value())) {
          changes.legacyCode(known.id(), old, record.decidedOn());
        }
      }
      return Set.copyOf(legacy);
    }

    private void formerNames(CreditRecord record, long entity, List<String> known) {
      for (var former : record.subject().formerNames()) {
        var key = EntityNames.key(former);
        if (!key.isEmpty() && !key.equals(record.subject().nameKey()) && !known.contains(key)) {
          changes.otherName(entity, former, key, RegistrarsWord.UNKNOWN);
        }
      }
    }

    /**
     * Meanwhile the code may be on the register: of an entity of that name, then it is this one; or
     * of another, then the new entity stands without the code that is not its own.
     */
    private LinkDecision foundByClerk(CreditRecord record) {
      var reference = record.subject();
      var holder = knowledge.holders(reference).byCode();
      if (!holder.isEmpty() && holder.getFirst().bears(reference.nameKey())) {
        return to(record, holder.getFirst(), Evidence.CLERK);
      }
      return found(record, holder.isEmpty() ? reference.linkingCode().orElse("") : "");
    }

    private LinkDecision found(CreditRecord record) {
      return found(record, record.subject().linkingCode().orElse(""));
    }

    private LinkDecision found(CreditRecord record, String code) {
      var reference = record.subject();
      boolean person = reference.kind() == SubjectKind.NATURAL_PERSON;
      var names = new LinkedHashSet<String>();
      names.add(reference.nameKey());
      reference.formerNames().forEach(former -> names.add(EntityNames.key(former)));
      var legacy = new HashSet<String>();
      reference.legacy().stream().map(LegacyCode::value).forEach(legacy::add);
      var known =
          new Known(
              numbers.next(left),
              person ? "" : code,
              person ? "自然人" : reference.name(),
              reference.kind(),
              RegistrarsWord.isRegistration(record) || person
                  ? Standing.REGISTERED
                  : Standing.PROVISIONAL,
              person ? "" : reference.representative(),
              person ? "" : reference.address(),
              person ? List.of("自然人") : List.copyOf(names),
              Set.copyOf(legacy),
              Set.of());
      changes.found(known, person ? persons.of(reference.personNumber().orElse("")) : new byte[0]);
      if (person) {
        knowledge.learnPerson(reference.personNumber().orElse(""), known);
      } else {
        reference.legacy().forEach(old -> changes.legacyCode(known.id(), old, record.decidedOn()));
        formerNames(record, known.id(), List.of());
        knowledge.learn(known);
        if (RegistrarsWord.isRegistration(record)) {
          registeredHere.add(known.id());
        }
      }
      return new LinkDecision.Founded(
          new SubjectId(known.id()), known.standing() == Standing.PROVISIONAL);
    }
  }
}
