package org.xinheng.app.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.collect.Catalogue;
import org.xinheng.collect.CatalogueItem;
import org.xinheng.collect.Nature;

/**
 * 各事项的样例文件. For each item of the catalogue a small file that is filed whole and one of which each
 * row comes back, and the registrations of the entities they speak of.
 */
public final class SampleItemFiles {
  private static final long SEED = 20261123L;
  private static final int ENTITIES = 4;

  private SampleItemFiles() {}

  /** Name of file to its text, in the order they should be sent. */
  public static Map<String, String> of(SampleShape shape, Catalogue catalogue) {
    var entities = new SampleEntities(shape, SEED).make(ENTITIES);
    var files = new LinkedHashMap<String, String>();
    var registrar = shape.office("行政审批", "市场监管");
    var registrations =
        entities.stream().map(one -> RegistrationRow.of(one, shape, registrar)).toList();
    files.put("registration.csv", csv(RegistrationRow.HEADER, registrations));
    files.put(
        "registration-bad.csv",
        csv(RegistrationRow.HEADER, RegistrationRow.spoilt(registrations.getFirst())));
    var items = new SampleItems(shape, SEED);
    for (CatalogueItem item : catalogue.items()) {
      var offices = shape.furnishing(item.code());
      if (item.nature() != Nature.REGISTRATION && !offices.isEmpty()) {
        var rows = new ArrayList<List<String>>();
        for (var entity : entities) {
          rows.add(items.row(item, entity, offices.getFirst(), shape.today().minusDays(3)));
        }
        var header = SampleItems.header(item);
        files.put(item.code() + ".csv", csv(header, rows));
        files.put(item.code() + "-bad.csv", csv(header, SampleItems.spoilt(item, rows.getFirst())));
      }
    }
    return files;
  }

  private static String csv(List<String> header, List<List<String>> rows) {
    var text = new StringBuilder();
    try {
      SampleFiles.writeLine(text, header);
      for (var row : rows) {
        SampleFiles.writeLine(text, row);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("a string builder takes every line", impossible);
    }
    return text.toString();
  }
}
