package app.kontor.party;

import app.kontor.platform.setting.SettingKey;

/** What a seller says about its shop. */
public final class ShopSettings {
  /**
   * Whether customers see items and prices and order online. A new seller begins without a shop and
   * opens it when there is something to sell.
   */
  public static final SettingKey<Boolean> PUBLISHED = SettingKey.flag("shop.published", true);

  /** What strangers see of an open shop; nothing until an administrator has said otherwise. */
  public static final SettingKey<PublicSide> PUBLIC_SIDE =
      new SettingKey<>("shop.public-side", PublicSide.CLOSED, PublicSide::valueOf);

  private ShopSettings() {}
}
