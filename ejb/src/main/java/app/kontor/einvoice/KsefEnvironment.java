package app.kontor.einvoice;

/**
 * Environments of KSeF 2.0. Invoices are legal documents in {@link #PRODUCTION} only; the test
 * environment is shared by everybody, so that no real data belong there.
 */
public enum KsefEnvironment {
  TEST("-test"),
  DEMO("-demo"),
  PRODUCTION("");

  private final String suffix;

  KsefEnvironment(String suffix) {
    this.suffix = suffix;
  }

  /** Where its interface answers, without a slash at the end. */
  public String api() {
    return "https://api" + suffix + ".ksef.mf.gov.pl/v2";
  }

  /** Where people look up an invoice that they have on paper. */
  public String lookUp() {
    return "https://qr" + suffix + ".ksef.mf.gov.pl";
  }
}
