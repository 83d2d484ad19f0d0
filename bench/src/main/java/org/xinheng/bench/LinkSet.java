package org.xinheng.bench;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.xinheng.vocabulary.EntityNames;

/**
 * 标注集. Records whose firm is known, made by a seed from the registers and the er folder; and which
 * firms are to be put on the register beside the real ones, which to be kept off it. The tuning set
 * and the measured set share no record.
 */
final class LinkSet {
  /**
   * @param truth code of the firm, "" where it is not on the register
   */
  record Labelled(LinkKind kind, RegisterRow stated, String truth) {}

  private static final int RECORDS = 12_000;
  private static final int TUNING = 4_000;
  private static final int NEXT_DOOR = 1_500;
  private static final int BOTH_NEXT_DOOR = 1_000;
  private static final int NAMESAKES = 300;
  private static final int UNKNOWN = 500;
  private static final int FIRST_MADE_UP = 8_000_000;

  private final Random random;
  private final SeatDirt seats;
  private final NameDirt names;
  private final List<RegisterRow> pool;
  private final Map<String, RegisterRow> known;

  final List<Labelled> measured = new ArrayList<>();
  final List<Labelled> tuning = new ArrayList<>();
  final List<RegisterRow> added = new ArrayList<>();
  final Set<String> keptOff = new HashSet<>();
  private int madeUp = FIRST_MADE_UP;

  private LinkSet(long seed, List<RegisterRow> pool, Map<String, RegisterRow> known) {
    this.random = new Random(seed);
    this.seats = new SeatDirt(random);
    this.pool = pool;
    this.known = known;
    this.names = new NameDirt(random, List.copyOf(pool));
  }

  static LinkSet of(Path data, long seed) throws IOException {
    var wanted = new HashSet<String>();
    boolean real = RegisterFile.present(data);
    var pairs =
        real ? RegisterRows.of(data, "er/same_entity_name_pairs.csv") : List.<NamedCsvRecord>of();
    var sisters =
        real
            ? RegisterRows.of(data, "er/different_entities_one_char_apart_shandong.csv.gz")
            : List.<NamedCsvRecord>of();
    var namesakes =
        real ? RegisterRows.of(data, "er/same_name_different_code.csv") : List.<NamedCsvRecord>of();
    pairs.forEach(row -> wanted.add(row.getField("uscc")));
    namesakes.forEach(row -> wanted.add(row.getField("uscc")));
    sisters.forEach(
        row -> Collections.addAll(wanted, row.getField("uscc_a"), row.getField("uscc_b")));
    var draw = new Random(seed);
    var pool = new ArrayList<RegisterRow>();
    var known = new HashMap<String, RegisterRow>();
    RegisterRows.each(
        data,
        row -> {
          if (wanted.contains(row.code())) {
            known.put(row.code(), row);
          } else if (draw.nextInt(1000) < (row.representative().isEmpty() ? 27 : 240)
              && row.code().length() == 18
              && row.address().length() >= 6
              && row.name().length() >= 6) {
            pool.add(row);
          }
        });
    Collections.shuffle(pool, draw);
    var set = new LinkSet(seed, pool, known);
    set.sisters(sisters);
    set.pairs(pairs);
    set.namesakes(namesakes);
    set.madeUp();
    set.dirty(set.measured, RECORDS);
    set.dirty(set.tuning, TUNING);
    return set;
  }

  /** Of each pair one stays on the register; the record is about the other. */
  private void sisters(List<NamedCsvRecord> pairs) {
    var stays = new HashSet<String>();
    var records = new LinkedHashMap<String, RegisterRow>();
    for (var pair : pairs) {
      boolean first = random.nextBoolean();
      var off = sister(pair, first ? "a" : "b");
      var on = sister(pair, first ? "b" : "a");
      if (stays.contains(off.code()) || keptOff.contains(on.code())) {
        continue;
      }
      keptOff.add(off.code());
      stays.add(on.code());
      if (!known.containsKey(on.code()) && known.put(on.code(), on) == null) {
        added.add(on);
      }
      records.put(off.code(), off);
    }
    records.values().forEach(row -> file(LinkKind.SISTER_PAIR, row, ""));
  }

  private RegisterRow sister(NamedCsvRecord pair, String which) {
    var code = pair.getField("uscc_" + which);
    var row = known.get(code);
    return new RegisterRow(
        pair.getField("name_" + which),
        code,
        "山东",
        pair.getField("city"),
        pair.getField("address_" + which),
        row == null ? "" : row.representative());
  }

  /** The record bears the name that is not the registered one. */
  private void pairs(List<NamedCsvRecord> pairs) {
    for (var pair : pairs) {
      var code = pair.getField("uscc");
      var row = known.get(code);
      if (row == null) {
        row =
            new RegisterRow(
                pair.getField("registered_name_as_published"),
                code,
                pair.getField("province"),
                pair.getField("city"),
                "",
                "");
        known.put(code, row);
        added.add(row);
      }
      if (keptOff.contains(code)) {
        continue;
      }
      var other =
          row.name().equals(pair.getField("name_b"))
              ? pair.getField("name_a")
              : pair.getField("name_b");
      file(LinkKind.OTHER_NAME, row.at(other, code, row), code);
    }
  }

