package app.kontor.banking.internal.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the notices of a file or statement. Of each kind the first ones are kept and the others
 * counted, so that neither their number nor the work for one of them grows with the file.
 */
final class Notices {
  static final int MOST_OF_A_KIND = 20;

  private final Map<Notice.Code, Kind> kinds = new LinkedHashMap<>();
  private final Set<String> said = new HashSet<>();

  private static final class Kind {
    final List<Notice> kept = new ArrayList<>();
    int more;
  }

  void add(Notice.Code code, int line, String... arguments) {
    add(Notice.of(code, line, arguments));
  }

  void add(Notice notice) {
    Kind kind = kinds.computeIfAbsent(notice.code(), any -> new Kind());
    if (kind.kept.size() < MOST_OF_A_KIND) {
      kind.kept.add(notice);
    } else {
      kind.more++;
    }
  }

  /** Says the same thing, whatever the line, only once. */
  void addOnce(Notice.Code code, int line, String argument) {
    if (said.add(code + argument)) {
      add(code, line, argument);
    }
  }

  /** Adds the notices of another file or statement, their counts included. */
  void addAll(List<Notice> others) {
    for (Notice notice : others) {
      if (notice.code() == Notice.Code.MORE) {
        Notice.Code code = Notice.Code.valueOf(notice.arguments().get(1));
        kinds.computeIfAbsent(code, any -> new Kind()).more +=
            Integer.parseInt(notice.arguments().get(0));
      } else {
        add(notice);
      }
    }
  }

  /** Kind by kind, each in the order of the file, followed by how many more there are. */
  List<Notice> list() {
    List<Notice> all = new ArrayList<>();
    kinds.forEach(
        (code, kind) -> {
          all.addAll(kind.kept);
          if (kind.more > 0) {
            all.add(Notice.of(Notice.Code.MORE, 0, String.valueOf(kind.more), code.name()));
          }
        });
    return all;
  }
}
