package app.kontor.quoting;

import app.kontor.platform.number.NumberRange;
import app.kontor.platform.setting.SettingKey;
import java.math.BigDecimal;

/** What a seller can set about quotations. */
public final class QuotingSettings {
  /** Days for which an offer usually holds, the day it is written among them. */
  public static final SettingKey<Integer> VALID_DAYS =
      within("quotations.valid-days", 14, NumberRange.QUOTATION_DAYS);

  /** So many days before the last one the customer is reminded; 0 for never. */
  public static final SettingKey<Integer> REMIND_DAYS =
      within("quotations.remind-days", 3, NumberRange.DAYS);

  /** So many minutes goods of a counter cart are set aside, unless staff say otherwise. */
  public static final SettingKey<Integer> HOLD_MINUTES =
      within("quotations.hold-minutes", 120, NumberRange.HOLD_MINUTES);

  private QuotingSettings() {}

  private static SettingKey<Integer> within(String name, int unless, NumberRange range) {
    return new SettingKey<>(
        name,
        unless,
        text -> {
          if (range.refusal(name, new BigDecimal(text), 0).isPresent()) {
            throw new IllegalArgumentException(text);
          }
          return Integer.valueOf(text);
        });
  }
}
