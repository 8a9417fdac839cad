package app.kontor.party;

import app.kontor.money.Iban;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sellers, partners and addresses as tests need them. */
public final class PartyWorld {
  /** Lists in zloty and euro; {@code KEY-PLN} is one for customers. */
  public static final AgreedPriceLists LISTS =
      new AgreedPriceLists() {
        @Override
        public List<String> currencies(long sellerId) {
          return sellerId == 1 ? List.of("EUR", "PLN") : List.of();
        }

        @Override
        public boolean isListIn(long sellerId, String code, String currency) {
          return sellerId == 1 && (code + currency).equals("KEY-PLNPLN");
        }
      };

  private PartyWorld() {}

  /** An address in Poznań. */
  public static Address address(String name) {
    return new Address(
        name,
        "Anna Nowak",
        "Polna",
        "12",
        "4",
        "61-001",
        "Poznań",
        "PL",
        "+48 61 000 00 00",
        "office@metalux.example");
  }

  /** The same address with another postcode. */
  public static Address at(String postcode) {
    Address metalux = address("Metalux");
    return new Address(
        metalux.name(),
        metalux.contact(),
        metalux.street(),
        metalux.houseNumber(),
        metalux.flat(),
        postcode,
        metalux.city(),
        metalux.country(),
        metalux.phone(),
        metalux.email());
  }

  /** A Polish partner that buys in zloty. */
  public static PartnerData partner(String number, long version) {
    return partner(number, version, "PLN", null);
  }

  /** A Polish partner with this currency and own list. */
  public static PartnerData partner(
      String number, long version, String currency, @Nullable String priceList) {
    return new PartnerData(
        new PartnerNumber(number),
        version,
        address("Metalux"),
        "PL 526-000-12-46",
        "pl",
        currency,
        priceList,
        "NET14",
        true);
  }

  /** Terms of so many net days, 0 for payment in advance. */
  public static PaymentTerms net(int days) {
    return PaymentTerms.net("NET" + days, Map.of("en", days + " days net"), days);
  }

  /** A delivery address that is to be added. */
  public static DeliveryAddress delivery(String code, boolean preferred) {
    return new DeliveryAddress(code, address("Metalux " + code), preferred);
  }

  /** A Polish seller with accounts in these currencies. */
  public static Seller seller(String... currencies) {
    return seller(ZoneId.of("Europe/Warsaw"), currencies);
  }

  /** The same in another zone. */
  public static Seller seller(ZoneId zone, String... currencies) {
    return new Seller(
        1,
        "Kontor",
        address("Kontor"),
        "PL5260001246",
        "5260001246",
        "KRS 0000000001",
        Currency.getInstance("PLN"),
        Locale.ENGLISH,
        zone,
        "sales@kontor.example",
        "+48 71 000 00 00",
        "kontor.example",
        IntStream.range(0, currencies.length)
            .mapToObj(place -> account(currencies[place], place + 1))
            .toList());
  }

  /** An account with a number of its own; that in zloty takes other currencies, too. */
  public static BankAccount account(String currency, int place) {
    return new BankAccount(
        Iban.of("PL", "10901014000007121981287" + place),
        "WBKPPLPP",
        "Bank " + currency,
        Currency.getInstance(currency),
        place,
        true,
        currency.equals("PLN"),
        0);
  }

  /** What a Polish seller's administrators say about it. */
  public static SellerData sellerData(
      long version,
      String name,
      String email,
      String phone,
      String website,
      String registration,
      List<SellerData.Text> texts) {
    return new SellerData(
        version,
        "",
        address(name).reachedAs(name, phone, email),
        "PL5260001246",
        "5260001246",
        registration,
        website,
        "PLN",
        "Europe/Warsaw",
        "en",
        List.of(),
        MailSender.NONE,
        texts);
  }
}
