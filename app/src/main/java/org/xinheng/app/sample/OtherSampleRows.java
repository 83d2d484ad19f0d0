package org.xinheng.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinheng.app.sample.SampleShape.Office;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Severity;

/**
 * 其他事项的样例记录. How many an office sends, of which entities and days; about one in eighty comes
 * spoilt.
 */
final class OtherSampleRows {
  private static final int DAYS = 600;
  private static final int ONE_SPOILT_IN = 80;

  private final SampleShape shape;
  private final List<SampleEntity> entities;
  private final Random random;
  private final SampleItems items;
  private final SampleChanges changes;
  private final List<List<String>> mended = new ArrayList<>();

  OtherSampleRows(SampleShape shape, List<SampleEntity> entities, long seed) {
    this.shape = shape;
    this.entities = entities;
    this.random = new Random(seed ^ 0x07432);
    this.items = new SampleItems(shape, seed);
    this.changes = new SampleChanges(shape, entities, items, random);
  }

  /** The oldest first, as a register runs; what was decided lately, shortly before it was sent. */
  List<List<String>> of(CatalogueItem item, Office office) {
    mended.clear();
    var rounds = SampleRounds.of(shape.today(), office.code(), item.code());
    var days = new ArrayList<LocalDate>();
    for (int i = count(item, office); i > 0; i--) {
      days.add(rounds.shortlyBefore(day()));
    }
    var rows = new ArrayList<List<String>>();
    days.stream().sorted().forEach(day -> rows.add(row(item, office, day)));
    if (SampleChanges.isChange(item) && shape.furnishing(item.code()).getFirst().equals(office)) {
      rows.addAll(new SampleKin(shape, entities).changes(item, items, office));
    }
    return rows;
  }

  /** The sound rows of those of the last answer that come back. */
  List<List<String>> mended() {
    return List.copyOf(mended);
  }

  private static int count(CatalogueItem item, Office office) {
    if (item.provisions().severity() == Severity.SERIOUS) {
      return 9;
    }
    int usual =
        switch (item.provisions().furnished()) {
          case YEARLY -> 1200;
          case MONTHLY -> 240;
          case ON_CHANGE -> 180;
          case QUARTERLY, EACH_DECISION -> 90;
          case UNBOUND -> 60;
        };
    return office.code().startsWith("t") ? usual / 8 : usual;
  }

  private List<String> row(CatalogueItem item, Office office, LocalDate day) {
    var row =
        SampleChanges.isChange(item)
            ? changes.row(item, office, day)
            : items.row(item, entities.get(random.nextInt(entities.size())), office, day);
    if (random.nextInt(ONE_SPOILT_IN) != 0) {
      return row;
    }
    mended.add(row);
    return SampleItems.spoilt(item, row).get(random.nextInt(3));
  }

  private LocalDate day() {
    double draw = random.nextDouble();
    return SampleRounds.weekday(shape.today().minusDays(1 + (long) (DAYS * draw * draw)));
  }
}
