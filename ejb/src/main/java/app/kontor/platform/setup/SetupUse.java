package app.kontor.platform.setup;

/**
 * What a seller cannot do as long as something is not set up; texts {@code enum.SetupUse.<NAME>}.
 */
public enum SetupUse {
  /** Show items and prices to customers. */
  SHOW_CATALOGUE,
  /** Accept orders, by customers or entered by staff. */
  TAKE_ORDERS,
  /** Issue pro-formas, which customers pay by. */
  PROFORMA,
  /** Issue sales invoices. */
  INVOICE,
  /** Issue goods and make their notes and waybills. */
  SHIP,
  /** Send mails to customers. */
  MAIL
}
