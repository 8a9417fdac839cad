package app.kontor.party;

/**
 * Which customers a list shows.
 *
 * @param text in number, name, city or VAT id; empty for all
 * @param group code of a group; empty for all
 */
public record CustomerFilter(String text, String group) {

  /** Customers of whatever groups. */
  public static CustomerFilter words(String text) {
    return new CustomerFilter(text, "");
  }
}
