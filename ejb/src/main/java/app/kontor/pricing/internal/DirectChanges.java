package app.kontor.pricing.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.setting.Settings;
import app.kontor.pricing.PriceChangeMode;
import app.kontor.pricing.PriceSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Whether prices may change without a release. */
@Dependent
public class DirectChanges {
  private final Settings settings;

  @Inject
  DirectChanges(Settings settings) {
    this.settings = settings;
  }

  /** How the seller wants prices to change. */
  PriceChangeMode mode(long sellerId) {
    return settings.get(sellerId, PriceSettings.CHANGES);
  }

  /**
   * @throws InvalidInput PRICES_BY_RELEASE if the seller wants them in a release
   */
  void require(long sellerId) {
    if (mode(sellerId) != PriceChangeMode.AT_ONCE) {
      throw new InvalidInput("release", "PRICES_BY_RELEASE");
    }
  }
}
