package app.kontor.pricing.internal;

import app.kontor.platform.setting.SettingKey;
import app.kontor.platform.setting.Settings;
import java.util.HashMap;
import java.util.Map;

/** Settings of one seller in memory. */
final class KnownSettings implements Settings {
  private final Map<String, String> values = new HashMap<>();

  @Override
  public <T> T get(long sellerId, SettingKey<T> key) {
    String value = values.get(key.name());
    return value == null ? key.defaultValue() : key.parser().apply(value);
  }

  @Override
  public <T> T now(long sellerId, SettingKey<T> key) {
    return get(sellerId, key);
  }

  @Override
  public Map<String, String> stored(long sellerId) {
    return values;
  }

  @Override
  public void put(long sellerId, SettingKey<?> key, String value) {
    values.put(key.name(), value);
  }
}
