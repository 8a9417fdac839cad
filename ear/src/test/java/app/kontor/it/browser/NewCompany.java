package app.kontor.it.browser;

/**
 * A company that moves in, and its first customer.
 *
 * @param prefix of its numbers with a hyphen, or empty
 * @param account where its money comes in
 * @param buyer e-mail address of the customer's buyer
 * @param prices of the first item, for one and from a thousand on, as they are typed
 * @param goods what a thousand of them cost, as pages write it
 * @param paid the first order with delivery and VAT, as statements write it
 * @param parcel the carrier's number of the first parcel
 */
record NewCompany(
    String prefix,
    String account,
    String customer,
    String buyer,
    Prices prices,
    String goods,
    String paid,
    String parcel) {

  record Prices(String one, String thousand) {}

  /** The installation's first. */
  static final NewCompany FIRST =
      new NewCompany(
          "",
          "PL61109010140000071219812874",
          "Montaż Wójcik",
          "zakupy@montaz.example",
          new Prices("0,42", "0,38"),
          "380,00",
          "490.16",
          "11878773104");

  /** Beside it, with the same numbers of items, customers and warehouses. */
  static final NewCompany SECOND =
      new NewCompany(
          "B-",
          "PL27114020040000300201355387",
          "Budowa Lis",
          "zakupy@budowa.example",
          new Prices("0,51", "0,40"),
          "400,00",
          "514.76",
          "11878773115");
}
