package org.xinheng.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.collect.Frequency;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.UnitNames;

/** 责任清单. Which department and town furnishes which item, how often, on what basis, since when. */
public interface Register {

  /** 一项责任; {@code lastDay} is empty while it is in force. */
  record Duty(
      long id,
      DepartmentCode department,
      ItemCode item,
      Frequency frequency,
      String basis,
      LocalDate fromDay,
      Optional<LocalDate> lastDay,
      String origin,
      String reason) {}

  /**
   * 职责争议: several claim an item that one alone should furnish, or one that the catalogue does not
   * name among its furnishing departments.
   *
   * @param claimants all who furnish it
   * @param outsiders those of them that the catalogue does not name
   */
  record Claim(ItemCode item, List<DepartmentCode> claimants, List<DepartmentCode> outsiders) {}

  /**
   * 机构变动, in words: a renaming tells the name before and the name after its day.
   *
   * @param successor who takes over, where a department closed
   * @param revoked why it was revoked; "" while it stands
   */
  record Change(
      long id,
      LocalDate day,
      DepartmentCode department,
      Optional<DepartmentCode> successor,
      String words,
      String reason,
      String revoked) {}

  /** 撤并; {@code lastDay} is the last on which it may furnish. */
  record Closure(LocalDate lastDay, DepartmentCode successor) {}

  /** Enters what the district's configuration says and the register lacks; gives how many. */
  int adopt();

  /** As {@link #adopt()}, for a register that begins on another day than today. */
  int adopt(LocalDate from);

  /** In force on the day; of one department where given. */
  List<Duty> inForce(LocalDate day, Optional<DepartmentCode> department);

  /** Every row there has been of the department and item, the newest first. */
  List<Duty> history(DepartmentCode department, ItemCode item);

  /**
   * Lays down a duty anew from that day; the one in force ends the day before.
   *
   * @throws DutyRefused DTY-050 no basis or reason, DTY-051 begins before the one in force did,
   *     DTY-057 the department has closed
   */
  void lay(
      DepartmentCode department,
      ItemCode item,
      Frequency frequency,
      String basis,
      LocalDate from,
      String reason,
      String by);

  /**
   * Ends a duty with that day.
   *
   * @throws DutyRefused DTY-050 no reason, DTY-052 not in force or the day is before its first
   */
  void end(DepartmentCode department, ItemCode item, LocalDate lastDay, String reason, String by);

  /**
   * Claims to an item that the catalogue gives to one office alone or to others than who claims it,
   * not settled, or settled between others than those who claim now.
   */
  List<Claim> claims();

  /** Who leads on an item today: named in {@link Leads}, or the only one who furnishes it. */
  Optional<DepartmentCode> owner(ItemCode item);

  /**
   * Settles a claim; who leads for the claim leads on the item from today on.
   *
   * @throws DutyRefused DTY-050 no reason, DTY-053 the lead is none of those who claim it
   */
  void settle(ItemCode item, DepartmentCode lead, String reason, String by);

  /**
   * What the department may furnish on the day: duties in force, and what the district's
   * configuration says where the register has never had a row of it. Nothing once it has closed.
   */
  Set<ItemCode> furnishedBy(DepartmentCode department, LocalDate day);

  /** What it may furnish on the day or might before: a file taken in time is still worked off. */
  Set<ItemCode> furnishedUntil(DepartmentCode department, LocalDate day);

  Optional<Closure> closure(DepartmentCode department);

  /**
   * A department closes: its duties end that day and begin for the successor on the next, those
   * that begin later with their day; what awaits mending passes over.
   *
   * @throws DutyRefused DTY-050 no reason, DTY-054 closed already, DTY-055 the successor is no
   *     other department of the district, DTY-058 the successor has closed itself
   */
  void close(
      DepartmentCode department,
      LocalDate lastDay,
      DepartmentCode successor,
      String reason,
      String by);

  /**
   * A town or department is renamed; its code, duties and history stay.
   *
   * @throws DutyRefused DTY-050 no reason or name, DTY-070 the name is or was another unit's,
   *     DTY-071 it bears this name already, DTY-072 not after the day of its last renaming, DTY-073
   *     more than a year from today, DTY-074 it has closed by that day
   */
  void rename(DepartmentCode department, String newName, LocalDate from, String reason, String by);

  /** 名称沿革表: the names of the district's configuration and those entered here, each from its day. */
  UnitNames names();

  /**
   * Revokes a renaming or a closure entered in error; the row stays on record with the reason. What
   * was filed under a revoked name is still found as the unit's.
   *
   * @throws DutyRefused DTY-050 no reason, DTY-075 there is none or it is revoked already, DTY-076
   *     a later renaming of the unit stands, DTY-077 the successor acts already or has dealt with
   *     what was handed over
   */
  void revoke(long change, String reason, String by);

  /** 更名: the name a department bears from that day on, inclusive. */
  record Renaming(DepartmentCode department, String name, LocalDate from) {}

  /** Another number whenever a department was closed or renamed, or that was revoked; cheap. */
  long newestChange();

  /** Every renaming entered here, those of one day in the order of their entry. */
  List<Renaming> renamings();

  List<Change> changes();
}
