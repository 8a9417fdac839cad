package app.kontor.party;

import app.kontor.money.Currencies;
import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a seller's data must be like; a refusal names the field of the form. */
public final class SellerRules {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TEXT = 15_000;
  private static final AddressRules ADDRESS = AddressRules.of("seller");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}-]+");
  private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{0,6}");
  private static final Pattern NIP = Pattern.compile("\\d{10}");

  private SellerRules() {}

  /** Refuses what cannot be kept. */
  public static void check(SellerData data) {
    name(data.address().name());
    atMost("tradeName", data.tradeName(), LONGEST_NAME);
    ADDRESS.check(data.address());
    email(data.address().email());
    tax(data);
    atMost("registration", data.registration(), 200);
    atMost("website", data.website(), 200);
    books(data.homeCurrency(), data.zone(), data.language(), data.languages());
    sender(data.sender());
    data.texts().forEach(SellerRules::text);
  }

  /** Refuses a seller that cannot be added. */
  public static void check(NewSeller data) {
    name(data.name());
    if (!PREFIX.matcher(data.prefix().strip()).matches()) {
      throw new InvalidInput("prefix", "NOT_A_PREFIX", data.prefix());
    }
    if (!Arrays.asList(Locale.getISOCountries()).contains(data.country())) {
      throw new InvalidInput("sellerCountry", "NOT_A_VALUE", data.country());
    }
    books(data.homeCurrency(), data.zone(), data.language(), data.languages());
  }

  private static void name(String name) {
    if (name.isBlank()) {
      throw InvalidInput.required("sellerName");
    }
    atMost("sellerName", name, LONGEST_NAME);
  }

  /** Customers can write to a seller. */
  private static void email(@Nullable String typed) {
    String value = typed == null ? "" : typed;
    atMost("sellerEmail", value, 254);
    if (!EmailAddress.isValid(value.strip())) {
      throw new InvalidInput("sellerEmail", "NOT_AN_EMAIL", value);
    }
  }

  private static void tax(SellerData data) {
    String country = data.address().country();
    if (!data.vatId().isBlank() && VatId.read(data.vatId(), country).isEmpty()) {
      throw new InvalidInput("vatId", "NOT_A_VAT_ID", data.vatId());
    }
    atMost("taxNumber", data.taxNumber(), 20);
    boolean isPolish = country.equals("PL") && !data.taxNumber().isBlank();
    if (isPolish && !isNip(taxNumber(data.taxNumber(), country))) {
      throw new InvalidInput("taxNumber", "NOT_A_TAX_NUMBER", data.taxNumber());
    }
  }

  private static boolean isNip(String digits) {
    return NIP.matcher(digits).matches() && VatId.isNip(digits);
  }

  /** As it is kept: a Polish one without hyphens, others as their country writes them. */
  static String taxNumber(String typed, String country) {
    return country.equals("PL") ? SEPARATORS.matcher(typed).replaceAll("") : typed.strip();
  }

  private static void books(
      String homeCurrency, String zone, String language, List<String> offered) {
    if (!isCurrency(homeCurrency)) {
      throw new InvalidInput("homeCurrency", "NOT_A_VALUE", homeCurrency);
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new InvalidInput("zone", "NOT_A_VALUE", zone);
    }
    if (!Languages.isOne(language)) {
      throw new InvalidInput("sellerLanguage", "NOT_A_VALUE", language);
    }
    languages(offered, language);
  }

  private static void languages(List<String> offered, String own) {
    for (String code : offered) {
      if (!Languages.isOne(code)) {
        throw new InvalidInput("languages", "NOT_A_VALUE", code);
      }
    }
    if (!offered.isEmpty() && !offered.contains(own)) {
      throw new InvalidInput("languages", "OWN_LANGUAGE_NOT_OFFERED");
    }
  }

  private static boolean isCurrency(String code) {
    try {
      return Currencies.of(code).getCurrencyCode().equals(code);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void sender(MailSender sender) {
    atMost("senderName", sender.name(), LONGEST_NAME);
    address("senderAddress", sender.address());
    address("replyTo", sender.replyTo());
  }

  private static void address(String field, String value) {
    if (!value.isBlank() && !EmailAddress.isValid(value.strip())) {
      throw new InvalidInput(field, "NOT_AN_EMAIL", value);
    }
  }

  private static void text(SellerData.Text text) {
    if (!Languages.isOne(text.language())) {
      throw new InvalidInput(text.kind().name(), "NOT_A_VALUE", text.language());
    }
    atMost(text.kind().name() + '_' + text.language(), text.body(), LONGEST_TEXT);
  }

  private static void atMost(String field, String value, int most) {
    if (value.length() > most) {
      throw new InvalidInput(field, "TOO_LONG", most);
    }
  }
}
