package app.kontor.demo;

import app.kontor.access.DemoSignIns;
import app.kontor.access.Passwords;
import app.kontor.gate.Role;
import app.kontor.money.Iban;
import app.kontor.party.LegalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The seller, its bank accounts and staff, the customers with addresses and buyers. */
final class DemoParties {
  private static final String DOMAIN = DemoSignIns.DOMAIN;
  private static final String ADDRESS =
      "id, partner_id, code, preferred, name, contact, street, house, postcode, city, region,"
          + " country, phone, email";
  private static final String PARTNER =
      "id, seller_id, number, name, contact, street, house, postcode, city, region, country, phone,"
          + " email, vat_id, language, currency, price_list, payment_terms, active";

  private final Bulk bulk;
  private final long seller;
  private final DemoScale scale;
  private final Random random = new Random(20261123);
  private long dealers;
  private long workshops;
  private final String hash = Passwords.hash(DemoSignIns.PASSWORD);

  DemoParties(Bulk bulk, long seller, DemoScale scale) {
    this.seller = seller;
    this.bulk = bulk;
    this.scale = scale;
  }

  /** A place customers are in. */
  private record Place(
      String country,
      String city,
      String postcode,
      String street,
      String language,
      String currency) {

    /** The state where addresses name one; the demo has one such place. */
    @Nullable String region() {
      return country.equals("US") ? "OH" : null;
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("PL", "Poznań", "61-001", "Warsztatowa", "pl", "PLN"),
          new Place("DE", "Leipzig", "04109", "Werkstattstraße", "de", "EUR"),
          new Place("PL", "Gdańsk", "80-001", "Stoczniowa", "pl", "PLN"),
          new Place("US", "Cleveland", "44114", "Lakeside Avenue", "en", "USD"),
          new Place("PL", "Łódź", "90-001", "Piotrkowska", "pl", "PLN"),
          new Place("DE", "Nürnberg", "90402", "Königstraße", "de", "EUR"),
          new Place("AT", "Graz", "8010", "Schmiedgasse", "de", "EUR"),
          new Place("PL", "Katowice", "40-001", "Hutnicza", "pl", "PLN"),
          new Place("CZ", "Brno", "602 00", "Strojírenská", "en", "EUR"),
          new Place("NL", "Eindhoven", "5611 AB", "Industrielaan", "en", "EUR"),
          new Place("PL", "Rzeszów", "35-001", "Lotnicza", "pl", "PLN"),
          new Place("GB", "Sheffield", "S1 2BP", "Furnace Lane", "en", "USD"),
          new Place("DE", "Bremen", "28195", "Werftstraße", "de", "EUR"),
          new Place("PL", "Białystok", "15-001", "Składowa", "pl", "PLN"),
          new Place("SK", "Žilina", "010 01", "Dielenská", "en", "EUR"));

  private static final List<String> NAMES_PL =
      List.of("Metalux", "Śrubex", "Warsztat Żuraw", "Budmax", "Stalmont", "Technika Łąccy");
  private static final List<String> NAMES_DE =
      List.of("Müller Werkzeugbau", "Schraubenhaus Vogt", "Stahlbau Weiß", "Maschinenbau Krüger");
  private static final List<String> NAMES_EN =
      List.of("Northgate Fixings", "Forge & Co", "Lakeside Tools", "Ironbridge Supply");

  void write() throws SQLException {
    seller();
    staff();
    groups();
    new DemoTerms(bulk, seller).write();
    for (int n = 1; n <= scale.partners(); n++) {
      partner(n, PLACES.get((n - 1) % PLACES.size()));
    }
    bulk.flush();
  }

  private void seller() throws SQLException {
    try (Statement statement = bulk.connection().createStatement()) {
      statement.executeUpdate(
          "UPDATE seller SET name = 'Norwid Narzędzia Sp. z o.o.', street = 'Przemysłowa',"
              + " house = '14', postcode = '52-407', city = 'Wrocław', country = 'PL',"
              + " vat_id = 'PL"
              + MadeUpNumbers.nip(898_210_445)
              + "', tax_number = '"
              + MadeUpNumbers.nip(898_210_445)
              + "', registration = 'KRS 0000987654, Sąd Rejonowy dla Wrocławia-Fabrycznej',"
              + " email = 'biuro"
              + DOMAIN
              + "', phone = '+48 71 555 01 40', website = 'demo.kontor.example', language = 'pl'"
              + " WHERE id = "
              + seller);
    }
    for (LegalText kind : LegalText.values()) {
      for (String language : List.of("pl", "de", "en")) {
        bulk.row(
            "seller_text",
            "seller_id, kind, language, body",
            seller,
            kind.name(),
            language,
            legal(kind + "_" + language));
      }
    }
    account("PLN", "109024020000000610000434", 1);
    account("EUR", "109024020000000610000777", 2);
    account("USD", "109024020000000610000999", 3);
  }

  private static String legal(String name) {
    try (InputStream in = DemoParties.class.getResourceAsStream("legal/" + name + ".txt")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void account(String currency, String number, int position) throws SQLException {
    bulk.row(
        "seller_bank_account",
        "id, seller_id, iban, bic, bank_name, currency, position, others",
        bulk.id(),
        seller,
        Iban.of("PL", number),
        "WBKPPLPP",
        "Bank Przykładowy S.A.",
        currency,
        position,
        position == 1);
  }

  private void staff() throws SQLException {
    user(0, "sales", "Sylwia Sobczak", "pl", List.of(Role.SALES));
    user(0, "accounting", "Alicja Adamska", "pl", List.of(Role.ACCOUNTING));
    user(0, "warehouse", "Wojciech Wrona", "pl", List.of(Role.WAREHOUSE));
    user(0, "service", "Stefan Serwisant", "pl", List.of(Role.SERVICE));
    user(0, "documents", "Dorota Dudek", "pl", List.of(Role.DOCUMENTS));
    user(0, "admin", "Adam Administrator", "pl", List.of(Role.ADMINISTRATOR, Role.INSTALLATION));
  }

  private void user(long partner, String login, String name, String language, List<Role> roles)
      throws SQLException {
    bulk.row("account", "id, email, password_hash, proven", bulk.id(), login + DOMAIN, hash, true);
    long id = bulk.id();
    bulk.row(
        "app_user",
        "id, seller_id, partner_id, email, name, language, theme, density, active",
        id,
        seller,
        partner,
        login + DOMAIN,
        name,
        language,
        "system",
        "normal",
        true);
    for (Role role : roles) {
      bulk.row("app_user_role", "user_id, role", id, role.name());
    }
  }

  private void partner(int n, Place place) throws SQLException {
    long id = bulk.id();
    String name = name(n, place);
    int house = 1 + random.nextInt(120);
    String phone = phone(place, n);
    String email = "kontakt." + n + DOMAIN;
    String number = "K" + (10_000 + n);
    bulk.row(
        "partner",
        PARTNER,
        id,
        seller,
        number,
        name,
        contact(place, n),
        place.street(),
        String.valueOf(house),
        place.postcode(),
        place.city(),
        place.region(),
        place.country(),
        phone,
        email,
        vatId(n, place),
        place.language(),
        place.currency(),
        priceList(n, place),
        n % 4 == 0 ? DemoTerms.NET14 : null,
        true);
    address(id, "HQ", true, name, place, String.valueOf(house), phone, email);
    if (n % 3 == 0) {
      address(id, "WH2", false, name, place, String.valueOf(house + 2), phone, email);
    }
    member(n, id);
    buyers(n, id, place);
  }

  /** Dealers and workshops; who is both is served as a dealer first. */
  private void groups() throws SQLException {
    dealers = group("DEALER", "Dealerzy", 1);
    workshops = group("WORKSHOP", "Warsztaty", 2);
    trafficLights(workshops);
    smallOrdersAtOnce();
  }

  /** Small orders of workshops that buy on account are confirmed as they come in. */
  private void smallOrdersAtOnce() throws SQLException {
    bulk.row(
        "confirm_rule",
        "id, version, seller_id, group_code, active, most_gross, promise_days, without_notes,"
            + " known_address, paid",
        bulk.id(),
        1,
        seller,
        "WORKSHOP",
        true,
        "1000.00",
        0,
        true,
        true,
        true);
  }

  /** A group is told of stock whether there is plenty, little or nothing. */
  private void trafficLights(long group) throws SQLException {
    long id = bulk.id();
    bulk.row(
        "customer_visibility",
        "id, version, seller_id, said_for, owner_id",
        id,
        1,
        seller,
        "GROUP",
        group);
    bulk.row("customer_visibility_detail", "visibility_id, detail, extent", id, "STOCK", "LIGHT");
  }

  private long group(String code, String name, int place) throws SQLException {
    long id = bulk.id();
    bulk.row(
        "customer_group",
        "id, version, seller_id, code, name, place",
        id,
        1,
        seller,
        code,
        name,
        place);
    return id;
  }

  private void member(int n, long partner) throws SQLException {
    if (n % 7 == 0) {
      bulk.row("customer_group_member", "partner_id, group_id", partner, dealers);
    }
    if (n % 5 == 0) {
      bulk.row("customer_group_member", "partner_id, group_id", partner, workshops);
    }
  }

  private void buyers(int n, long partner, Place place) throws SQLException {
    List<Role> all = List.of(Role.BUYER, Role.SERVICE, Role.DOCUMENTS);
    switch (n) {
      case 1 -> {
        user(partner, "buyer.pl", "Piotr Kowalski", "pl", all);
        user(
            partner,
            "company.pl",
            "Anna Kowalska",
            "pl",
            List.of(Role.COMPANY_ADMIN, Role.APPROVER));
        user(partner, "junior.pl", "Ola Wiśniewska", "pl", List.of(Role.BUYER));
      }
      case 2 -> user(partner, "buyer.de", "Dieter Schmidt", "de", all);
      case 4 -> user(partner, "buyer.us", "Joe Baker", "en", List.of(Role.BUYER));
      case 3 -> user(partner, "buyer.pl2", "Zofia Żak", place.language(), all);
      default -> {
        // other customers are served by phone and have nobody who signs in
      }
    }
  }

  private void address(
      long partner,
      String code,
      boolean preferred,
      String name,
      Place place,
      String house,
      String phone,
      String email)
      throws SQLException {
    bulk.row(
        "delivery_address",
        ADDRESS,
        bulk.id(),
        partner,
        code,
        preferred,
        name,
        null,
        place.street(),
        house,
        place.postcode(),
        place.city(),
        place.region(),
        place.country(),
        phone,
        email);
  }

  private static String name(int n, Place place) {
    List<String> names =
        switch (place.language()) {
          case "pl" -> NAMES_PL;
          case "de" -> NAMES_DE;
          default -> NAMES_EN;
        };
    String form =
        switch (place.country()) {
          case "PL" -> "Sp. z o.o.";
          case "DE", "AT" -> "GmbH";
          case "US" -> "Inc.";
          case "GB" -> "Ltd";
          case "NL" -> "B.V.";
          default -> "s.r.o.";
        };
    int round = (n - 1) / names.size();
    return names.get((n - 1) % names.size()) + (round == 0 ? " " : " " + (round + 1) + " ") + form;
  }

  private static String contact(Place place, int n) {
    List<String> people =
        switch (place.language()) {
          case "pl" -> List.of("Jan Nowak", "Ewa Wójcik", "Michał Zieliński");
          case "de" -> List.of("Karin Bauer", "Jörg Lange", "Uta Schäfer");
          default -> List.of("Mary Hill", "Tom Fisher", "Lucy Grant");
        };
    return people.get(n % people.size());
  }

  private static String phone(Place place, int n) {
    String prefix =
        switch (place.country()) {
          case "PL" -> "+48 61 555 ";
          case "DE" -> "+49 341 555 ";
          case "US" -> "+1 216 555 ";
          case "GB" -> "+44 114 555 ";
          default -> "+43 316 555 ";
        };
    return prefix + "%04d".formatted(n % 10_000);
  }

  private static @Nullable String vatId(int n, Place place) {
    return switch (place.country()) {
      case "PL" -> "PL" + MadeUpNumbers.nip(777_000_000 + n * 37);
      case "DE" -> MadeUpNumbers.germanVatId(13_600_000 + n * 41);
      case "AT" -> "ATU%08d".formatted(61_000_000 + n);
      case "CZ" -> "CZ%08d".formatted(25_100_000 + n);
      case "SK" -> "SK%010d".formatted(2_020_000_000L + n);
      case "NL" -> "NL%09dB01".formatted(810_000_000 + n);
      default -> null;
    };
  }

  private static @Nullable String priceList(int n, Place place) {
    if (n % 5 != 0) {
      return null;
    }
    return switch (place.currency()) {
      case "PLN" -> "KEY-PLN";
      case "EUR" -> "KEY-EUR";
      default -> null;
    };
  }

  /** For texts in logs. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "demo parties, %d customers", scale.partners());
  }
}
