package app.kontor.quoting;

import app.kontor.platform.setting.SettingKey;

/** What a seller can set about quotations. */
public final class QuotingSettings {
  /** Days for which an offer usually holds, the day it is written among them. */
  public static final SettingKey<Integer> VALID_DAYS =
      SettingKey.number("quotations.valid-days", 14);

  /** So many days before the last one the customer is reminded. */
  public static final SettingKey<Integer> REMIND_DAYS =
      SettingKey.number("quotations.remind-days", 3);

  private QuotingSettings() {}
}
