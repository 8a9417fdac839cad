package app.kontor.billing;

import app.kontor.platform.setting.SettingKey;

/** What a seller can set about documents. */
public final class BillingSettings {
  /** A pro-forma is issued as soon as an order is confirmed. */
  public static final SettingKey<Boolean> PRO_FORMA_AUTOMATICALLY =
      SettingKey.flag("billing.pro-forma-automatically", true);

  /** A sales invoice is issued as soon as goods leave. */
  public static final SettingKey<Boolean> INVOICE_ON_DESPATCH =
      SettingKey.flag("billing.invoice-on-despatch", false);

  /** Days a pro-forma is good for when the buyer pays in advance. */
  public static final SettingKey<Integer> ADVANCE_DAYS =
      SettingKey.number("billing.advance-days", 7);

  /** Published exchange rates are fetched on working days. */
  public static final SettingKey<Boolean> RATES_DAILY =
      SettingKey.flag("billing.rates-daily", true);

  /** Invoices for money received before the supply. */
  public static final SettingKey<AdvanceInvoicing> ADVANCE_INVOICES =
      new SettingKey<>(
          "billing.advance-invoices", AdvanceInvoicing.BY_HAND, AdvanceInvoicing::valueOf);

  private BillingSettings() {}
}
