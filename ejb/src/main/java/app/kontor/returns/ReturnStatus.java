package app.kontor.returns;

/** How far a return is. */
public enum ReturnStatus {
  /** Its customer wants to send goods back; nobody has decided. */
  ANNOUNCED,
  /** All of it or a part may be sent back. */
  ACCEPTED,
  /** Nothing of it is taken back. */
  DECLINED,
  /** The goods were counted; what becomes of them is to be decided. */
  ARRIVED,
  /** All is said of what becomes of it. */
  SETTLED,
  /** Nothing will come: taken back by its customer, or given up by staff. */
  WITHDRAWN
}
