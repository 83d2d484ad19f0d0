package org.xinheng.app.sample;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.app.district.District;
import org.xinheng.app.district.Town;
import org.xinheng.vocabulary.ItemCode;

/**
 * 样例的轮廓. What of a district the generator needs to know.
 *
 * @param today the day up to which records are made; the newest decisions are a few days old
 * @param division the six digits of the district now
 * @param earlierDivisions codes of the same place in force earlier, oldest first; may be empty
 * @param cityAndDistrict e.g. 某市某区, begins addresses
 * @param shortName begins names of enterprises, e.g. 某某
 */
public record SampleShape(
    LocalDate today,
    String division,
    List<String> earlierDivisions,
    String cityAndDistrict,
    String shortName,
    List<String> towns,
    List<Office> offices) {

  /** 机关. A department that decides or registers. */
  public record Office(
      String code, String name, String shortName, String uscc, List<ItemCode> items) {
    public Office {
      items = List.copyOf(items);
    }
  }

  /** Of that district, up to that day. */
  public static SampleShape of(District district, LocalDate today) {
    return new SampleShape(
        today,
        district.code().value(),
        district.earlierCodes(),
        district.seat() + district.name(),
        district.shortName(),
        district.towns().stream().map(Town::name).toList(),
        district.departments().stream()
            .map(one ->
                new Office(
                    one.code().value(),
                    one.name(),
                    one.shortName(),
                    one.creditCode().value(),
                    List.copyOf(one.items())))
            .toList());
  }

  /** The offices that furnish the item, in the district's order. */
  List<Office> furnishing(ItemCode item) {
    return offices.stream().filter(office -> office.items().contains(item)).toList();
  }

  /** A province's short name before 省, such as enterprises bear; else the district's. */
  String province() {
    int end = cityAndDistrict.indexOf('省');
    return end < 0 ? shortName : cityAndDistrict.substring(0, end);
  }

  /** The first office whose name contains one of the words; else the first office of all. */
  public Office office(String... words) {
    for (var word : words) {
      for (var office : offices) {
        if (office.name().contains(word)) {
          return office;
        }
      }
    }
    return offices.getFirst();
  }
}
