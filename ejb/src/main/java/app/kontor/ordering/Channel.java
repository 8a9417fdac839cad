package app.kontor.ordering;

/** Which way an order came in. */
public enum Channel {
  PORTAL,
  PHONE,
  EMAIL,
  FAX
}
