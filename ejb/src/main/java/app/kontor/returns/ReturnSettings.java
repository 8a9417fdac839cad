package app.kontor.returns;

import app.kontor.platform.number.NumberRange;
import app.kontor.platform.setting.SettingKey;
import java.math.BigDecimal;

/** What a seller can set about returns. */
public final class ReturnSettings {
  /**
   * So many days after goods have left customers may announce that they come back; 0: they announce
   * nothing, staff do it for them.
   */
  public static final SettingKey<Integer> DAYS =
      new SettingKey<>(
          "returns.days",
          30,
          text -> {
            if (NumberRange.RETURN_DAYS
                .refusal("returns.days", new BigDecimal(text), 0)
                .isPresent()) {
              throw new IllegalArgumentException(text);
            }
            return Integer.valueOf(text);
          });

  private ReturnSettings() {}
}
