package app.kontor.platform.setup;

/**
 * A step on the way to the first order. An {@code @ApplicationScoped} or {@code @Dependent} class
 * of a capability that implements it is all it takes to be shown by the assistant; its texts are
 * {@code setup.<key>} (what it is called), {@code setup.<key>.why} (what it is for, a sentence or
 * two) and {@code setup-gap.<key of gap>}, in the capability's bundle in each language.
 */
public interface SetupStep {

  /** Its name in texts and addresses, in small letters with hyphens; unique. */
  String key();

  /** Where it stands among the steps, in tens; unique. See {@link Place}. */
  int place();

  /** The page where it is done, in the order portal: {@code "/office/seller.xhtml"}. */
  String page();

  /**
   * How far the seller is. Asked by the assistant's pages only, never by pages of every day; a
   * statement or two, or reference data.
   */
  SetupProgress progress(long sellerId);

  /** The places of the steps, so that none has to look at the others. */
  final class Place {
    public static final int COMPANY = 10;
    public static final int BANK_ACCOUNTS = 20;
    public static final int LOOK = 30;
    public static final int MAIL = 40;
    public static final int NUMBER_SERIES = 50;
    public static final int VAT_RATES = 60;
    public static final int ZONES = 70;
    public static final int CUSTOMER_GROUPS = 80;
    public static final int WAREHOUSES = 90;
    public static final int DELIVERY_METHODS = 100;
    public static final int PAYMENT_TERMS = 110;
    public static final int CATEGORIES = 120;
    public static final int ITEMS = 130;
    public static final int PRICE_LISTS = 140;
    public static final int STOCK = 150;
    public static final int CUSTOMERS = 160;
    public static final int BUYERS = 170;

    private Place() {}
  }
}
