package org.xinheng.app.district;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.link.Registrars;
import org.xinheng.publish.LocalRules;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.Division;
import org.xinheng.vocabulary.DivisionCode;
import org.xinheng.vocabulary.Divisions;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.UnifiedSocialCreditCode;
import org.xinheng.vocabulary.UnitNames;

/**
 * 区县. Everything that is this district's own and not the law's.
 *
 * @param name such as 某某区
 * @param shortName begins the names of its enterprises, without 区, 县 or 市
 * @param seat province and city it belongs to; with the name it begins addresses
 * @param code six digits in force today (GB/T 2260)
 * @param sample whether the departments' codes and the contacts are made up for showing
 * @param rules publicity rules that hold here beside the national ones
 * @param divisions today's division and those it came from, with their periods
 */
public record District(
    String name,
    String shortName,
    String seat,
    DivisionCode code,
    ZoneId zone,
    boolean sample,
    Platform platform,
    LocalRules rules,
    List<Division> divisions,
    List<Town> towns,
    List<Department> departments) {

  public District {
    divisions = List.copyOf(divisions);
    towns = List.copyOf(towns);
    departments = List.copyOf(departments);
  }

  /** Province, city and district in one, as addresses begin. */
  public String fullName() {
    return seat + name;
  }

  public Optional<Department> find(DepartmentCode department) {
    return departments.stream().filter(d -> d.code().equals(department)).findFirst();
  }

  /**
   * The department of that code.
   *
   * @throws IllegalArgumentException when the district has none, in Chinese
   */
  public Department get(DepartmentCode department) {
    return find(department)
        .orElseThrow(() -> new IllegalArgumentException(name + "没有代码为 " + department + " 的部门"));
  }

  public Optional<Department> byCreditCode(UnifiedSocialCreditCode code) {
    return departments.stream().filter(d -> d.creditCode().equals(code)).findFirst();
  }

  /** The department that goes by this name, short name or former name. */
  public Optional<Department> byName(String departmentName) {
    return departments.stream().filter(d -> d.goesBy(departmentName)).findFirst();
  }

  /** 登记机关 of the conversion of old codes. */
  public Registrars registrars() {
    return new Registrars(
        departments.stream()
            .collect(Collectors.toUnmodifiableMap(Department::code, Department::registers)),
        townNames());
  }

  /** The town a town's body governs: 某街道 of 某市某区某街道办事处, 某镇 of 某镇人民政府. */
  public String townOf(String body) {
    return body.replaceFirst("^(" + fullName() + "|" + name + ")(?=.)", "")
        .replaceFirst("(?<=镇|乡|街道)(人民政府|办事处)$", "");
  }

  /** 镇街名称沿革表 as configured. */
  public UnitNames townNames() {
    return UnitNames.of(towns.stream().map(Town::names).toList());
  }

  /** 部门名称沿革表 as configured; what is renamed at the desk the register of duties adds. */
  public UnitNames departmentNames() {
    return UnitNames.of(departments.stream().map(Department::names).toList());
  }

  /** As configured; what is in force today the register of duties knows. */
  public boolean mayFurnish(DepartmentCode department, ItemCode item) {
    return find(department).map(d -> d.furnishes(item)).orElse(false);
  }

  /**
   * Codes the same ground bore earlier, oldest first; registrations made then keep them for life.
   */
  public List<String> earlierCodes() {
    return divisions.stream().map(Division::code).filter(c -> !c.equals(code.value())).toList();
  }

  /** 全国区划表 with what it does not know: this district's own earlier codes and its towns. */
  public Divisions addedTo(Divisions national) {
    var known = national.all();
    var codes = known.stream().map(Division::code).collect(Collectors.toSet());
    var own = Stream.concat(divisions.stream(), towns.stream().map(Town::division));
    return Divisions.of(
        Stream.concat(known.stream(), own.filter(division -> !codes.contains(division.code())))
            .toList());
  }

  /** Whether a division code of six, nine or twelve digits, of today or earlier, lies here. */
  public boolean contains(String division) {
    return ownCodes().stream().anyMatch(division::startsWith);
  }

  private Set<String> ownCodes() {
    return Stream.of(
            Stream.of(code.value()),
            divisions.stream()
                .filter(d -> d.successors().equals(List.of(code.value())))
                .map(Division::code),
            towns.stream().map(town -> town.code().value()),
            towns.stream().flatMap(town -> town.formerly().stream()).map(Town.Former::code))
        .flatMap(codes -> codes)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
