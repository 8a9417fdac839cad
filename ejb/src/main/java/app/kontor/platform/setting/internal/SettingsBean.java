package app.kontor.platform.setting.internal;

import app.kontor.platform.data.Rows;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.setting.SettingKey;
import app.kontor.platform.setting.Settings;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Settings as rows of one table, read within the caller's transaction. */
@Stateless
public class SettingsBean implements Settings {
  private static final int MAX_LENGTH = 2000;

  private static final String TOPIC = "setting";

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  /** A seller's settings by name. */
  private record Stored(Map<String, String> values) {}

  @Override
  public <T> T get(long sellerId, SettingKey<T> key) {
    String value =
        reference
            .get(TOPIC, Stored.class, sellerId, () -> new Stored(stored(sellerId)))
            .values()
            .get(key.name());
    return value == null ? key.defaultValue() : key.parser().apply(value);
  }

  @Override
  public <T> T now(long sellerId, SettingKey<T> key) {
    List<?> rows =
        em.createNativeQuery("SELECT value FROM setting WHERE seller_id = ?1 AND name = ?2")
            .setParameter(1, sellerId)
            .setParameter(2, key.name())
            // settings are no entities, so nothing need be written before they are read
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
    return rows.isEmpty() ? key.defaultValue() : key.parser().apply(String.valueOf(rows.get(0)));
  }

  @Override
  public Map<String, String> stored(long sellerId) {
    Map<String, String> values = new TreeMap<>();
    Rows.list(
        em.createNativeQuery("SELECT name, value FROM setting WHERE seller_id = ?1")
            .setParameter(1, sellerId)
            .setFlushMode(FlushModeType.COMMIT),
        row -> values.put(row.text("name"), row.text("value")));
    return values;
  }

  @Override
  public void put(long sellerId, SettingKey<?> key, String value) {
    if (value.length() > MAX_LENGTH) {
      throw new InvalidInput(key.name(), "TOO_LONG", MAX_LENGTH);
    }
    try {
      requireValue(key, value);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(key.name(), "NOT_A_VALUE", value);
    }
    em.createNativeQuery(
            "INSERT INTO setting (seller_id, name, value) VALUES (?1, ?2, ?3)"
                + " ON DUPLICATE KEY UPDATE value = VALUES(value)")
        .setParameter(1, sellerId)
        .setParameter(2, key.name())
        .setParameter(3, value)
        .executeUpdate();
    reference.changed(TOPIC);
  }

  private static <T> void requireValue(SettingKey<T> key, String value) {
    if (key.parser().apply(value) == null) {
      throw new IllegalArgumentException(value);
    }
  }
}
