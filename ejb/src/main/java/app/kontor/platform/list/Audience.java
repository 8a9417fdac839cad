package app.kontor.platform.list;

/** Who looks at a list: the same rows are laid out for each in its own way. */
public enum Audience {
  /** People of a business partner, who see what is their company's. */
  CUSTOMER,
  /** People of the seller. */
  STAFF
}
