package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small piece of an XML message held in memory: element names without namespace. */
final class XmlNode {
  final String name;
  final int line;
  final String currency;
  final List<XmlNode> children = new ArrayList<>(4);
  String text = "";

  XmlNode(String name, int line, String currency) {
    this.name = name;
    this.line = line;
    this.currency = currency;
  }

  List<XmlNode> all(String child) {
    return children.stream().filter(node -> node.name.equals(child)).toList();
  }

  /** The first node at a path of names such as {@code Dbtr/Pty/Nm}. */
  Optional<XmlNode> at(String path) {
    XmlNode node = this;
    int from = 0;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      XmlNode found = null;
      for (XmlNode child : node.children) {
        if (child.name.length() == to - from && path.startsWith(child.name, from)) {
          found = child;
          break;
        }
      }
      if (found == null) {
        return Optional.empty();
      }
      node = found;
      from = to + 1;
    }
    return Optional.of(node);
  }

  /** The text at the first of the paths that has one, empty if none has. */
  String text(String... paths) {
    for (String path : paths) {
      Optional<XmlNode> found = at(path);
      if (found.isPresent() && !found.get().text.isBlank()) {
        return found.get().text.strip();
      }
    }
    return "";
  }
}
