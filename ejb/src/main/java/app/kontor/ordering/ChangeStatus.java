package app.kontor.ordering;

/** What became of a change of an order. */
public enum ChangeStatus {
  /** It was made at once. */
  MADE,
  /** The customer asks for it; staff have not decided. */
  ASKED,
  /** The customer asked, and it was made. */
  ACCEPTED,
  /** The customer asked, and the seller will not. */
  DECLINED,
  /** The customer asked and took it back. */
  WITHDRAWN
}
