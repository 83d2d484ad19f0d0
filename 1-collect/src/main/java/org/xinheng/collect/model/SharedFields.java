package org.xinheng.collect.model;

import org.jspecify.annotations.Nullable;

/** 公用字段. Groups of fields that many items have alike: the subject, the decision, the source. */
final class SharedFields {
  private final @Nullable Object yaml;
  private final String source;

  SharedFields(@Nullable Object yaml, String source) {
    this.yaml = yaml;
    this.source = source;
  }

  /** The group of that name, read anew each time so that each reader sees all of its keys. */
  YamlNode block(String name, YamlNode asking) {
    var blocks = new YamlNode(yaml, source);
    if (!blocks.has(name)) {
      throw asking.wrong("include", "没有公用字段组“" + name + "”，可用：" + String.join("、", blocks.keys()));
    }
    return blocks.node(name);
  }
}
