package app.kontor.banking.internal.statement;

import java.util.List;

/**
 * One field of a SWIFT message: {@code :61:} with its lines.
 *
 * @param line line of the file where it starts
 * @param lines without line ends; the first follows the tag
 */
record SwiftField(String tag, int line, List<String> lines) {

  /** The first line with content; some banks start one below the tag. */
  String first() {
    List<String> content = content();
    return content.isEmpty() ? "" : content.get(0);
  }

  /** The lines from the first with content on. */
  List<String> content() {
    int from = 0;
    while (from < lines.size() && lines.get(from).isBlank()) {
      from++;
    }
    return lines.subList(from, lines.size());
  }
}
