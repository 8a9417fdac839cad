package app.kontor.access.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.platform.setting.SellerSettings;
import app.kontor.gate.UseCases;
import app.kontor.platform.setting.SettingKey;
import app.kontor.platform.setting.Settings;
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
    String now = settings.change(actor.get().sellerId(), key, seen, value);
    changes.note(key.name(), now, value);
  }
}
