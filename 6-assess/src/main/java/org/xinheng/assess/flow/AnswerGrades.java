package org.xinheng.assess.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.assess.Assessment;
import org.xinheng.assess.DossierFacts;
import org.xinheng.assess.Graded;
import org.xinheng.assess.Grades;
import org.xinheng.assess.SnapshotLine;
import org.xinheng.assess.model.CardYaml;
import org.xinheng.assess.model.Counterfactuals;
import org.xinheng.assess.model.Grading;
import org.xinheng.assess.model.ScoreCard;
import org.xinheng.assess.model.ScoreCards;
import org.xinheng.assess.store.FactsOfDossier;
import org.xinheng.assess.store.SnapshotStore;
import org.xinheng.assess.store.SnapshotStore.Kept;
import org.xinheng.collect.Catalogue;
import org.xinheng.vocabulary.SubjectId;

/** 答复等级. Reads what is kept and works it out again; keeps nothing. */
public final class AnswerGrades implements Grades {
  private final ScoreCards cards;
  private final SnapshotStore snapshots;
  private final FactsOfDossier dossier;
  private final Catalogue catalogue;

  public AnswerGrades(
      ScoreCards cards, SnapshotStore snapshots, FactsOfDossier dossier, Catalogue catalogue) {
    this.cards = cards;
    this.snapshots = snapshots;
    this.dossier = dossier;
    this.catalogue = catalogue;
  }

  @Override
  public List<Card> cards(LocalDate day) {
    return cards.inForceOn(day).stream()
        .map(card -> new Card(card.id(), card.version(), card.title()))
        .toList();
  }

  @Override
  public Optional<Assessment> of(SubjectId subject, String card, LocalDate day) {
    return cards.inForceOn(card, day).flatMap(version -> of(subject, version, day));
  }

  private Optional<Assessment> of(SubjectId subject, ScoreCard card, LocalDate day) {
    Optional<Kept> kept =
        snapshots
            .newest(subject, card.id(), day)
            .filter(one -> one.line().version().equals(card.version()));
    Optional<DossierFacts> facts = kept.map(Kept::facts).or(() -> dossier.knownOn(subject, day));
    return facts.map(known -> {
      Graded graded = Grading.grade(card, known, day);
      return new Assessment(
          card.title(),
          card.basis(),
          card.inForceFrom(),
          graded,
          card.means(graded.grade()),
          card.rank(graded.grade()),
          card.bands().size(),
          Counterfactuals.of(card, known, day),
          kept.map(Kept::line));
    });
  }

  @Override
  public List<SnapshotLine> historyOf(SubjectId subject, String card, int most) {
    return snapshots.of(subject, card, most);
  }

  @Override
  public Optional<Replay> replay(long snapshot) {
    return snapshots.find(snapshot).map(this::replay);
  }

  private Replay replay(Kept kept) {
    ScoreCard card =
        CardYaml.read(kept.yaml(), kept.line().card() + " " + kept.line().version(), catalogue);
    SnapshotLine line = kept.line();
    Graded again = Grading.grade(card, kept.facts(), line.day());
    return new Replay(
        kept.facts().subject(), line, kept.graded(), again, again.equals(kept.graded()));
  }
}
