package org.xinheng.app.sample;

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
  static final String DOUBTS = "-补报";
  private static final String NEWEST_PART = "-本周";
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
    for (var batch : batches(shape, catalogue, entities, licences, penalties)) {
      files.add(batch.write(directory));
    }
    return files;
  }

  /** The same, not yet written. */
  static List<SampleBatch> batches(
      SampleShape shape, Catalogue catalogue, int entities, int licences, int penalties) {
    var batches = new ArrayList<SampleBatch>();
    var made = entities(shape, entities);
    var doubts = new SampleDoubts(shape, made);
    batches.add(
        registrations(shape, made, licences > 0 ? doubts.namesakes() : List.of(), licences > 0));
    var decisions = new SampleDecisions(shape, made, SEED);
    var licensed = decisions.licences(licences);
    var fined = decisions.penalties(penalties);
    if (licences > 0) {
      // by themselves and early, so that they do not wait behind all the soiled codes
      var rows = doubts.licences(decisions::lateLicence);
      batches.add(batch(shape.office("行政审批"), "licence", DOUBTS, rows, List.of()));
    }
    var newest = newest(licensed);
    var newestFines = newest(fined);
    addByOffice(batches, shape, "licence", "", licensed, decisions.mendedLicences());
    addByOffice(batches, shape, "penalty", "", fined, decisions.mendedPenalties());
    if (penalties > 0) {
      addOthers(batches, shape, catalogue, made);
    }
    addByOffice(batches, shape, "licence", NEWEST_PART, newest, Map.of());
    addByOffice(batches, shape, "penalty", NEWEST_PART, newestFines, Map.of());
    return batches;
  }

  private static SampleBatch registrations(
      SampleShape shape, List<SampleEntity> made, List<SampleEntity> namesakes, boolean branches) {
    var registrar = shape.office("行政审批", "市场监管");
    var rows = new ArrayList<List<String>>(made.size());
    for (var entity : made) {
      rows.add(RegistrationRow.of(entity, shape, registrar));
    }
    new SampleDirt(SEED).soilRegistrations(rows);
    for (var namesake : namesakes) {
      rows.add(RegistrationRow.of(namesake, shape, registrar));
    }
    if (branches) {
      rows.addAll(new SampleKin(shape, made).branches(registrar));
    }
    return batch(registrar, "registration", "", rows, List.of());
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
      List<SampleBatch> batches,
      SampleShape shape,
      String item,
      String part,
      Map<String, List<List<String>>> byOffice,
      Map<String, List<List<String>>> mended) {
    for (var office : shape.offices()) {
      var rows = byOffice.get(office.code());
      if (rows != null) {
        batches.add(batch(office, item, part, rows, mended.getOrDefault(office.code(), List.of())));
      }
    }
  }

  /** The rest of the catalogue, one batch an office and item. */
  private static void addOthers(
      List<SampleBatch> batches,
      SampleShape shape,
      Catalogue catalogue,
      List<SampleEntity> entities) {
    var others = new OtherSampleRows(shape, entities, SEED);
    for (var item : catalogue.items()) {
      if (item.nature() == Nature.OTHER) {
        for (var office : shape.furnishing(item.code())) {
          var rows = others.of(item, office);
          batches.add(
              new SampleBatch(
                  office,
                  item.code(),
                  item.title(),
                  "",
                  StandardCharsets.UTF_8,
                  SampleItems.header(item),
                  rows,
                  others.mended()));
        }
      }
    }
  }

  private static SampleBatch batch(
      SampleShape.Office office,
      String item,
      String part,
      List<List<String>> rows,
      List<List<String>> mended) {
    return new SampleBatch(
        office,
        new ItemCode(item),
        TITLES.getOrDefault(item, item),
        part,
        item.equals("penalty") ? GB18030 : StandardCharsets.UTF_8,
        HEADERS.getOrDefault(item, List.of()),
        rows,
        mended);
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
