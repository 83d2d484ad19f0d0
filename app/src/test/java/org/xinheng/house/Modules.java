package org.xinheng.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** 模块. What the POMs say: folders, what each depends on, for which Java it is compiled. */
final class Modules {
  static final List<Module> ALL = read();

  /** One use of another artifact. */
  record Use(String group, String artifact, String scope) {
    boolean ours() {
      return group.equals("org.xinheng");
    }

    boolean inTestsOnly() {
      return scope.equals("test");
    }
  }

  /**
   * One module.
   *
   * @param stage its number, when it is a stage
   * @param release the Java it is compiled for
   */
  record Module(String folder, String artifact, OptionalInt stage, String release, List<Use> uses) {
    String packageName() {
      return "org.xinheng." + artifact;
    }
  }

  private Modules() {}

  static Module of(String artifact) {
    return ALL.stream()
        .filter(module -> module.artifact().equals(artifact))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no module " + artifact));
  }

  static List<Module> stages() {
    return ALL.stream().filter(module -> module.stage().isPresent()).toList();
  }

  private static List<Module> read() {
    try (Stream<Path> folders = Files.list(House.ROOT)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .sorted()
          .map(Modules::module)
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Module module(Path folder) {
    var project = parse(folder.resolve("pom.xml"));
    var name = String.valueOf(folder.getFileName());
    var properties = child(project, "properties");
    return new Module(
        name,
        text(project, "artifactId"),
        Character.isDigit(name.charAt(0))
            ? OptionalInt.of(Integer.parseInt(name.substring(0, name.indexOf('-'))))
            : OptionalInt.empty(),
        properties == null ? "" : text(properties, "maven.compiler.release"),
        uses(project));
  }

  /** The dependencies of a POM, not those that it only manages. */
  static List<Use> uses(Element project) {
    var uses = new ArrayList<Use>();
    var dependencies = child(project, "dependencies");
    if (dependencies != null) {
      for (var one : children(dependencies)) {
        uses.add(new Use(text(one, "groupId"), text(one, "artifactId"), text(one, "scope")));
      }
    }
    return uses;
  }

  static Element parse(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("cannot read " + pom, e);
    }
  }

  private static String text(Element parent, String name) {
    var child = child(parent, name);
    return child == null ? "" : child.getTextContent().strip();
  }

  private static @org.jspecify.annotations.Nullable Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(element -> element.getTagName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
