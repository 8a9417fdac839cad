package app.kontor.access.internal;

import app.kontor.access.AuditDetail;
import app.kontor.gate.AuditChanges.Change;
import app.kontor.platform.failure.Worded;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.number.PrintedNumber;
import app.kontor.platform.setting.SettingKey;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values of a command, as an audit row keeps them to be told in words. */
final class AuditText {
  static final int MAX = 4000;
  private static final int MAX_VALUE = 200;
  private static final Pattern NOT_TYPED = Pattern.compile("\\s+|\\p{Cntrl}");
  private static final Set<String> NOT_TOLD = Set.of("key", "version", "seen", "edition");
  private static final Set<String> VALUES = Set.of("app.kontor.money", "app.kontor.measure");

  private AuditText() {}

  /** The arguments and changes as text; content of files and secrets never gets here. */
  static String write(Method method, @Nullable Object[] arguments, List<Change> changes) {
    List<AuditDetail> details = new ArrayList<>();
    for (Change change : changes) {
      details.add(new AuditDetail(change.field(), text(change.before()), text(change.after())));
    }
    for (int i = 0; i < arguments.length; i++) {
      add(details, method.getParameters()[i].getName(), arguments[i]);
    }
    return fitting(details);
  }

  private static String fitting(List<AuditDetail> details) {
    for (int count = details.size(); ; count--) {
      String text = json(details.subList(0, count));
      if (text.length() <= MAX) {
        return text;
      }
    }
  }

  private static String json(List<AuditDetail> details) {
    JsonArrayBuilder all = JsonLibrary.get().createArrayBuilder();
    for (AuditDetail detail : details) {
      JsonArrayBuilder one =
          JsonLibrary.get().createArrayBuilder().add(detail.field()).add(detail.value());
      String before = detail.before();
      if (before != null) {
        one.add(before);
      }
      all.add(one);
    }
    return all.build().toString();
  }

  /** Reads what {@link #write} wrote. */
  static List<AuditDetail> read(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    try (JsonReader reader = JsonLibrary.get().createReader(new StringReader(text))) {
      return reader.readArray().stream()
          .map(JsonValue::asJsonArray)
          .map(AuditText::detail)
          .toList();
    }
  }

  private static AuditDetail detail(JsonArray one) {
    return new AuditDetail(
        one.getString(0), one.size() > 2 ? one.getString(2) : null, one.getString(1));
  }

  private static void add(List<AuditDetail> details, String name, @Nullable Object value) {
    if (value == null || NOT_TOLD.contains(name)) {
      return;
    }
    if (value instanceof Record record && isCommand(record)) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        add(details, component.getName(), value(component, record));
      }
      return;
    }
    String text = text(value);
    boolean told = details.stream().anyMatch(one -> one.field().equals(name));
    if (!text.isEmpty() && !told) {
      details.add(new AuditDetail(name, null, text));
    }
  }

  private static boolean isCommand(Record record) {
    return !VALUES.contains(record.getClass().getPackageName())
        && !(record instanceof FileUpload)
        && !(record instanceof PrintedNumber)
        && !(record instanceof SettingKey<?>);
  }

  /** A value in few characters, on one line. */
  static String text(@Nullable Object value) {
    String text;
    if (value == null) {
      text = "";
    } else if (value instanceof Enum<?> constant) {
      text = "enum." + constant.getDeclaringClass().getSimpleName() + '.' + constant.name();
    } else if (value instanceof Worded worded) {
      text = worded.textKey();
    } else if (value instanceof byte[] bytes) {
      text = bytes.length + " B";
    } else if (value instanceof SettingKey<?> setting) {
      text = setting.name();
    } else if (value instanceof FileUpload file) {
      text = file.name();
    } else if (value instanceof Collection<?> many) {
      text = many.stream().map(AuditText::text).collect(Collectors.joining("; "));
    } else if (value instanceof Map<?, ?> many) {
      text =
          many.entrySet().stream()
              .map(entry -> text(entry.getKey()) + ": " + text(entry.getValue()))
              .collect(Collectors.joining("; "));
    } else if (value instanceof Record record && isCommand(record)) {
      text = components(record);
    } else {
      text = value.toString();
    }
    String line = NOT_TYPED.matcher(text).replaceAll(" ").strip();
    return line.length() <= MAX_VALUE ? line : line.substring(0, MAX_VALUE - 1) + "…";
  }

  private static String components(Record record) {
    List<String> texts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String text = NOT_TOLD.contains(component.getName()) ? "" : text(value(component, record));
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return String.join(" ", texts);
  }

  private static @Nullable Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
