package app.kontor.platform.setting.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.setting.SellerSettings;
import app.kontor.platform.setting.SettingKey;
import app.kontor.platform.setting.Settings;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Settings of the actor's seller; of two changes at once the second is refused. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SellerSettingsBean implements SellerSettings {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Settings settings;
  @Inject private AuditChanges changes;

  @Override
  @Allowed(Permission.SETTINGS_MANAGE)
  public <T> T get(SettingKey<T> key) {
    return settings.get(actor.get().sellerId(), key);
  }

  @Override
  @Allowed(value = Permission.SETTINGS_MANAGE, audit = true)
  public void put(SettingKey<?> key, String seen, String value) {
    long sellerId = actor.get().sellerId();
    hold(sellerId, key);
    String now = String.valueOf(settings.now(sellerId, key));
    if (!now.equals(seen) && !now.equals(value)) {
      throw new ChangedMeanwhile();
    }
    settings.put(sellerId, key, value);
    changes.note(key.name(), now, value);
  }

  /** Takes the row's lock, and makes the row with the default if there is none. */
  private void hold(long sellerId, SettingKey<?> key) {
    em.createNativeQuery(
            "INSERT INTO setting (seller_id, name, value) VALUES (?1, ?2, ?3)"
                + " ON DUPLICATE KEY UPDATE value = value")
        .setParameter(1, sellerId)
        .setParameter(2, key.name())
        .setParameter(3, String.valueOf(key.defaultValue()))
        .executeUpdate();
  }
}
