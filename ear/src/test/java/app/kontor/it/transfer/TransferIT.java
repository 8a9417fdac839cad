package app.kontor.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.Users;
import app.kontor.access.Users.UserDetail;
import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.Items;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.pricing.PriceLists;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.TransferredRow;
import app.kontor.transfer.Transfers;
import app.kontor.transfer.UnknownTransfer;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of master data are compared and applied by the job, on the real database. */
@ExtendWith(ArquillianExtension.class)
class TransferIT {
  /** So many items are loaded at once; a bench sets it: 10,000 in a minute is the goal. */
  private static final int ITEMS =
      Integer.parseInt(System.getenv().getOrDefault("KONTOR_BENCH_ITEMS", "300"));

  private static final int PATIENCE_SECONDS = 300;

  @EJB private Transfers transfers;
  @EJB private Items items;
  @EJB private Partners partners;
  @EJB private PriceLists lists;
  @EJB private Users users;
  @Inject private Trade trade;

  @SuppressWarnings("NullAway.Init")
  private Actor sales;

  @BeforeEach
  void open() {
    trade.open();
    sales = trade.staff(Role.SALES);
  }

  @Test
  void items_are_added_with_their_categories_and_the_same_file_changes_nothing() {
    String word = word();
    StringBuilder csv =
        new StringBuilder("Numer towaru;Nazwa (pl);Name (de);Kategoria;Waga w kg;EAN;Jednostka\n");
    for (int i = 0; i < ITEMS; i++) {
      csv.append(word).append('-').append(i).append(";Śruba ").append(i).append(";Schraube ");
      csv.append(i).append(";Śruby ").append(word).append(" > Grupa ").append(i % 7);
      csv.append(";0,025;;szt\n");
    }
    csv.append(word).append("-X;Zła;;Śruby;0,1;5901234123450;szt\n");
    long start = System.nanoTime();
    String file = checked("items", "towary.csv", csv.toString());
    long compared = System.nanoTime();
    TransferView seen = view(file);
    assertThat(seen.counts().added()).isEqualTo(ITEMS);
    assertThat(seen.counts().refused()).isEqualTo(1);
    TransferredRow refused = rows(file, Effect.REFUSED).get(0);
    TransferredRow.Refusal why = Objects.requireNonNull(refused.refusal());
    assertThat(why.code()).isEqualTo("NOT_A_GTIN");
    assertThat(why.label()).isEqualTo("transfer.field.gtin");
    assertThatThrownBy(() -> trade.as(sales, () -> transfers.apply(file, seen.version(), true)))
        .hasMessageContaining("TRANSFER_ROWS_REFUSED");
    trade.as(sales, () -> transfers.apply(file, seen.version(), false));
    TransferView applied = ended(file);
    long end = System.nanoTime();
    assertThat(applied.state()).isEqualTo(TransferState.APPLIED);
    assertThat(applied.counts().applied()).isEqualTo(ITEMS);
    System.out.printf(
        Locale.ROOT,
        "TransferIT: %d items, compared in %.1f s, applied in %.1f s%n",
        ITEMS,
        (compared - start) / 1e9,
        (end - compared) / 1e9);
    ItemData one = trade.as(sales, () -> items.data(new ItemNumber(word + "-8")));
    assertThat(one.texts()).containsKeys("pl", "de");
    assertThat(one.measures().weightKg()).isEqualByComparingTo("0.025");

    String again = checked("items", "towary.csv", csv.toString());
    assertThat(view(again).counts().same()).isEqualTo(ITEMS);
    assertThat(view(again).counts().doing()).isZero();
    assertThatThrownBy(
            () -> trade.as(sales, () -> transfers.apply(again, view(again).version(), false)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void what_has_changed_since_it_was_looked_at_is_turned_down_and_said() {
    String word = word();
    apply(
        "customers",
        head()
            + word
            + "-1;Eins;Polna;1;61-001;Poznań;PL;eins@example.com;PLN\n"
            + word
            + "-2;Zwei;Polna;2;61-001;Poznań;PL;zwei@example.com;PLN\n",
        false);
    String file =
        checked(
            "customers", "k.csv", "Kundennummer;Firma\n" + word + "-1;Uno\n" + word + "-2;Due\n");
    assertThat(view(file).counts().changed()).isEqualTo(2);
    PartnerData other = trade.as(sales, () -> partners.data(new PartnerNumber(word + "-2")));
    rename(other, "Somebody else's");
    trade.as(sales, () -> transfers.apply(file, view(file).version(), false));
    TransferView applied = ended(file);
    assertThat(applied.counts().applied()).isEqualTo(1);
    assertThat(applied.counts().turnedDown()).isEqualTo(1);
    assertThat(name(word + "-1")).isEqualTo("Uno");
    assertThat(name(word + "-2")).isEqualTo("Somebody else's");
    assertThat(rows(file, Effect.CHANGED))
        .filteredOn(row -> !row.applied())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.refusal())
                    .hasToString(
                        "Refusal[label=, code=TRANSFER_CHANGED_SINCE, args=[" + word + "-2]]"));
  }

  @Test
  void all_or_none_is_none_if_one_cannot_be() {
    String word = word();
    apply(
        "customers",
        head()
            + word
            + "-1;Eins;Polna;1;61-001;Poznań;PL;eins@example.com;PLN\n"
            + word
            + "-2;Zwei;Polna;2;61-001;Poznań;PL;zwei@example.com;PLN\n",
        true);
    String file =
        checked(
            "customers", "k.csv", "Kundennummer;Firma\n" + word + "-1;Uno\n" + word + "-2;Due\n");
    rename(trade.as(sales, () -> partners.data(new PartnerNumber(word + "-2"))), "Other");
    trade.as(sales, () -> transfers.apply(file, view(file).version(), true));
    TransferView ended = ended(file);
    assertThat(ended.state()).isEqualTo(TransferState.FAILED);
    assertThat(Objects.requireNonNull(ended.failure()).code())
        .isEqualTo("TRANSFER_ROW_TURNED_DOWN");
    assertThat(name(word + "-1")).isEqualTo("Eins");
    trade.as(sales, () -> transfers.checkAgain(file, view(file).version()));
    assertThat(ended(file).counts().changed()).isEqualTo(2);
  }

  @Test
  void prices_of_several_lists_are_compared_largest_first_and_set_together() {
    String word = word();
    trade.priceList(word + "-A", "10.00");
    trade.priceList(word + "-B", "20.00");
    String csv =
        "Price list;Item number;From quantity;Net price\n"
            + (word + "-A;" + Trade.ITEM + ";1;11\n")
            + (word + "-B;" + Trade.ITEM + ";1;10\n")
            + (word + "-B;" + Trade.ITEM + ";50;9.5\n")
            + (word + "-B;" + Trade.ITEM + ";60;0\n")
            + (word + "-C;" + Trade.ITEM + ";1;9\n");
    String file = checked("prices", "prices.csv", csv);
    TransferView seen = view(file);
    assertThat(seen.counts().changed()).isEqualTo(2);
    assertThat(seen.counts().added()).isEqualTo(1);
    assertThat(rows(file, Effect.REFUSED))
        .extracting(row -> Objects.requireNonNull(row.refusal()).code())
        .containsExactlyInAnyOrder("PRICE_ZERO", "NOT_A_VALUE");
    assertThat(rows(file, Effect.CHANGED).get(0).name())
        .as("halved before raised by a tenth")
        .isEqualTo(word + "-B / " + Trade.ITEM + " / 1");
    trade.as(sales, () -> transfers.apply(file, seen.version(), false));
    assertThat(ended(file).counts().applied()).isEqualTo(3);
    assertThat(
            trade.rows(
                "SELECT CAST(e.amount AS CHAR) FROM price_entry e JOIN price_list l ON l.id ="
                    + " e.list_id WHERE l.code LIKE ?1 ORDER BY l.code, e.from_quantity",
                word + "-%"))
        .asString()
        .contains("11.000000", "10.000000", "9.500000");
    assertThat(view(checked("prices", "prices.csv", csv)).counts().same()).isEqualTo(3);
  }

  @Test
  void lists_with_formulas_come_as_a_file_and_their_prices_are_given_away_as_computed() {
    String word = word();
    String head = "Price list;Name;Currency;Valid from;Valid until;Derived from;Change in %\n";
    String own = word + "-A;Source;PLN;2026-01-01;;;\n";
    String derived = word + "-B;Partner;PLN;2026-01-01;2199-12-31;" + word + "-A;-12,5\n";
    String file = checked("price-lists", "l.csv", head + derived + own + word + "-C;X;PLN;;;;\n");
    assertThat(rows(file, Effect.REFUSED))
        .singleElement()
        .satisfies(
            row ->
                assertThat(Objects.requireNonNull(row.refusal()).label())
                    .isEqualTo("transfer.field.validFrom"));
    assertThat(view(file).counts().added()).isEqualTo(2);
    trade.as(sales, () -> transfers.apply(file, view(file).version(), false));
    assertThat(ended(file).counts().applied())
        .as("also the one whose source comes later in the file")
        .isEqualTo(2);
    assertThat(view(checked("price-lists", "l.csv", head + own + derived)).counts().same())
        .isEqualTo(2);

    String prices = "Price list;Item number;From quantity;Net price;Valid from\n";
    String wrong = word + "-A;" + Trade.ITEM + ";10;8;2027-05-01\n";
    String right = word + "-A;" + Trade.ITEM + ";1;10;2026-01-01\n";
    assertThat(rows(checked("prices", "p.csv", prices + wrong), Effect.REFUSED))
        .singleElement()
        .satisfies(
            row ->
                assertThat(Objects.requireNonNull(row.refusal()).code())
                    .isEqualTo("TRANSFER_OTHER_DAYS"));
    apply("prices", prices + right, true);
    assertThat(trade.as(sales, () -> lists.pricesBehind(word + "-B", null, 10))).isEmpty();
    assertThat(trade.as(sales, () -> lists.computedBehind(word + "-B", null, 10)))
        .singleElement()
        .satisfies(
            price -> {
              assertThat(price.itemNumber()).hasToString(Trade.ITEM);
              assertThat(price.price().amount()).isEqualByComparingTo("8.75");
            });
    assertThat(
            trade.as(
                sales, () -> lists.computedBehind(word + "-B", new ItemNumber(Trade.ITEM), 10)))
        .isEmpty();
  }

  @Test
  void people_of_customers_are_added_without_a_password_and_invited_only_if_asked() {
    String word = word();
    apply(
        "customers",
        head() + word + "-1;Eins;Polna;1;61-001;Poznań;PL;eins@example.com;PLN\n",
        true);
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    String domain = "@" + word.toLowerCase(Locale.ROOT) + ".example";
    String head = "Customer number;E-mail;Name of the person;Roles;Active;Invite by mail\n";
    String csv =
        head
            + (word + "-1;A" + domain + ";Anna;Buyer, Firmenverwaltung;;no\n")
            + (word + "-1;b" + domain + ";Bert;;;yes\n")
            + (word + "-1;c" + domain + ";Carl;księgowość;no;yes\n")
            + (word + "-1;d" + domain + ";Dora;Lager;;\n")
            + (word + "-9;e" + domain + ";Emil;;;\n")
            + (word + "-1;nobody;Fritz;;;\n");
    String file = checkedBy(admin, "people", csv);
    assertThat(
            trade
                .as(admin, () -> transfers.rows(file, Effect.REFUSED, PageRequest.first(9)))
                .rows())
        .extracting(row -> Objects.requireNonNull(row.refusal()).code())
        .containsExactlyInAnyOrder("NOT_A_VALUE", "UNKNOWN_PARTNER", "NOT_AN_EMAIL");
    appliedBy(admin, file);
    assertThat(
            trade.rows(
                "SELECT CONCAT_WS(' ', u.email, u.active, GROUP_CONCAT(r.role ORDER BY r.role))"
                    + " FROM app_user u JOIN app_user_role r ON r.user_id = u.id WHERE u.email LIKE"
                    + " ?1 GROUP BY u.id ORDER BY u.email",
                "%" + domain))
        .asString()
        .contains("a" + domain + " 1 BUYER,COMPANY_ADMIN")
        .contains("b" + domain + " 1 BUYER")
        .contains("c" + domain + " 0 ACCOUNTING");
    assertThat(
            trade.rows(
                "SELECT email FROM account WHERE email LIKE ?1 AND password_hash IS NULL",
                "%" + domain))
        .hasSize(3);
    assertThat(trade.rows("SELECT recipient FROM mail WHERE recipient LIKE ?1", "%" + domain))
        .asString()
        .contains("b" + domain)
        .doesNotContain("a" + domain)
        .doesNotContain("c" + domain);

    String again = checkedBy(admin, "people", head + word + "-1;a" + domain + ";Ada;buyer;;yes\n");
    appliedBy(admin, again);
    UserDetail ada = trade.as(admin, () -> users.user("a" + domain));
    assertThat(ada.summary().name()).isEqualTo("Ada");
    assertThat(ada.summary().roles()).containsExactly(Role.BUYER);
    assertThatThrownBy(() -> checked("people", "p.csv", csv)).hasMessageContaining("NOT_ALLOWED");
  }

  private String checkedBy(Actor person, String kind, String csv) {
    FileUpload upload = FileUpload.of("file.csv", csv.getBytes(StandardCharsets.UTF_8));
    String file = trade.as(person, () -> transfers.begin(Trade.key(), kind, upload));
    TransferColumns columns = trade.as(person, () -> transfers.columns(file));
    trade.as(person, () -> transfers.check(file, columns.file().version(), choice(columns)));
    assertThat(endedFor(person, file).state()).isEqualTo(TransferState.CHECKED);
    return file;
  }

  private void appliedBy(Actor person, String file) {
    long version = trade.as(person, () -> transfers.file(file)).version();
    trade.as(person, () -> transfers.apply(file, version, false));
    assertThat(endedFor(person, file).state()).isEqualTo(TransferState.APPLIED);
  }

  @Test
  void a_file_is_for_those_who_may_change_what_it_is_about_and_for_one_editor_at_a_time() {
    String file =
        begin("customers", "k.csv", head() + word() + "-1;A;B;1;61-001;C;PL;a@b.pl;PLN\n");
    Actor warehouse = trade.staff(Role.WAREHOUSE);
    assertThatThrownBy(() -> trade.as(warehouse, () -> transfers.file(file)))
        .isInstanceOf(UnknownTransfer.class);
    assertThatThrownBy(
            () -> trade.as(warehouse, () -> transfers.records("customers", PageRequest.first(1))))
        .hasMessageContaining("NOT_ALLOWED");
    TransferColumns columns = trade.as(sales, () -> transfers.columns(file));
    ColumnChoice choice = choice(columns);
    trade.as(sales, () -> transfers.check(file, columns.file().version(), choice));
    assertThatThrownBy(
            () -> trade.as(sales, () -> transfers.check(file, columns.file().version(), choice)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(ended(file).counts().added()).isEqualTo(1);
  }

  private static String head() {
    return "Kundennummer;Firma;Straße;Hausnummer;PLZ;Ort;Land;E-Mail;Währung\n";
  }

  private void rename(PartnerData data, String name) {
    PartnerData renamed =
        new PartnerData(
            data.number(),
            data.version(),
            data.address().reachedAs(name, data.address().phone(), data.address().email()),
            data.vatId(),
            data.language(),
            data.currency(),
            data.priceList(),
            data.paymentTerms(),
            data.active());
    trade.as(sales, () -> partners.change(renamed));
  }

  private String name(String number) {
    return trade.as(sales, () -> partners.data(new PartnerNumber(number))).address().name();
  }

  private void apply(String kind, String csv, boolean together) {
    String file = checked(kind, "first.csv", csv);
    trade.as(sales, () -> transfers.apply(file, view(file).version(), together));
    assertThat(ended(file).state()).isEqualTo(TransferState.APPLIED);
  }

  private String begin(String kind, String name, String csv) {
    FileUpload upload = FileUpload.of(name, csv.getBytes(StandardCharsets.UTF_8));
    return trade.as(sales, () -> transfers.begin(Trade.key(), kind, upload));
  }

  private String checked(String kind, String name, String csv) {
    String file = begin(kind, name, csv);
    TransferColumns columns = trade.as(sales, () -> transfers.columns(file));
    trade.as(sales, () -> transfers.check(file, columns.file().version(), choice(columns)));
    assertThat(ended(file).state()).isEqualTo(TransferState.CHECKED);
    return file;
  }

  private static ColumnChoice choice(TransferColumns columns) {
    return new ColumnChoice(
        columns.columns().stream().map(TransferColumns.Column::field).toList(), null, null);
  }

  private TransferView view(String file) {
    return trade.as(sales, () -> transfers.file(file));
  }

  private TransferView ended(String file) {
    return endedFor(sales, file);
  }

  private TransferView endedFor(Actor person, String file) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    TransferView seen = trade.as(person, () -> transfers.file(file));
    while (seen.state().isRunning() && System.nanoTime() < until) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      seen = trade.as(person, () -> transfers.file(file));
    }
    return seen;
  }

  private List<TransferredRow> rows(String file, Effect outcome) {
    return trade.as(sales, () -> transfers.rows(file, outcome, PageRequest.first(100))).rows();
  }

  private static String word() {
    return "T"
        + Trade.key().replaceAll("[^A-Za-z0-9]", "").substring(0, 8).toUpperCase(Locale.ROOT);
  }
}
