package app.kontor.pricing;

import app.kontor.platform.setting.SettingKey;
import java.math.BigDecimal;

/** What a seller can set about prices. */
public final class PriceSettings {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How prices of lists and promotions change. */
  public static final SettingKey<PriceChangeMode> CHANGES =
      new SettingKey<>("prices.changes", PriceChangeMode.AT_ONCE, PriceChangeMode::valueOf);

  /** Per cent of a price that must be left above what the item costs; 0 for no floor. */
  public static final SettingKey<BigDecimal> MARGIN_FLOOR =
      new SettingKey<>("prices.margin-floor", BigDecimal.ZERO, PriceSettings::margin);

  private PriceSettings() {}

  private static BigDecimal margin(String text) {
    BigDecimal percent = new BigDecimal(text);
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) >= 0) {
      throw new IllegalArgumentException(text);
    }
    return percent.stripTrailingZeros();
  }
}
