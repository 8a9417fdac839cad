package app.kontor.platform.setting;

import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.Map;

/** A seller's settings: typed keys with a default, stored as text, changed by an administrator. */
@Local
public interface Settings {

  /** The seller's value as the running transaction has read it first, or the key's default. */
  <T> T get(long sellerId, SettingKey<T> key);

  /** The seller's value as it is now, whatever the transaction has read before. */
  <T> T now(long sellerId, SettingKey<T> key);

  /** All stored values of the seller, by key name. */
  Map<String, String> stored(long sellerId);

  /**
   * Stores a value.
   *
   * @throws InvalidInput if the text is not a value of the key
   */
  void put(long sellerId, SettingKey<?> key, String value);
}
