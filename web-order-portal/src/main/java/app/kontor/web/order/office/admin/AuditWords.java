package app.kontor.web.order.office.admin;

import app.kontor.access.AuditDetail;
import app.kontor.access.AuditRow;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells in the reader's words what an audit row is about: from which value to which. */
@Named
@RequestScoped
public class AuditWords {
  private static final String FIELD = "audit.field.";
  private static final Pattern OLD_PAIR = Pattern.compile("(\\w+)=([^,\\[\\]]+)");

  @Inject private Texts texts;
  @Inject private Visitor visitor;

  /** One line of what a row tells. */
  public record Line(String label, String before, String value) {}

  /** The values, those that changed with what they were before. */
  public List<Line> lines(AuditRow row) {
    List<Line> lines = new ArrayList<>();
    for (AuditDetail detail : row.details()) {
      String before = detail.before();
      add(lines, detail.field(), before == null ? "" : before, detail.value());
    }
    if (row.details().isEmpty()) {
      Matcher pairs = OLD_PAIR.matcher(row.arguments());
      while (pairs.find()) {
        add(lines, pairs.group(1), "", pairs.group(2));
      }
      if (lines.isEmpty() && !row.arguments().contains("[")) {
        add(lines, "subject", "", row.arguments());
      }
    }
    return lines;
  }

  /** What a command made, or what a change changed: the values that are another now. */
  public List<Line> changes(AuditRow row) {
    if (!row.useCase().endsWith(".change")) {
      return lines(row);
    }
    List<Line> lines = new ArrayList<>();
    for (AuditDetail detail : row.details()) {
      String before = detail.before();
      if (before != null) {
        add(lines, detail.field(), before, detail.value());
      }
    }
    return lines;
  }

  private void add(List<Line> lines, String field, String before, String value) {
    String label = texts.first(FIELD + field);
    if (!label.isEmpty() && !value.equals("null") && !(value.isEmpty() && before.isEmpty())) {
      lines.add(new Line(label, shown(before), shown(value)));
    }
  }

  private String shown(String value) {
    if (value.equals("true") || value.equals("false")) {
      return texts.of(value.equals("true") ? "common.yes" : "common.no");
    }
    if (value.startsWith("enum.")) {
      return java.util.Arrays.stream(value.split("; "))
          .map(
              one ->
                  texts.first(one).isEmpty()
                      ? one.substring(one.lastIndexOf('.') + 1)
                      : texts.first(one))
          .collect(java.util.stream.Collectors.joining(", "));
    }
    return date(value).map(date -> visitor.formats().any(date)).orElse(value);
  }

  private static Optional<LocalDate> date(String value) {
    try {
      return value.length() == 10 ? Optional.of(LocalDate.parse(value)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
