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
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;

/**
 * 样例文件. The files that the sample's departments send, as departments make them: two character sets,
 * a little dirt.
 */
public final class SampleFiles {
  private static final long SEED = 20201119L;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private SampleFiles() {}

  /** One file and who sends it. */
  public record SampleFile(DepartmentCode department, ItemCode item, Path path) {}

  /**
   * Writes registrations first, then licences and penalties, one file a department and item; in the
   * order they should be sent.
   */
  public static List<SampleFile> write(
      SampleShape shape, int entities, int licences, int penalties, Path directory)
      throws IOException {
    Files.createDirectories(directory);
    var files = new ArrayList<SampleFile>();
    var made = new SampleEntities(shape, SEED).make(entities);
    var registrar = shape.office("行政审批", "市场监管");
    var registrations = new ArrayList<List<String>>(made.size());
    for (var entity : made) {
      registrations.add(RegistrationRow.of(entity, shape, registrar));
    }
    new SampleDirt(SEED).soilRegistrations(registrations);
    files.add(
        file(
            directory,
            registrar,
            "registration",
            RegistrationRow.HEADER,
            registrations,
            StandardCharsets.UTF_8));
    var decisions = new SampleDecisions(shape, made, SEED);
    addByOffice(
        files,
        directory,
        shape,
        "licence",
        SampleDecisions.LICENCE_HEADER,
        decisions.licences(licences));
    addByOffice(
        files,
        directory,
        shape,
        "penalty",
        SampleDecisions.PENALTY_HEADER,
        decisions.penalties(penalties));
    return files;
  }

  private static void addByOffice(
      List<SampleFile> files,
      Path directory,
      SampleShape shape,
      String item,
      List<String> header,
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
                header,
                rows,
                item.equals("penalty") ? GB18030 : StandardCharsets.UTF_8));
      }
    }
  }

  private static SampleFile file(
      Path directory,
      SampleShape.Office office,
      String item,
      List<String> header,
      List<List<String>> rows,
      Charset charset)
      throws IOException {
    var titles =
        new LinkedHashMap<>(Map.of("registration", "市场主体登记", "licence", "行政许可", "penalty", "行政处罚"));
    var path = directory.resolve(office.shortName() + "-" + titles.get(item) + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(path, charset)) {
      writeLine(out, header);
      for (var row : rows) {
        writeLine(out, row);
      }
    }
    return new SampleFile(new DepartmentCode(office.code()), new ItemCode(item), path);
  }

  private static void writeLine(BufferedWriter out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      var cell = cells.get(i);
      boolean quote = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
      out.write(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.write("\r\n");
  }
}
