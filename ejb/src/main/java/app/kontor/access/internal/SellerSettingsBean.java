package app.kontor.access.internal;

import app.kontor.access.Allowed;
import app.kontor.access.AuditChanges;
import app.kontor.access.CurrentActor;
import app.kontor.access.Permission;
import app.kontor.access.SellerSettings;
import app.kontor.access.UseCases;
import app.kontor.platform.ChangedMeanwhile;
import app.kontor.platform.SettingKey;
import app.kontor.platform.Settings;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Settings behind the gate, bound to the actor's seller. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SellerSettingsBean implements SellerSettings {
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
    String now = String.valueOf(settings.now(actor.get().sellerId(), key));
    if (!now.equals(seen) && !now.equals(value)) {
      throw new ChangedMeanwhile();
    }
    settings.put(actor.get().sellerId(), key, value);
    changes.note(key.name(), now, value);
  }
}
