package org.xinheng.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 命令行选项. {@code --name value}, flags, and what is left over; an unknown option is refused by name.
 */
public record Options(Map<String, String> values, List<String> rest) {

  /**
   * @throws WrongUsage naming the option that is unknown or lacks its value
   */
  public static Options parse(List<String> arguments, Set<String> valued, Set<String> flags) {
    var values = new LinkedHashMap<String, String>();
    var rest = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        rest.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      var name = argument.substring(2, equals < 0 ? argument.length() : equals);
      if (flags.contains(name)) {
        values.put(name, "true");
      } else if (!valued.contains(name)) {
        throw new WrongUsage("没有这个选项：--" + name + "。用法见 ./xinheng help");
      } else if (equals >= 0) {
        values.put(name, argument.substring(equals + 1));
      } else if (i + 1 < arguments.size()) {
        values.put(name, arguments.get(++i));
      } else {
        throw new WrongUsage("选项 --" + name + " 后面缺少取值。用法见 ./xinheng help");
      }
    }
    return new Options(values, rest);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public String get(String name) {
    return find(name).orElseThrow(() -> new WrongUsage("缺少选项 --" + name + "。用法见 ./xinheng help"));
  }

  public boolean has(String flag) {
    return values.containsKey(flag);
  }

  /** 用法不对. The sentence tells what to type instead. */
  public static final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUsage(String sentence) {
      super(sentence);
    }
  }
}
