package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.Phrase;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list of customers and its file say of a partner. */
class CustomerListTest {

  private static Partner partner(
      Address address, @Nullable String vatId, int paymentDays, boolean active) {
    return new Partner(
        7,
        new PartnerNumber("K-100"),
        "Metalux",
        address,
        vatId,
        Locale.forLanguageTag("pl"),
        java.util.Currency.getInstance("PLN"),
        null,
        PartyWorld.net(paymentDays),
        "office@metalux.example",
        active);
  }

  private static Partner partner(@Nullable String vatId, int paymentDays, boolean active) {
    return partner(PartyWorld.address("Metalux"), vatId, paymentDays, active);
  }

  private static @Nullable Object cell(String column, Partner partner) {
    return CustomerList.SHAPE.column(column).of(partner);
  }

  @ParameterizedTest
  @CsvSource({
    "PL5260001246, PL 526-000-12-46",
    "DE136695976, DE 136 695 976",
    "ATU12345678, AT U123 45678",
    ", "
  })
  void the_page_shows_vat_ids_in_groups_and_the_file_as_they_are_kept(
      @Nullable String kept, @Nullable String shown) {
    Partner partner = partner(kept, 14, true);

    assertThat(cell("vat-id-grouped", partner)).isEqualTo(shown);
    assertThat(cell("vat-id", partner)).isEqualTo(kept);
  }

  @Test
  void terms_are_said_in_words_and_none_is_in_advance() {
    assertThat(cell("terms", partner(null, 0, true)))
        .isEqualTo(Phrase.of("customer.terms.advance"));
    assertThat(cell("terms", partner(null, 1, true)))
        .isEqualTo(Phrase.of("customer.terms.days", 1));
    assertThat(cell("terms", partner(null, 365, true)))
        .isEqualTo(Phrase.of("customer.terms.days", 365));
    assertThat(cell("payment-days", partner(null, 0, true))).isEqualTo(0);
  }

  @Test
  void who_cannot_order_is_seen_to_be_so() {
    assertThat(cell("status", partner(null, 14, true)))
        .isEqualTo(Badge.of("DONE", "customer.active"));
    assertThat(cell("status", partner(null, 14, false)))
        .isEqualTo(Badge.of("INACTIVE", "customer.inactive"));
  }

  @Test
  void the_place_is_told_with_its_country_and_the_street_as_the_country_writes_it() {
    Address american =
        new Address(
            "Lakeside",
            null,
            "Dock 4",
            "Fifth Ave",
            "350",
            "Suite 2100",
            "10118",
            "New York",
            "NY",
            "US",
            null,
            null);
    Partner lakeside = partner(american, null, 14, true);

    assertThat(cell("place", lakeside)).isEqualTo("US New York");
    assertThat(cell("street", lakeside)).isEqualTo("350 Fifth Ave, Suite 2100");
    assertThat(cell("addition", lakeside)).isEqualTo("Dock 4");
    assertThat(cell("region", lakeside)).isEqualTo("NY");
    assertThat(cell("street", partner(null, 14, true))).isEqualTo("Polna 12/4");
  }

  @Test
  void the_number_opens_the_customer() {
    ListColumn<Partner> number = CustomerList.SHAPE.column("number");

    assertThat(number.opens()).isEqualTo("customer");
    assertThat(Objects.requireNonNull(number.record()).apply(partner(null, 14, true)))
        .isEqualTo(new PartnerNumber("K-100"));
  }

  /** Whoever reads the file in again needs each part of the address for itself. */
  @Test
  void the_file_has_every_part_that_the_page_puts_together() {
    assertThat(CustomerList.SHAPE.file())
        .extracting(ListColumn::key)
        .contains("street", "postcode", "city", "region", "country", "vat-id", "payment-days")
        .doesNotContain("place", "terms", "vat-id-grouped", "status");
    assertThat(CustomerList.SHAPE.page(Audience.STAFF))
        .extracting(ListCell::column)
        .contains("place", "terms", "vat-id-grouped", "status")
        .doesNotContain("vat-id", "payment-days");
  }

  @Test
  void every_cell_of_a_partner_with_nothing_optional_can_be_read() {
    Partner bare =
        partner(
            new Address("A", null, "Polna", "", null, "", "Dublin", "IE", null, null),
            null,
            0,
            false);

    assertThat(CustomerList.SHAPE.columns())
        .filteredOn(column -> column.of(bare) == null)
        .extracting(ListColumn::key)
        .containsExactly("addition", "region", "vat-id", "vat-id-grouped");
  }

  @Test
  void the_words_of_the_filter_are_what_is_looked_for() {
    Page<Partner> found = new Page<>(List.of(partner(null, 14, true)), 41);
    PageRequest wanted = new PageRequest(25, 25);
    Parties parties =
        answering(
            Parties.class,
            (name, arguments) -> {
              assertThat(name).isEqualTo("customers");
              assertThat(arguments)
                  .containsExactly(new CustomerFilter("metalux", "DEALER"), wanted);
              return found;
            });
    FilterValues filter =
        answering(
            FilterValues.class,
            (name, arguments) -> {
              assertThat(name).isEqualTo("text");
              return "q".equals(arguments[0]) ? "metalux" : "DEALER";
            });
    CustomerGroups groups =
        answering(
            CustomerGroups.class,
            (name, arguments) -> List.of(new CustomerGroup("DEALER", "Händler", 1, 3)));
    CustomerList list = new CustomerList(parties, groups);

    assertThat(list.rows(filter, wanted)).isEqualTo(found);
    assertThat(CustomerList.SHAPE.filter())
        .extracting(FilterField::key)
        .containsExactly("q", "group");
    assertThat(list.choices())
        .containsExactly(Map.entry("group", List.of(new FilterChoice("DEALER", "Händler"))));
  }

  private interface Answer {
    Object to(String method, @Nullable Object[] arguments);
  }

  private static <T> T answering(Class<T> port, Answer answer) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
