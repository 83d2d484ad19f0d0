package org.xinheng.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * 名称沿革表. Under which names the units of a district, its towns or its departments, have gone, and
 * since when. What was filed says the name of its day and is never rewritten; by this table it is
 * found, counted and shown as the unit it means.
 */
public final class UnitNames {
  /** Knows no unit: every name stands for itself. */
  public static final UnitNames NONE = new UnitNames(Map.of(), Map.of());

  /** 名称 from that day on, inclusive, until the next one begins. */
  public record Dated(String name, LocalDate from) {}

  /**
   * 单位.
   *
   * @param names oldest first, at least one
   * @param others under which it also goes or went: codes, short names, names of unknown time
   */
  public record Unit(String code, List<Dated> names, Set<String> others) {
    public Unit {
      names = List.copyOf(names);
      others = Set.copyOf(others);
    }

    /** The name in force on the day; before the first, the first. */
    public String on(LocalDate day) {
      String name = names.getFirst().name();
      for (Dated each : names) {
        if (!each.from().isAfter(day)) {
          name = each.name();
        }
      }
      return name;
    }

    /** Every way in which a row may name it. */
    public Set<String> spellings() {
      var all = new LinkedHashSet<String>();
      names.forEach(each -> all.add(each.name()));
      all.addAll(others);
      all.add(code);
      return all;
    }
  }

  private record Table(Map<String, Unit> byCode, Map<String, Unit> bySpelling) {}

  private final Supplier<Table> table;

  private UnitNames(Map<String, Unit> byCode, Map<String, Unit> bySpelling) {
    var fixed = new Table(byCode, bySpelling);
    this.table = () -> fixed;
  }

  private UnitNames(Supplier<UnitNames> source) {
    this.table = () -> source.get().table.get();
  }

  /** Answers each question as the source's table of that moment does. */
  public static UnitNames live(Supplier<UnitNames> source) {
    return new UnitNames(source);
  }

  /**
   * The table of these units.
   *
   * @throws IllegalArgumentException in Chinese, where one name would mean two units
   */
  public static UnitNames of(Collection<Unit> units) {
    var byCode = new HashMap<String, Unit>();
    var bySpelling = new HashMap<String, Unit>();
    for (Unit unit : units) {
      byCode.put(unit.code(), unit);
      for (String spelling : unit.spellings()) {
        Unit other = bySpelling.put(spelling, unit);
        if (other != null) {
          throw new IllegalArgumentException(
              "“" + spelling + "”既是 " + other.code() + " 又是 " + unit.code() + " 的名称或曾用名，按名称无法分辨");
        }
      }
    }
    return new UnitNames(Map.copyOf(byCode), Map.copyOf(bySpelling));
  }

  /**
   * The same with a name that a unit of the table bears from a day on; where it is another's
   * already, rows that say it still mean the other.
   */
  public UnitNames with(String code, Dated name) {
    Unit known = table.get().byCode().get(code);
    if (known == null) {
      return this;
    }
    var names = new ArrayList<>(known.names());
    names.add(name);
    names.sort(Comparator.comparing(Dated::from));
    return replaced(known, new Unit(code, names, known.others()), name.name());
  }

  /** The same where rows that say this name mean the unit too, unless they mean another already. */
  public UnitNames withSpelling(String code, String name) {
    Unit known = table.get().byCode().get(code);
    if (known == null || table.get().bySpelling().containsKey(name)) {
      return this;
    }
    var others = new HashSet<>(known.others());
    others.add(name);
    return replaced(known, new Unit(code, known.names(), others), name);
  }

  private UnitNames replaced(Unit known, Unit unit, String spelling) {
    var now = table.get();
    var codes = new HashMap<>(now.byCode());
    codes.put(unit.code(), unit);
    var spellings = new HashMap<>(now.bySpelling());
    spellings.replaceAll((written, bearer) -> bearer.equals(known) ? unit : bearer);
    spellings.putIfAbsent(spelling, unit);
    return new UnitNames(Map.copyOf(codes), Map.copyOf(spellings));
  }

  public boolean isEmpty() {
    return table.get().byCode().isEmpty();
  }

  /** The unit that goes or ever went by this name or code. */
  public Optional<Unit> find(String written) {
    return Optional.ofNullable(table.get().bySpelling().get(written.strip()));
  }

  public Optional<Unit> ofCode(String code) {
    return Optional.ofNullable(table.get().byCode().get(code));
  }

  /** What the unit that is written here is called on the day; unknown, as written. */
  public String on(String written, LocalDate day) {
    return find(written).map(unit -> unit.on(day)).orElse(written);
  }

  /** Every way in which rows may name the unit that is written here; unknown, only this one. */
  public Set<String> spellings(String written) {
    return find(written)
        .map(Unit::spellings)
        .orElseGet(() -> new HashSet<>(Set.of(written.strip())));
  }
}
