package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of SWIFT messages into fields. Knows the envelope {@code {1:}{2:}{4:}}, files
 * without any, control characters around messages, any line end, and preamble lines of banks.
 */
final class SwiftTokenizer {
  private static final Set<String> TAGS =
      Set.of(
          "20", "21", "25", "25P", "28", "28C", "60", "60F", "60M", "61", "62", "62F", "62M", "64",
          "65", "86", "13", "13D", "34F", "90C", "90D", "NS");

  private final String text;
  private int position;
  private int line;
  private @Nullable SwiftField current;
  private final List<SwiftField> fields = new ArrayList<>();

  private SwiftTokenizer(String text) {
    this.text = text;
  }

  static List<SwiftField> fields(String text) {
    return new SwiftTokenizer(text).read();
  }

  private List<SwiftField> read() {
    while (position < text.length()) {
      line++;
      accept(nextLine());
    }
    return fields;
  }

  private String nextLine() {
    int end = position;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String found = text.substring(position, end);
    position = end;
    while (position < text.length() && text.charAt(position) == '\r') {
      position++;
    }
    if (position < text.length() && text.charAt(position) == '\n') {
      position++;
    }
    return found;
  }

  private void accept(String written) {
    String content = withoutControls(written);
    int block = content.startsWith("{") ? content.indexOf("{4:") : -1;
    if (block >= 0) {
      content = content.substring(block + 3);
      current = null;
    } else if (content.length() > 2 && content.charAt(0) == '{' && content.charAt(1) == ':') {
      content = content.substring(1);
    }
    String unindented = content.stripLeading();
    String tag = tagOf(unindented);
    if (tag != null) {
      List<String> lines = new ArrayList<>(2);
      lines.add(unindented.substring(tag.length() + 2));
      current = new SwiftField(tag, line, lines);
      fields.add(current);
    } else if (isEnd(content)) {
      current = null;
    } else if (current != null && !content.isEmpty()) {
      current.lines().add(content);
    }
  }

  private boolean isEnd(String content) {
    if (content.startsWith("-}")) {
      return true;
    }
    return content.stripTrailing().equals("-") && (current == null || messageEndsHere());
  }

  /** A dash alone may be part of a text; it ends the message if no text goes on behind it. */
  private boolean messageEndsHere() {
    int i = position;
    while (i < text.length() && isSkipped(text.charAt(i))) {
      i++;
    }
    boolean inText = current != null && current.tag().equals("86");
    return !inText || i == text.length() || text.charAt(i) == ':' || text.charAt(i) == '{';
  }

  private static boolean isSkipped(char c) {
    return c < ' ' || c == ' ' || c == '\ufeff';
  }

  private static String withoutControls(String content) {
    int from = 0;
    while (from < content.length() && isMark(content.charAt(from))) {
      from++;
    }
    int to = content.length();
    while (to > from && isMark(content.charAt(to - 1))) {
      to--;
    }
    return content.substring(from, to);
  }

  private static boolean isMark(char c) {
    return c < ' ' && c != '\t' || c == '\ufeff' || c == '\u001a';
  }

  private static @Nullable String tagOf(String content) {
    if (content.length() < 4 || content.charAt(0) != ':') {
      return null;
    }
    int end = content.indexOf(':', 1);
    if (end < 3 || end > 4) {
      return null;
    }
    String tag = content.substring(1, end).toUpperCase(Locale.ROOT);
    return TAGS.contains(tag) ? tag : null;
  }
}
