package org.xinheng.collect;

import java.util.List;

/**
 * 代码项. One value of a code list.
 *
 * @param code what is stored and exchanged ({@code 1}, {@code 罚款})
 * @param title the Chinese words shown
 * @param aliases other words accepted for it, older editions' form values among them
 * @param means a tag for later stages: a subject kind's name, a paragraph of the law, or empty
 * @param open whether words may follow, as in {@code 其他(补充说明)} or {@code 其他-说明}
 */
public record CodeValue(
    String code, String title, List<String> aliases, String means, boolean open) {
  public CodeValue {
    aliases = List.copyOf(aliases);
  }
}
