package org.xinheng.verify.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.Finding;
import org.xinheng.vocabulary.Finding.Gravity;
import org.xinheng.vocabulary.SubjectKind;

/**
 * 校验稿. One row on its way through the rules: normalised values so far, and what was found. Belongs
 * to one thread.
 */
public final class Draft {
  private final CatalogueItem item;
  private final String[] values;
  private final @Nullable LocalDate[] days;
  private final @Nullable BigDecimal[] amounts;
  private List<Finding> findings = List.of();
  private boolean failed;
  private boolean traces;
  private SubjectKind kind = SubjectKind.LEGAL_PERSON;
  private CodeReading subjectCode = new CodeReading.Absent();

  public Draft(CatalogueItem item) {
    this.item = item;
    this.values = new String[item.fields().size()];
    this.days = new LocalDate[values.length];
    this.amounts = new BigDecimal[values.length];
  }

  public CatalogueItem item() {
    return item;
  }

  /** Normalised value of the field; "" when absent. */
  public String at(int field) {
    return values[field];
  }

  public String at(Role role) {
    int index = item.indexOf(role);
    return index < 0 ? "" : values[index];
  }

  public void set(int field, String value) {
    values[field] = value;
  }

  public String[] values() {
    return values;
  }

  public void day(int field, LocalDate day) {
    days[field] = day;
  }

  /** The day in a date field, when it is there and readable. */
  public Optional<LocalDate> day(int field) {
    return field < 0 ? Optional.empty() : Optional.ofNullable(days[field]);
  }

  public void amount(int field, BigDecimal amount) {
    amounts[field] = amount;
  }

  public Optional<BigDecimal> amount(int field) {
    return field < 0 ? Optional.empty() : Optional.ofNullable(amounts[field]);
  }

  public SubjectKind kind() {
    return kind;
  }

  public void kind(SubjectKind kind) {
    this.kind = kind;
  }

  public CodeReading subjectCode() {
    return subjectCode;
  }

  public void subjectCode(CodeReading reading) {
    this.subjectCode = reading;
  }

  public void found(Finding finding) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>(4);
    }
    findings.add(finding);
    failed |= finding.gravity() == Gravity.ERROR;
  }

  public List<Finding> findings() {
    return findings;
  }

  /** Whether an error was found, so that the row goes back. */
  public boolean failed() {
    return failed;
  }

  /** Free text holds traces of a person. */
  public void markTraces() {
    traces = true;
  }

  public boolean hasTraces() {
    return traces;
  }
}
