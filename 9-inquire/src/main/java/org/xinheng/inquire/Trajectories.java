package org.xinheng.inquire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Role;
import org.xinheng.dossier.RecordReading;
import org.xinheng.dossier.Trajectory;
import org.xinheng.dossier.TrajectoryEvent;
import org.xinheng.dossier.TrajectoryPlan;
import org.xinheng.inquire.EntityCard.Merged;
import org.xinheng.inquire.model.HeldRecord;
import org.xinheng.inquire.model.HeldVersion;
import org.xinheng.inquire.model.Reader;
import org.xinheng.inquire.store.HeldRows;
import org.xinheng.inquire.store.PredecessorRows;
import org.xinheng.inquire.store.PredecessorRows.Predecessor;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 经营轨迹的查询. The trajectory of one entity as an audience may see it, as of a day: from what had been
 * filed by the end of that day. Whoever furnished a record, the entity itself and courts read it as
 * it then read; everybody else is told of what stood in public then and still does, as it reads
 * today.
 */
public final class Trajectories {
  private final TrajectoryPlan plan;
  private final HeldRows rows;
  private final PredecessorRows predecessors;

  public Trajectories(JdbcClient sql, Catalogue catalogue, TrajectoryPlan plan) {
    this.plan = plan;
    this.rows = new HeldRows(sql, catalogue);
    this.predecessors = new PredecessorRows(sql);
  }

  /** By which rules the events are told. */
  public TrajectoryPlan plan() {
    return plan;
  }

  /**
   * What is known of it at the end of the day.
   *
   * @param asOf not after {@code today}
   */
  public Trajectory of(EntityCard card, Audience audience, LocalDate asOf, LocalDate today) {
    var reader = new Reader(card.kind(), entitled(card, audience));
    var told = new ArrayList<TrajectoryEvent>();
    for (var record : records(rows.of(card.id()))) {
      reader
          .read(record, asOf, today)
          .ifPresent(reading -> {
            told.addAll(plan.events(reading));
            reader.end(record, reading, plan.ended(), asOf).ifPresent(told::add);
          });
    }
    told.addAll(branches(card, asOf, today));
    predecessors.of(card.id()).forEach(one -> told.add(succession(one)));
    card.merged().forEach(one -> told.add(merger(one)));
    return Trajectory.of(asOf, plan.classes(), told);
  }

  private List<HeldRecord> records(List<HeldVersion> versions) {
    return HeldRecord.records(versions, plan::continuous);
  }

  /** Who asks about another entity as itself is one of the public. */
  private static Audience entitled(EntityCard card, Audience audience) {
    boolean another = audience instanceof Audience.Subject(var self) && !self.equals(card.id());
    return another ? new Audience.Public() : audience;
  }

  /** Of a branch only what its registration says to everybody is told. */
  private List<TrajectoryEvent> branches(EntityCard card, LocalDate asOf, LocalDate today) {
    var reader = new Reader(SubjectKind.LEGAL_PERSON, new Audience.Public());
    return records(rows.registrationsOfBranches(card.id())).stream()
        .flatMap(record -> reader.read(record, asOf, today).stream())
        .flatMap(reading -> plan.ofBranch(reading, name(reading)).stream())
        .toList();
  }

  private static String name(RecordReading reading) {
    return reading
        .item()
        .find(Role.SUBJECT_NAME)
        .map(field -> reading.present().at(field.name()))
        .orElse("");
  }

  private TrajectoryEvent succession(Predecessor one) {
    var words = one.way().equals("存续分立") ? "自 " + one.name() + " 分出" : one.name() + "，由本主体承继";
    return TrajectoryEvent.told(
        plan.mergers(),
        one.on(),
        one.way().isEmpty() ? "合并分立" : one.way(),
        words,
        one.receivedOn());
  }

  private TrajectoryEvent merger(Merged one) {
    var code = one.code().map(value -> "（" + value + "）").orElse("");
    return TrajectoryEvent.told(
        plan.mergers(),
        one.on(),
        "并户",
        one.name() + code + "经认定为同一主体，其记录自此归入",
        Optional.of(one.on()));
  }
}
