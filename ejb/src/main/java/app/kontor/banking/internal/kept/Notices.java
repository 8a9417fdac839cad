package app.kontor.banking.internal.kept;

import app.kontor.banking.NoticeView;
import app.kontor.banking.internal.statement.Notice;
import app.kontor.platform.json.JsonLibrary;
import java.util.ArrayList;
import java.util.List;

/** What was odd about a file or statement. */
public record Notices(List<Line> notices) {
  public Notices {
    notices = List.copyOf(notices);
  }

  /** One notice; see {@link NoticeView}. */
  public record Line(String code, int line, List<String> arguments) {
    public Line {
      arguments = List.copyOf(arguments);
    }
  }

  /** As the reader found them. */
  public static Notices of(List<Notice> found) {
    return new Notices(
        found.stream()
            .map(notice -> new Line(notice.code().name(), notice.line(), notice.arguments()))
            .toList());
  }

  /** With one more, which concerns all of it. */
  public Notices and(String code) {
    List<Line> all = new ArrayList<>(notices);
    all.add(new Line(code, 0, List.of()));
    return new Notices(all);
  }

  /** For the column. */
  public String json() {
    return notices.isEmpty() ? "" : JsonLibrary.write(this);
  }

  /** As people see them. */
  public static List<NoticeView> read(String column) {
    return column.isEmpty()
        ? List.of()
        : JsonLibrary.read(column, Notices.class).notices().stream()
            .map(line -> new NoticeView(line.code(), line.line(), line.arguments()))
            .toList();
  }
}
