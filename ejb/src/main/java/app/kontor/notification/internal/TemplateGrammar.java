package app.kontor.notification.internal;

import app.kontor.notification.SmartTag;
import app.kontor.notification.TemplateRefused;
import app.kontor.notification.TemplateRefused.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of FreeMarker's notation is offered to authors, checked before FreeMarker sees a template:
 * smart tags, {@code if / elseif / else}, loops over a list of the catalogue, comments, and a
 * handful of harmless built-ins. There is no assignment, macro, range, method call or include, so
 * no template can compute, recurse, or run longer than its data. Whatever is not named here is
 * refused with its place.
 */
final class TemplateGrammar {
  private static final Set<String> BUILT_INS =
      Set.of(
          "has_content",
          "upper_case",
          "lower_case",
          "cap_first",
          "trim",
          "size",
          "counter",
          "index",
          "is_first",
          "is_last");
  private static final int MAX_DEPTH = 20;

  private final String field;
  private final String source;
  private final Map<String, SmartTag.Kind> tags;
  private final Deque<Loop> loops = new ArrayDeque<>();
  private int at;
  private int depth;

  private record Loop(String variable, String list) {}

  private TemplateGrammar(String field, String source, Map<String, SmartTag.Kind> tags) {
    this.field = field;
    this.source = source;
    this.tags = tags;
  }

  /**
   * Refuses what is not offered.
   *
   * @param field {@code subject} or {@code body}
   * @param tags the catalogue by name
   * @throws TemplateRefused with the place
   */
  static void check(String field, String source, Map<String, SmartTag.Kind> tags) {
    new TemplateGrammar(field, source, tags).template();
  }

  private void template() {
    while (at < source.length()) {
      if (source.startsWith("${", at)) {
        int start = at;
        at += 2;
        expression();
        expect("}", start);
      } else if (source.startsWith("<#--", at)) {
        comment();
      } else if (source.startsWith("</#", at)) {
        closing();
      } else if (source.startsWith("<#", at)) {
        directive();
      } else if (source.startsWith("<@", at) || source.startsWith("</@", at)) {
        throw refused(Reason.NOT_OFFERED, at, "<@");
      } else {
        at++;
      }
    }
  }

  private void comment() {
    int end = source.indexOf("-->", at);
    if (end < 0) {
      throw refused(Reason.SYNTAX, at, "<#--");
    }
    at = end + 3;
  }

  private void closing() {
    int start = at;
    at += 3;
    String name = name();
    if (name.equals("list") && !loops.isEmpty()) {
      loops.pop();
    } else if (!name.equals("if") && !name.equals("list") && !name.equals("sep")) {
      throw refused(Reason.NOT_OFFERED, start, "</#" + name + ">");
    }
    expect(">", start);
  }

  private void directive() {
    int start = at;
    at += 2;
    String name = name();
    switch (name) {
      case "if", "elseif" -> expression();
      case "else", "sep" -> blanks();
      case "list" -> loop(start);
      default -> throw refused(Reason.NOT_OFFERED, start, "<#" + name + ">");
    }
    expect(">", start);
  }

  private void loop(int start) {
    blanks();
    int listAt = at;
    String list = path();
    if (tags.get(list) != SmartTag.Kind.LIST) {
      throw refused(Reason.UNKNOWN_TAG, listAt, list);
    }
    blanks();
    if (!name().equals("as")) {
      throw refused(Reason.SYNTAX, start, "<#list " + list);
    }
    blanks();
    String variable = name();
    boolean hidesTag = tags.keySet().stream().anyMatch(tag -> tag.startsWith(variable + "."));
    if (variable.isEmpty() || hidesTag) {
      throw refused(Reason.SYNTAX, start, "<#list " + list + " as " + variable);
    }
    loops.push(new Loop(variable, list));
  }

  private void expression() {
    if (++depth > MAX_DEPTH) {
      throw refused(Reason.NOT_OFFERED, at, "(");
    }
    do {
      comparison();
      blanks();
    } while (skip("&&") || skip("||"));
    depth--;
  }

