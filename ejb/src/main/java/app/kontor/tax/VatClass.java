package app.kontor.tax;

/** How goods are taxed at home; which percentage that is a country's law says. */
public enum VatClass {
  STANDARD,
  REDUCED,
  ZERO
}
