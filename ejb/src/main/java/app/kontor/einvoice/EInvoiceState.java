package app.kontor.einvoice;

/** Where an e-invoice is on its way to KSeF. */
public enum EInvoiceState {
  /** In the queue: it will be sent by itself. */
  WAITING,
  /** KSeF has it and has not decided yet. */
  SENT,
  /** KSeF has taken it and given it a number. */
  ACCEPTED,
  /** KSeF, or the check before sending, does not take it: somebody has to mend it. */
  REFUSED,
  /** Staff have taken it out of the queue; it does not go to KSeF. */
  LEFT_OUT
}
