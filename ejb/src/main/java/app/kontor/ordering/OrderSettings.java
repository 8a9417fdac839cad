package app.kontor.ordering;

import app.kontor.platform.number.NumberRange;
import app.kontor.platform.setting.SettingKey;
import java.math.BigDecimal;

/** What a seller can set about orders. */
public final class OrderSettings {
  /** Orders from the portal are confirmed as they come in. */
  public static final SettingKey<Boolean> CONFIRM_AUTOMATICALLY =
      SettingKey.flag("orders.confirm-automatically", false);

  /** Rules of groups decide first, see {@link ConfirmRules}; kept with the rules. */
  public static final SettingKey<Boolean> CONFIRM_BY_RULES =
      SettingKey.flag("orders.confirm-by-rules", false);

  /** Goods leave in whole units sold: a line of boxes waits rather than to be sent in parts. */
  public static final SettingKey<Boolean> WHOLE_UNITS =
      SettingKey.flag("orders.whole-units", false);

  /** Working days in which goods that are there leave the house. */
  public static final SettingKey<Integer> LEAD_DAYS =
      within("orders.lead-days", 1, NumberRange.WORKING_DAYS);

  /**
   * Working days in which missing goods usually come in, where no receipt of the item is announced;
   * 0: their date is open.
   */
  public static final SettingKey<Integer> REPLENISH_DAYS =
      within("orders.replenish-days", 0, NumberRange.WORKING_DAYS);

  /**
   * So many minutes after placing a buyer may change or withdraw an order that is confirmed as it
   * comes in; its goods are set aside at once and offered for despatch afterwards.
   */
  public static final SettingKey<Integer> CHANGE_MINUTES =
      within("orders.change-minutes", 30, NumberRange.CHANGE_MINUTES);

  /** What customers may choose about deliveries in parts. */
  public static final SettingKey<PartsOffered> PARTS =
      new SettingKey<>(
          "orders.delivery-parts", PartsOffered.CHOICE_AS_AVAILABLE, PartsOffered::valueOf);

  /** What a buyer says of a line stands on its goods-issue note, too. */
  public static final SettingKey<Boolean> NOTES_PRINTED =
      SettingKey.flag("orders.notes-printed", true);

  /**
   * So many different customers must have bought two items together before one is shown with the
   * other; see {@link AlsoBought}.
   */
  public static final SettingKey<Integer> ALSO_BOUGHT_CUSTOMERS =
      within("shop.also-bought-customers", 3, NumberRange.ALSO_BOUGHT_CUSTOMERS);

  /** The orders of so many days count for what is bought together. */
  public static final SettingKey<Integer> ALSO_BOUGHT_DAYS =
      within("shop.also-bought-days", 365, NumberRange.ALSO_BOUGHT_DAYS);

  private OrderSettings() {}

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
