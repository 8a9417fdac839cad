package app.kontor.transfer;

import app.kontor.platform.number.NumberRange;
import app.kontor.platform.setting.SettingKey;
import java.math.BigDecimal;

/** What a seller can set about files that come and go. */
public final class TransferSettings {
  private static final String KEPT = "transfer.exports-kept-days";

  /** For so many days files that schedules have written can be downloaded; 0 for ever. */
  public static final SettingKey<Integer> EXPORTS_KEPT_DAYS =
      new SettingKey<>(KEPT, 365, TransferSettings::days);

  private TransferSettings() {}

  private static Integer days(String text) {
    if (NumberRange.EXPORTS_KEPT_DAYS.refusal(KEPT, new BigDecimal(text), 0).isPresent()) {
      throw new IllegalArgumentException(text);
    }
    return Integer.valueOf(text);
  }
}
