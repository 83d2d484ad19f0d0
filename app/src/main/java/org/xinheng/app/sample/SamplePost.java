package org.xinheng.app.sample;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Role;

/** 样例的历次来件. The sample's rows, cut up into the files that offices sent on their days. */
final class SamplePost {
  private final Catalogue catalogue;
  private final LocalDate today;

  private SamplePost(Catalogue catalogue, LocalDate today) {
    this.catalogue = catalogue;
    this.today = today;
  }

  /** A file and the day it came, today where it is empty. */
  record Item(SampleBatch batch, Optional<LocalDate> on) {}

  /**
   * Registrations first, since the others speak of those registered, and what a person is asked
   * about next, so that it heads the queue; the rest by the days they came.
   */
  static List<Item> of(List<SampleBatch> batches, Catalogue catalogue, LocalDate today) {
    var post = new SamplePost(catalogue, today);
    var items = new ArrayList<Item>();
    for (var batch : batches) {
      if (batch.part().isEmpty()) {
        items.addAll(post.cut(batch));
      } else {
        items.add(new Item(batch, Optional.empty()));
      }
    }
    items.sort(
        Comparator.comparingInt(SamplePost::turn).thenComparing(item -> item.on().orElse(today)));
    return items;
  }

  private static int turn(Item item) {
    return item.batch().item().value().equals("registration")
        ? 0
        : item.batch().part().equals(SampleFiles.DOUBTS) ? 1 : 2;
  }

  private List<Item> cut(SampleBatch batch) {
    var rounds = SampleRounds.of(today, batch.office().code(), batch.item());
    var byDay = new TreeMap<LocalDate, List<List<String>>>();
    for (var row : batch.rows()) {
      var came = rounds.came(decided(batch, row)).orElse(today);
      byDay.computeIfAbsent(came, day -> new ArrayList<>()).add(row);
    }
    for (var row : batch.mended()) {
      rounds
          .came(decided(batch, row))
          .flatMap(rounds::mended)
          .ifPresent(day -> byDay.computeIfAbsent(day, none -> new ArrayList<>()).add(row));
    }
    return byDay.entrySet().stream()
        .map(one ->
            new Item(
                batch.of("-" + one.getKey(), one.getValue()),
                Optional.of(one.getKey()).filter(day -> day.isBefore(today))))
        .toList();
  }

  /** What is written so that nobody can read it counts as old. */
  private LocalDate decided(SampleBatch batch, List<String> row) {
    var item = catalogue.item(batch.item());
    var title =
        item.find(Role.DECIDED_ON).or(() -> item.find(Role.APPROVED_ON)).orElseThrow().title();
    try {
      return LocalDate.parse(row.get(batch.header().indexOf(title)));
    } catch (DateTimeParseException soiled) {
      return LocalDate.MIN;
    }
  }
}