  /** All that bear the name are on the register; the record is about one of them. */
  private void namesakes(List<NamedCsvRecord> rows) {
    for (var row : rows) {
      var code = row.getField("uscc");
      var bearer =
          known.computeIfAbsent(
              code,
              any -> {
                var fresh =
                    new RegisterRow(
                        row.getField("name"),
                        code,
                        row.getField("province"),
                        row.getField("city"),
                        row.getField("address"),
                        "");
                added.add(fresh);
                return fresh;
              });
      file(LinkKind.NAMESAKE, bearer, code);
    }
  }

  /** Firms invented beside real ones: namesakes elsewhere, sisters next door. */
  private void madeUp() {
    for (int i = 0; i < NAMESAKES; i++) {
      var one = next();
      var elsewhere = pool.get(random.nextInt(pool.size()));
      var namesake = one.at(one.name(), NamedEntities.code(madeUp++), elsewhere);
      if (i % 3 == 0) {
        file(LinkKind.NAMESAKE_ONLY, namesake, "");
        continue;
      }
      added.add(namesake);
      file(
          LinkKind.NAMESAKE,
          i % 3 == 1 ? one : namesake,
          i % 3 == 1 ? one.code() : namesake.code());
    }
    for (int i = 0; i < NEXT_DOOR; i++) {
      var one = next();
      var sister = nextDoor(one);
      if (!sister.name().equals(one.name())) {
        file(LinkKind.SISTER_NEXT_DOOR, sister, "");
      }
    }
    for (int i = 0; i < BOTH_NEXT_DOOR; i++) {
      var one = pool.get(random.nextInt(pool.size()));
      var sister = nextDoor(one);
      if (!sister.name().equals(one.name())) {
        added.add(sister);
      }
    }
    for (int i = 0; i < UNKNOWN; i++) {
      var one = next();
      keptOff.add(one.code());
      file(LinkKind.UNKNOWN, one, "");
    }
  }

  /** In the same building, one character of the brand changed; of every second the same owner. */
  private RegisterRow nextDoor(RegisterRow one) {
    return new RegisterRow(
        names.sister(one),
        NamedEntities.code(madeUp++),
        one.province(),
        one.city(),
        seats.nextDoor(one.address()),
        random.nextBoolean() || one.representative().isEmpty()
            ? one.representative()
            : pool.get(random.nextInt(pool.size())).representative());
  }

  private void dirty(List<Labelled> to, int records) {
    for (var kind : LinkKind.values()) {
      for (int left = kind.share() * records / 100; left > 0; ) {
        var one = next();
        var name = names.of(kind, one);
        if (name.isPresent()) {
          to.add(labelled(kind, one.at(name.get(), one.code(), one), one.code()));
          left--;
        }
      }
    }
  }

  /** Of what the data gives, every fourth is for tuning. */
  private void file(LinkKind kind, RegisterRow row, String truth) {
    var written = names.of(kind, row).orElse(row.name());
    var labelled = labelled(kind, row.at(written, row.code(), row), truth);
    (random.nextInt(4) == 0 ? tuning : measured).add(labelled);
  }

  /** Address as another file writes it; the representative mostly told, seldom an earlier one. */
  private Labelled labelled(LinkKind kind, RegisterRow row, String truth) {
    int draw = random.nextInt(100);
    var person =
        draw < 70
            ? row.representative()
            : draw < 73 ? pool.get(random.nextInt(pool.size())).representative() : "";
    return new Labelled(
        kind,
        new RegisterRow(row.name(), row.code(), row.province(), row.city(), seats.of(row), person),
        truth);
  }

  private RegisterRow next() {
    return pool.removeLast();
  }

  /** Names under which a record about an unknown firm would be about a known one: taken out. */
  void withoutThoseThatExist(Path data) throws IOException {
    var doubtful = new HashSet<String>();
    for (var set : List.of(measured, tuning)) {
      set.stream()
          .filter(each -> each.kind() == LinkKind.SISTER_NEXT_DOOR)
          .forEach(each -> doubtful.add(EntityNames.key(each.stated().name())));
    }
    var exist = new HashSet<String>();
    RegisterRows.each(
        data,
        row -> {
          var key = EntityNames.key(row.name());
          if (doubtful.contains(key)) {
            exist.add(key);
          }
        });
    added.forEach(row -> exist.add(EntityNames.key(row.name())));
    for (var set : List.of(measured, tuning)) {
      set.removeIf(each ->
          each.kind() == LinkKind.SISTER_NEXT_DOOR
              && exist.contains(EntityNames.key(each.stated().name())));
    }
  }
}
