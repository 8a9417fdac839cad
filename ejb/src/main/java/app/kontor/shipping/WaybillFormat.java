package app.kontor.shipping;

/** The paper of a waybill. */
public enum WaybillFormat {
  /** One sheet for the consignment, with boxes for signatures. */
  A4,
  /** One label per piece, 105 x 148 mm. */
  A6
}
