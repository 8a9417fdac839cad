package app.kontor.platform.setting;

import jakarta.ejb.Local;

/** The settings of the actor's own seller, for its administrators. */
@Local
public interface SellerSettings {

  /** The value that holds now. */
  <T> T get(SettingKey<T> key);

  /**
   * Changes a value.
   *
   * @param seen the value the change began with, as text
   * @throws app.kontor.platform.failure.ChangedMeanwhile if another value holds by now
   * @throws app.kontor.platform.failure.InvalidInput if the text is not a value of the key
   */
  void put(SettingKey<?> key, String seen, String value);
}
