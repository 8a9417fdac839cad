package app.kontor.platform.setting;

import app.kontor.platform.failure.ChangedMeanwhile;
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

  /**
   * Stores a value in place of the one that was read; of two at once the second is refused.
   *
   * @param seen the value the change began with, as text
   * @return the value that held before, as text
   * @throws ChangedMeanwhile if another value holds by now and it is not the wanted one either
   * @throws InvalidInput if the text is not a value of the key
   */
  String change(long sellerId, SettingKey<?> key, String seen, String value);
}
