package org.xinheng.assess.model;

import org.xinheng.collect.Catalogue;

/** A small card whose arithmetic can be followed by hand. */
final class SampleCard {
  static final String YAML =
      """
      id: sample
      version: "1"
      title: 样卡
      basis: 示例
      inForceFrom: 2026-01-01
      kinds: [LEGAL_PERSON]
      total: 100
      features:
        registration: {title: 登记, item: registration}
        fines: {title: 处罚, item: penalty}
        lists: {title: 名单, item: serious-list, where: {YZ_ZT: [列入]}}
        adverse: {title: 严重失信, anyOf: [lists]}
        honours: {title: 荣誉, item: honour}
      enough: {feature: registration, otherwise: 没有登记信息}
      dimensions:
        - title: 守法
          weight: 80
          indicators:
            - {title: 处罚, feature: fines, loses: 20, cap: 60, severity: {MINOR: 50, SERIOUS: 300}, repeat: 50, fades: true, article: 第一条}
        - title: 荣誉
          weight: 20
          indicators:
            - {title: 荣誉, feature: honours, earns: 10, cap: 20, fades: false, article: 第二条}
      hardRules:
        - {feature: adverse, atMost: 差, why: 名单期间, article: 第三条}
      bands:
        - {grade: 优, means: 好, from: 80, to: 100}
        - {grade: 中, means: 一般, from: 50, to: 80}
        - {grade: 差, means: 不好, from: 0, to: 50}
      """;

  private SampleCard() {}

  static ScoreCard card() {
    return CardYaml.read(YAML, "样卡.yaml", Catalogue.bundled());
  }
}
