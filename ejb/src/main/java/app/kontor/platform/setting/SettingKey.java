package app.kontor.platform.setting;

import java.util.function.Function;

/**
 * One setting: its stable name, what it is when nobody set it, and how its text is read.
 *
 * @param name dotted lower case, for example {@code "orders.confirm-automatically"}
 * @param parser throws IllegalArgumentException for a text that is no value
 */
public record SettingKey<T>(String name, T defaultValue, Function<String, T> parser) {

  public static SettingKey<Boolean> flag(String name, boolean defaultValue) {
    return new SettingKey<>(
        name,
        defaultValue,
        text -> {
          if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException(text);
          }
          return Boolean.valueOf(text);
        });
  }

  public static SettingKey<String> text(String name, String defaultValue) {
    return new SettingKey<>(name, defaultValue, text -> text);
  }

  public static SettingKey<Integer> number(String name, int defaultValue) {
    return new SettingKey<>(name, defaultValue, Integer::valueOf);
  }
}
