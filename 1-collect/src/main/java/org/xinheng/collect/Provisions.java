package org.xinheng.collect;

import java.util.List;
import java.util.Optional;

/**
 * 目录要素. What the catalogue says about an item beside its fields (山东省公共信用信息目录的要素;全国公共信用信息基础目录).
 *
 * @param recordClass the class of the national catalogue ({@code 行政处罚信息})
 * @param creditClass 基础信息, 失信信息 or 其他信息 (山东省社会信用条例 第十一至十四条)
 * @param severity how grave what it states is, where the item alone decides that
 * @param legalBasis regulations and articles
 * @param disclosure 公开公示, 授权查询 or 政务共享
 * @param openWhen a choice recorded in each row without which it is not open: the 公开类型 of a
 *     commitment; empty where the item alone decides
 * @param dualPublicity whether the seven-working-day duty applies (双公示)
 * @param sharingScope who may share it
 * @param publicity the publicity term in words; the numbers stand in rule books
 * @param retention how long it is kept, in words
 * @param updateFrequency how often it is furnished
 * @param furnished how often it is furnished, as reminders and missing reports count it
 * @param furnishedBy which departments furnish it, in words; the district names them by code
 * @param local whether it supplements the national catalogue, resting on a basis of its own
 */
public record Provisions(
    String recordClass,
    String creditClass,
    Severity severity,
    List<String> legalBasis,
    DisclosureWay disclosure,
    Optional<Condition> openWhen,
    boolean dualPublicity,
    String sharingScope,
    String publicity,
    String retention,
    String updateFrequency,
    Frequency furnished,
    List<String> furnishedBy,
    boolean local) {
  public Provisions {
    legalBasis = List.copyOf(legalBasis);
    furnishedBy = List.copyOf(furnishedBy);
  }
}
