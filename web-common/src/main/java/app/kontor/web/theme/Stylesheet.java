package app.kontor.web.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet cut into pieces: plain text and declarations, in order, so that it can be written
 * out again with other values.
 */
final class Stylesheet {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|'[^']*'|url\\([^)]*\\)|[{};]|[^{};\"']");

  /**
   * One declaration.
   *
   * @param key the rules around it, its property and how often this came before: the same
   *     declaration of two themes has the same key
   */
  record Declaration(String key, String property, String value) {}

  /** Text as it stands, or a declaration; one of the two is null-free by construction. */
  record Piece(String text, List<Declaration> declaration) {}

  private final List<Piece> pieces = new ArrayList<>();

  static Stylesheet parse(String css) {
    Stylesheet sheet = new Stylesheet();
    sheet.read(COMMENT.matcher(css.replace("\uFEFF", "")).replaceAll(""));
    return sheet;
  }

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** The values by key. */
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    for (Piece piece : pieces) {
      for (Declaration declaration : piece.declaration()) {
        values.put(declaration.key(), declaration.value());
      }
    }
    return values;
  }

  private void read(String css) {
    List<String> around = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    StringBuilder buffer = new StringBuilder();
    Matcher tokens = TOKEN.matcher(css);
    while (tokens.find()) {
      String token = tokens.group();
      switch (token) {
        case "{" -> {
          around.add(buffer.toString().trim());
          text(buffer.append('{').toString());
          buffer.setLength(0);
        }
        case ";", "}" -> {
          end(buffer.toString(), around, seen);
          buffer.setLength(0);
          text(token);
          if (token.equals("}")) {
            around.remove(around.size() - 1);
          }
        }
        default -> buffer.append(token);
      }
    }
    text(buffer.toString());
  }

  private void end(String content, List<String> around, Map<String, Integer> seen) {
    int colon = content.indexOf(':');
    if (colon < 0 || around.isEmpty()) {
      text(content);
      return;
    }
    String property = content.substring(0, colon).trim();
    String name = String.join("|", around) + '|' + property;
    int count = seen.merge(name, 1, Integer::sum);
    String value = content.substring(colon + 1).trim();
    pieces.add(new Piece("", List.of(new Declaration(name + '|' + count, property, value))));
  }

  private void text(String text) {
    pieces.add(new Piece(text, List.of()));
  }
}
