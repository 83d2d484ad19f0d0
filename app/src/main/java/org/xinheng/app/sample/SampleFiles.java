package org.xinheng.app.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.Nature;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 样例文件. The files that the sample's departments send, as departments make them: two character sets,
 * a little dirt.
 */
public final class SampleFiles {
  private static final long SEED = 20201119L;
  private static final int NEWEST = 2;
  private static final Map<String, String> TITLES =
      Map.of("registration", "市场主体登记", "licence", "行政许可", "penalty", "行政处罚");
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "registration",
          RegistrationRow.HEADER,
          "licence",
          SampleDecisions.LICENCE_HEADER,
          "penalty",
          SampleDecisions.PENALTY_HEADER);

  private static final Charset GB18030 = Charset.forName("GB18030");

  private SampleFiles() {}

  /** The entities of the sample, the same each time. */
  static List<SampleEntity> entities(SampleShape shape, int count) {
    return new SampleEntities(shape, SEED).make(count);
  }

  /** One file and who sends it. */
  public record SampleFile(DepartmentCode department, ItemCode item, Path path) {}

  /**
   * Writes registrations first, then licences and penalties, one file a department and item; in the
   * order they should be sent.
   */
  public static List<SampleFile> write(
      SampleShape shape,
      Catalogue catalogue,
      int entities,
      int licences,
      int penalties,
      Path directory)
      throws IOException {
    Files.createDirectories(directory);
    var files = new ArrayList<SampleFile>();
    var made = entities(shape, entities);
    var doubts = new SampleDoubts(shape, made);
    var registrar = shape.office("行政审批", "市场监管");
    var registrations = new ArrayList<List<String>>(made.size());
    for (var entity : made) {
      registrations.add(RegistrationRow.of(entity, shape, registrar));
    }
    new SampleDirt(SEED).soilRegistrations(registrations);
    for (var namesake : licences > 0 ? doubts.namesakes() : List.<SampleEntity>of()) {
      registrations.add(RegistrationRow.of(namesake, shape, registrar));
    }
    if (licences > 0) {
      registrations.addAll(new SampleKin(shape, made).branches(registrar));
    }
    files.add(
        file(directory, registrar, "registration", "", registrations, StandardCharsets.UTF_8));
    var decisions = new SampleDecisions(shape, made, SEED);
    var licensed = decisions.licences(licences);
    var fined = decisions.penalties(penalties);
    if (licences > 0) {
      // by themselves and early, so that they do not wait behind all the soiled codes
      files.add(
          file(
              directory,
              shape.office("行政审批"),
              "licence",
              "-补报",
              doubts.licences(decisions::lateLicence),
              StandardCharsets.UTF_8));
    }
    var newest = newest(licensed);
    var newestFines = newest(fined);
    addByOffice(files, directory, shape, "licence", "", licensed);
    addByOffice(files, directory, shape, "penalty", "", fined);
    if (penalties > 0) {
      addOthers(files, directory, shape, catalogue, made);
    }
    addByOffice(files, directory, shape, "licence", "-本周", newest);
    addByOffice(files, directory, shape, "penalty", "-本周", newestFines);
    return files;
  }

  /**
   * Takes the last rows of each office out, to be sent at the end: the newest decisions on the
   * portal are then of several offices and not all of the one whose file came last.
   */
  private static Map<String, List<List<String>>> newest(Map<String, List<List<String>>> byOffice) {
    var newest = new LinkedHashMap<String, List<List<String>>>();
    byOffice.forEach((office, rows) -> {
      if (rows.size() > NEWEST) {
        var tail = rows.subList(rows.size() - NEWEST, rows.size());
        newest.put(office, new ArrayList<>(tail));
        tail.clear();
      }
    });
    return newest;
  }

  private static void addByOffice(
      List<SampleFile> files,
      Path directory,
      SampleShape shape,
      String item,
      String part,
      Map<String, List<List<String>>> byOffice)
      throws IOException {
    for (var office : shape.offices()) {
      var rows = byOffice.get(office.code());
      if (rows != null) {
        files.add(
            file(
                directory,
                office,
                item,
                part,
                rows,
                item.equals("penalty") ? GB18030 : StandardCharsets.UTF_8));
      }
    }
  }

  /** The rest of the catalogue, one file an office and item. */
  private static void addOthers(
      List<SampleFile> files,
      Path directory,
      SampleShape shape,
      Catalogue catalogue,
      List<SampleEntity> entities)
      throws IOException {
    var others = new OtherSampleRows(shape, entities, SEED);
    for (var item : catalogue.items()) {
      if (item.nature() == Nature.OTHER) {
        for (var office : shape.furnishing(item.code())) {
          var path = directory.resolve(office.shortName() + "-" + item.title() + ".csv");
          write(path, StandardCharsets.UTF_8, SampleItems.header(item), others.of(item, office));
          files.add(new SampleFile(new DepartmentCode(office.code()), item.code(), path));
        }
      }
    }
  }

  private static SampleFile file(
      Path directory,
      SampleShape.Office office,
      String item,
      String part,
      List<List<String>> rows,
      Charset charset)
      throws IOException {
    var path = directory.resolve(office.shortName() + "-" + TITLES.get(item) + part + ".csv");
    write(path, charset, HEADERS.getOrDefault(item, List.of()), rows);
    return new SampleFile(new DepartmentCode(office.code()), new ItemCode(item), path);
  }

  private static void write(
      Path path, Charset charset, List<String> header, List<List<String>> rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path, charset)) {
      writeLine(out, header);
      for (var row : rows) {
        writeLine(out, row);
      }
    }
  }

  static void writeLine(Appendable out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      var cell = cells.get(i);
      boolean quote = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
      out.append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.append("\r\n");
  }
}
