package app.kontor.banking;

import java.io.Serializable;
import java.util.List;

/**
 * Something odd about a file or statement; the text is in the bundles under {@code
 * banking.notice.<code>}.
 *
 * @param line line of the file, 0 if it concerns all of it
 */
public record NoticeView(String code, int line, List<String> arguments) implements Serializable {
  public NoticeView {
    arguments = List.copyOf(arguments);
  }
}
