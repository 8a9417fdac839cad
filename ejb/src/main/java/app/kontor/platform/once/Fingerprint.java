package app.kontor.platform.once;

import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.number.PrintedNumber;
import app.kontor.platform.setting.SettingKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command is asked to do, as 64 hexadecimal digits (SHA-256) that are the same when it is
 * asked the same again: records by their components, lists in their order, maps and sets whatever
 * their order, files by name and bytes, values by their text.
 *
 * @param sha256 lower case
 */
public record Fingerprint(String sha256) {

  /** Of a command. */
  public static Fingerprint of(Record asked) {
    if (asked.getClass().getRecordComponents().length == 0) {
      throw new IllegalArgumentException(asked.getClass() + " says nothing");
    }
    return ofText(text(asked));
  }

  /** Of a use case's arguments. */
  public static Fingerprint of(@Nullable Object[] arguments) {
    return ofText(each("", java.util.Arrays.stream(arguments).map(Fingerprint::text)));
  }

  private static Fingerprint ofText(String text) {
    return new Fingerprint(Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The length before each text keeps two from being read as another two. */
  private static String text(@Nullable Object value) {
    String text = plain(value);
    return text.length() + ":" + text;
  }

  private static String plain(@Nullable Object value) {
    if (value instanceof SettingKey<?> key) {
      return key.name();
    }
    if (value instanceof PrintedNumber number) {
      return number.value();
    }
    if (value instanceof Record values) {
      return each(values.getClass().getSimpleName(), components(values));
    }
    if (value instanceof Map<?, ?> map) {
      return each(
          "map",
          map.entrySet().stream()
              .map(entry -> text(entry.getKey()) + text(entry.getValue()))
              .sorted());
    }
    if (value instanceof Set<?> set) {
      return each("set", set.stream().map(Fingerprint::text).sorted());
    }
    if (value instanceof Collection<?> list) {
      return each("list", list.stream().map(Fingerprint::text));
    }
    if (value instanceof Optional<?> maybe) {
      return each("maybe", maybe.stream().map(Fingerprint::text));
    }
    if (value instanceof byte[] bytes) {
      return "bytes" + Sha256.hex(bytes);
    }
    if (value instanceof FileUpload.Content content) {
      return "file" + sha256(content);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value == null ? "" : spoken(value);
  }

  private static String each(String kind, Stream<String> parts) {
    StringBuilder text = new StringBuilder(kind).append('(');
    parts.forEach(text::append);
    return text.append(')').toString();
  }

  private static Stream<String> components(Record values) {
    return Stream.of(values.getClass().getRecordComponents())
        .map(component -> component.getName() + text(value(component, values)));
  }

  private static @Nullable Object value(RecordComponent component, Record values) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static String sha256(FileUpload.Content content) {
    try (InputStream in = content.open()) {
      return Sha256.hex(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String spoken(Object value) {
    if (!isSpoken(value.getClass())) {
      throw new IllegalArgumentException(value.getClass() + " has no text of its own");
    }
    return value.toString();
  }

  /** Whether the type's values have a text that tells them apart. */
  static boolean isSpoken(Class<?> type) {
    try {
      return type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