  private void comparison() {
    blanks();
    while (!source.startsWith("!=", at) && skip("!")) {
      blanks();
    }
    operand();
    blanks();
    if (skip("==") || skip("!=")) {
      operand();
    }
  }

  private void operand() {
    blanks();
    int start = at;
    char next = peek();
    if (skip("(")) {
      expression();
      expect(")", start);
    } else if (next == '"' || next == '\'') {
      literal(next);
    } else if (next >= '0' && next <= '9') {
      while (peek() >= '0' && peek() <= '9') {
        at++;
      }
    } else {
      tag(start);
    }
  }

  private void tag(int start) {
    String path = path();
    if (path.isEmpty()) {
      String what = source.substring(start, Math.min(source.length(), start + 12));
      throw refused(Reason.NOT_OFFERED, start, what.lines().findFirst().orElse(""));
    }
    boolean counted = suffixes();
    @Nullable Loop loop =
        loops.stream()
            .filter(l -> path.equals(l.variable) || path.startsWith(l.variable + "."))
            .findFirst()
            .orElse(null);
    if (loop != null && path.equals(loop.variable)) {
      requireTag(counted, start, path);
      return;
    }
    SmartTag.@Nullable Kind kind =
        loop == null
            ? tags.get(path)
            : tags.get(loop.list + path.substring(loop.variable.length()));
    boolean known =
        loop == null
            ? kind == SmartTag.Kind.TEXT
                || (kind == SmartTag.Kind.TABLE && field.equals("body"))
                || (kind == SmartTag.Kind.LIST && counted)
            : kind == SmartTag.Kind.COLUMN;
    requireTag(known, start, path);
  }

  private void requireTag(boolean known, int start, String path) {
    if (!known) {
      throw refused(Reason.UNKNOWN_TAG, start, path);
    }
  }

  /** Reads built-ins and defaults; tells whether there was a built-in. */
  private boolean suffixes() {
    boolean builtIn = false;
    while (true) {
      int start = at;
      if (skip("??")) {
        continue;
      }
      if (skip("?")) {
        String name = name();
        if (!BUILT_INS.contains(name)) {
          throw refused(Reason.NOT_OFFERED, start, "?" + name);
        }
        builtIn = true;
      } else if (!source.startsWith("!=", at) && skip("!")) {
        if (peek() == '"' || peek() == '\'') {
          literal(peek());
        }
      } else {
        return builtIn;
      }
    }
  }

  private void literal(char quote) {
    int start = at++;
    while (peek() != quote) {
      char next = peek();
      if (at >= source.length() || next == '\n') {
        throw refused(Reason.SYNTAX, start, String.valueOf(quote));
      }
      if (next == '\\' || source.startsWith("${", at) || source.startsWith("#{", at)) {
        throw refused(Reason.NOT_OFFERED, at, String.valueOf(next));
      }
      at++;
    }
    at++;
  }

  private String path() {
    StringBuilder path = new StringBuilder(name());
    while (path.length() > 0 && peek() == '.') {
      at++;
      path.append('.').append(name());
    }
    return path.toString();
  }

  private String name() {
    int start = at;
    while (isNamePart(peek())) {
      at++;
    }
    return source.substring(start, at);
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
  }

  private void blanks() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private boolean skip(String expected) {
    boolean there = source.startsWith(expected, at);
    if (there) {
      at += expected.length();
    }
    return there;
  }

  private void expect(String expected, int start) {
    blanks();
    if (at >= source.length()) {
      throw refused(Reason.SYNTAX, start, source.substring(start, Math.min(at, start + 12)));
    }
    if (!skip(expected)) {
      throw refused(Reason.NOT_OFFERED, at, source.substring(at, at + 1));
    }
  }

  private char peek() {
    return at < source.length() ? source.charAt(at) : '\0';
  }

  private TemplateRefused refused(Reason reason, int place, String what) {
    String before = source.substring(0, Math.min(place, source.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
    return new TemplateRefused(field, reason, line, column, what);
  }
}
