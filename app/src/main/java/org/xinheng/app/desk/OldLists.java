package org.xinheng.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Field;
import org.xinheng.collect.Limits;
import org.xinheng.collect.Readers;
import org.xinheng.collect.Row;
import org.xinheng.collect.RowSource;
import org.xinheng.collect.UnreadableFile;
import org.xinheng.link.CodeConversion;
import org.xinheng.link.CodeConversion.Listed;
import org.xinheng.link.CodeConversion.Returned;
import org.xinheng.link.CodeConversion.Summed;
import org.xinheng.link.CodeConversion.Taken;
import org.xinheng.link.OldRegistration;
import org.xinheng.link.Registrars;
import org.xinheng.vocabulary.ChineseDates;
import org.xinheng.vocabulary.CodeReading;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.LegacyCode;
import org.xinheng.vocabulary.PersonalTraces;
import org.xinheng.vocabulary.RegistrationCategory;

/**
 * 存量名单的读取. Row by row from the file to the register; what cannot be taken goes back with the
 * reason, personal numbers masked.
 */
@Component
public class OldLists {
  private static final Limits LIMITS = Limits.standard().withRows(100_000);
  private static final String HIDDEN = "［证件号码已隐去］";
  private static final int NAME = 0;
  private static final int CATEGORY = 1;
  private static final int KIND = 2;
  private static final int LEGACY = 3;
  private static final int TAX = 4;
  private static final int PERSON = 5;
  private static final int ADDRESS = 6;
  private static final int TOWN = 7;
  private static final int REGISTERED = 8;
  private static final int ENDED = 9;
  private static final int CODE = 10;
  private static final int EXCHANGED = 11;

  private final CodeConversion conversions;
  private final Registrars registrars;
  private final CatalogueItem columns = columns("old-registration");

  OldLists(CodeConversion conversions, Registrars registrars) {
    this.conversions = conversions;
    this.registrars = registrars;
  }

  static CatalogueItem columns(String name) {
    try {
      var yaml =
          new ClassPathResource("conversion/" + name + ".yaml")
              .getContentAsString(StandardCharsets.UTF_8);
      return Catalogue.parse(yaml, name);
    } catch (IOException missing) {
      throw new UncheckedIOException("cannot read the columns of " + name, missing);
    }
  }

  CatalogueItem columns() {
    return columns;
  }

  /** The columns of a list as rows go back in. */
  List<String> titles() {
    return columns.fields().stream().map(Field::title).toList();
  }

  /**
   * The whole list or nothing of it: it is read to its end before its first row is taken.
   *
   * @return the batch
   * @throws org.xinheng.link.ConversionRefused {@code CNV-004} not a registrar
   */
  public long read(DepartmentCode registrar, Path file, String name, String by)
      throws UnreadableFile {
    registrars.require(registrar);
    var shown = personal(name) ? HIDDEN : name;
    try (var rows = Readers.open(file, shown, columns, Optional.empty(), LIMITS)) {
      rows.skip(Long.MAX_VALUE);
    }
    try (var rows = Readers.open(file, shown, columns, Optional.empty(), LIMITS)) {
      return conversions.take(registrar, shown, by, new Sorted(rows));
    }
  }

  /** The rows of a list that was read to its end before. */
  private final class Sorted implements Iterator<Listed> {
    private final RowSource rows;
    private @Nullable Row next;

    Sorted(RowSource rows) {
      this.rows = rows;
      this.next = read();
    }

    private @Nullable Row read() {
      try {
        return rows.next();
      } catch (UnreadableFile changed) {
        throw new IllegalStateException("the list changed while it was read", changed);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Listed next() {
      var row = next;
      if (row == null) {
        throw new NoSuchElementException();
      }
      next = read();
      return sums(row) ? new Summed(row.number()) : sorted(row);
    }
  }

  /** 合计: a line whose first words say that it adds up the others, and that names no old code. */
  private static boolean sums(Row row) {
    return row.at(LEGACY).isBlank()
        && Arrays.stream(row.cells())
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .filter(cell -> cell.replaceAll("[\\s（）()：:]", "").matches("合计|总计|小计|共计"))
            .isPresent();
  }

  private Listed sorted(Row row) {
    var why = new ArrayList<String>();
    lengths(row, why);
    row.problem().ifPresent(problem -> why.add("本行列数或内容有误"));
    var registered = day(row.at(REGISTERED), "登记日期", true, why);
    var ended = day(row.at(ENDED), "注销或吊销日期", false, why);
    var exchanged = day(row.at(EXCHANGED), "换证日期", false, why);
    check(row, why);
    var kind = kind(row.at(KIND));
    if (kind.isEmpty()) {
      why.add("旧代码种类应为工商注册号、组织机构代码、税务登记号、事业单位证书号或社会组织登记证号");
    }
    if (why.isEmpty()) {
      return new Taken(
          row.number(),
          new OldRegistration(
              row.at(NAME),
              RegistrationCategory.parse(row.at(CATEGORY))
                  .map(RegistrationCategory::value)
                  .orElse(row.at(CATEGORY).strip()),
              new LegacyCode(kind.orElseThrow(), row.at(LEGACY)).cleaned(),
              taxNumber(row.at(TAX)),
              row.at(PERSON),
              row.at(ADDRESS),
              row.at(TOWN),
              registered.orElseThrow(),
              ended,
              row.at(CODE),
              exchanged));
    }
    return new Returned(
        row.number(),
        Arrays.stream(row.cells()).map(OldLists::masked).toList(),
        String.join("；", why));
  }

  /** As long as the template says, and no longer. */
  private void lengths(Row row, List<String> why) {
    for (int i : List.of(NAME, TAX, PERSON, ADDRESS, TOWN)) {
      var field = columns.fields().get(i);
      int length = row.at(i).strip().length();
      if (length > field.maxLength()) {
        why.add(field.title() + "最长 " + field.maxLength() + " 字，现为 " + length + " 字，请核对");
      }
    }
  }

  private static void check(Row row, List<String> why) {
    if (row.at(NAME).isBlank()) {
      why.add("没有名称");
    }
    if (row.at(LEGACY).isBlank() || row.at(LEGACY).length() > 64) {
      why.add("没有旧代码或旧代码过长");
    }
    if (Arrays.stream(row.cells()).anyMatch(OldLists::personal)) {
      why.add("有公民身份号码：不收、不保存，请删去后重报");
    }
  }

  static boolean personal(String cell) {
    return CodeReading.of(cell) instanceof CodeReading.IdentityNumber
        || PersonalTraces.in(cell).stream()
            .anyMatch(trace -> trace.kind() == PersonalTraces.Kind.IDENTITY_NUMBER);
  }

  private static String masked(String cell) {
    return personal(cell) ? HIDDEN : cell;
  }

  /** As it is looked up: in half width and capitals, without blanks. */
  private static String taxNumber(String cell) {
    return cell.isBlank() ? "" : new LegacyCode(LegacyCode.Kind.TAX_NUMBER, cell).cleaned().value();
  }

  private static Optional<LegacyCode.Kind> kind(String title) {
    return Arrays.stream(LegacyCode.Kind.values())
        .filter(kind -> kind.title().equals(title.strip()))
        .findFirst();
  }

  private static Optional<LocalDate> day(
      String text, String title, boolean owed, List<String> why) {
    if (text.isBlank()) {
      if (owed) {
        why.add("没有" + title);
      }
      return Optional.empty();
    }
    var day = ChineseDates.parse(text);
    if (day.isEmpty()) {
      why.add(title + "不是日期");
    }
    return day;
  }
}
