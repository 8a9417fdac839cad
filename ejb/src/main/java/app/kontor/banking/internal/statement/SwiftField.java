package app.kontor.banking.internal.statement;

import java.util.List;

/**
 * One field of a SWIFT message: {@code :61:} with its lines.
 *
 * @param line line of the file where it starts
 * @param lines without line ends; the first follows the tag
 */
record SwiftField(String tag, int line, List<String> lines) {

  String first() {
    return lines.get(0);
  }
}
