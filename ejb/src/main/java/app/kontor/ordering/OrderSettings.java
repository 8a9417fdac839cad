package app.kontor.ordering;

import app.kontor.platform.setting.SettingKey;

/** What a seller can set about orders. */
public final class OrderSettings {
  /** Orders from the portal are confirmed as they come in. */
  public static final SettingKey<Boolean> CONFIRM_AUTOMATICALLY =
      SettingKey.flag("orders.confirm-automatically", false);

  private OrderSettings() {}
}
