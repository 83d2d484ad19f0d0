package org.xinheng.link;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.RegistrationCategory;
import org.xinheng.vocabulary.UnitNames;

/**
 * 登记机关. Which department of the district registers which kinds of entity: 市场监管、行政审批 enterprises and
 * individual businesses, 民政 social organisations, 编办 institutions (国发〔2015〕33号; GB 32100-2015 表 1).
 * Nobody else brings in old lists, holds segments or gives codes.
 *
 * @param towns the district's towns under all their names; empty accepts any
 */
public record Registrars(
    Map<DepartmentCode, Set<RegistrationCategory>> categories, UnitNames towns) {
  public Registrars {
    categories = Map.copyOf(categories);
  }

  public boolean is(DepartmentCode department) {
    return !of(department).isEmpty();
  }

  public Set<RegistrationCategory> of(DepartmentCode department) {
    return categories.getOrDefault(department, Set.of());
  }

  public boolean registers(DepartmentCode department, String category) {
    return RegistrationCategory.parse(category).filter(of(department)::contains).isPresent();
  }

  /** 91 企业、92 个体工商户. */
  public String titles(DepartmentCode department) {
    return new TreeSet<>(of(department).stream().map(RegistrationCategory::title).toList())
        .stream().collect(Collectors.joining("、"));
  }

  /**
   * Refuses who is no registrar.
   *
   * @throws ConversionRefused {@code CNV-004}
   */
  public void require(DepartmentCode department) {
    if (!is(department)) {
      throw new ConversionRefused(
          "CNV-004", "这个部门不是登记机关：区县配置没有写明它登记哪类主体（registers）；存量名单、码段和赋码由登记机关办理");
    }
  }

  /**
   * Refuses who does not register this category.
   *
   * @throws ConversionRefused {@code CNV-004} no registrar at all, {@code CNV-005} not of these
   */
  public void require(DepartmentCode department, String category) {
    require(department);
    if (!registers(department, category)) {
      throw new ConversionRefused("CNV-005", whyNot(department, category));
    }
  }

  /** Why a category is not this registrar's, in a sentence. */
  public String whyNot(DepartmentCode department, String category) {
    return RegistrationCategory.parse(category)
        .map(known -> "类别 " + known.title() + " 不由本登记机关登记，本机关登记的是 " + titles(department))
        .orElse("GB 32100-2015 没有机构类别代码“" + category + "”，本机关登记的是 " + titles(department));
  }
}
