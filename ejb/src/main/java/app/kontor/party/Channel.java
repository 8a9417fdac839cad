package app.kontor.party;

/** Which way a partner deals with its seller. */
public enum Channel {
  PORTAL,
  PHONE,
  EMAIL,
  FAX
}
