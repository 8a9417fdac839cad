package app.kontor.it.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.OtherSeller;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.platform.find.Finding;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundGroup;
import app.kontor.platform.number.NumberKey;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each kind of things is found by what people know of it, and by nobody whom it is not for. */
@ExtendWith(ArquillianExtension.class)
class FindingIT {
  private static final String OWN = "FIND-OWN-4711";
  private static final String PARCEL = "6290 0001 7788";

  @EJB private Finding finding;
  @Inject private Trade trade;
  @Inject private OtherSeller other;

  private @Nullable Customer known;
  private String order = "";

  /** One order, for all that is looked for is of it. */
  @Test
  void everybody_finds_what_is_theirs_by_what_people_know_of_it() {
    trade.open();
    known = trade.customer("FINDING", null);
    order = sold();
    an_order_is_found_by_its_number_its_last_digits_and_the_customers_own();
    a_customer_is_found_by_any_word_of_the_name_vat_id_mail_and_telephone();
    papers_parcels_and_payments_are_found_by_what_people_hold_in_their_hands();
    nobody_finds_what_is_not_theirs();
  }

  private String sold() {
    String number = trade.confirmed(customer(), 5, Trade.key(), "finding");
    trade.sql("UPDATE sales_order SET buyer_reference = ?1 WHERE number = ?2", OWN, number);
    trade.sql(
        "UPDATE partner SET name = 'Zakład Ślusarski Wyszukiwany', phone = '+48 61 777 12 34',"
            + " email = 'biuro@wyszukiwany.example', vat_id = 'PL7777123456' WHERE id = ?1",
        customer().id());
    trade.load(
        number + ".xml",
        new Camt(number, trade.today())
            .credit(trade.gross(number), "F", customer().account(), trade.paymentReference(number))
            .credit(Money.of("7712.34", "PLN"), "Found", "DE89370400440532013000", "unknown"));
    trade.awaitedRows(
        "SELECT id FROM sales_order WHERE number = ?1 AND payment_status = 'PAID'", number);
    trade.despatched(number, PARCEL);
    return number;
  }

  private void an_order_is_found_by_its_number_its_last_digits_and_the_customers_own() {
    Actor sales = trade.staff(Role.SALES);
    assertThat(numbers(sales, "orders", order)).startsWith(order);
    assertThat(first(sales, "orders", NumberKey.of(order).toLowerCase(Locale.ROOT)).exact())
        .isTrue();
    assertThat(numbers(sales, "orders", order.substring(order.length() - 5))).contains(order);
    assertThat(first(sales, "orders", "find-own").number()).isEqualTo(order);
    assertThat(first(customer().buyer(), "orders", OWN).number()).isEqualTo(order);
  }

  private void a_customer_is_found_by_any_word_of_the_name_vat_id_mail_and_telephone() {
    Actor sales = trade.staff(Role.SALES);
    for (String typed :
        List.of(
            customer().number(),
            "zaklad slus",
            "ślusarski",
            "wyszuk",
            "PL 777-712-34-56",
            "7777123456",
            "BIURO@wyszu",
            "+48 617771234",
            "61 777 12",
            "061/777-12-34")) {
      assertThat(numbers(sales, "customers", typed)).as(typed).contains(customer().number());
    }
  }

  private void papers_parcels_and_payments_are_found_by_what_people_hold_in_their_hands() {
    Actor all = trade.staff(Role.ADMINISTRATOR);
    String proForma = trade.proForma(order).number().value();
    assertThat(first(all, "billing-documents", proForma).exact()).isTrue();
    assertThat(first(customer().buyer(), "billing-documents", proForma).number())
        .isEqualTo(proForma);
    assertThat(first(all, "parcels", "629000017788").opens()).isEqualTo(order);
    assertThat(first(customer().buyer(), "parcels", PARCEL).opens()).isEqualTo(order);
    assertThat(first(all, "entries", "7 712,34").name()).isEqualTo("Found");
    assertThat(first(all, "items", Trade.ITEM).exact()).isTrue();
  }

  private void nobody_finds_what_is_not_theirs() {
    assertThat(names(trade.staff(Role.WAREHOUSE), order)).doesNotContain("customers", "entries");
    assertThat(names(trade.staff(Role.ACCOUNTING), order)).doesNotContain("items", "tickets");
    assertThat(names(customer().buyer(), order))
        .containsExactly("orders", "items", "billing-documents", "parcels");
    Customer stranger = trade.customer("FINDING-NOT", null);
    other.open();
    for (Actor who : List.of(stranger.everything(), other.staff(Role.ADMINISTRATOR))) {
      for (String typed :
          List.of(order, OWN, PARCEL, customer().number(), "wyszuk", "7 712,34", "7777123456")) {
        assertThat(trade.as(who, () -> finding.find(typed)))
            .as(typed)
            .allSatisfy(
                group ->
                    assertThat(group.found())
                        .noneMatch(
                            found ->
                                (found.toString() + found.details())
                                    .matches(
                                        "(?s).*(" + order + '|' + OWN + "|Wyszukiwany|7712).*")));
      }
    }
  }

  private Customer customer() {
    return Objects.requireNonNull(known);
  }

  private List<FoundGroup> groups(Actor who, String typed) {
    return trade.as(who, () -> finding.find(typed));
  }

  private List<String> names(Actor who, String typed) {
    return groups(who, typed).stream().map(FoundGroup::name).toList();
  }

  private List<Found> found(Actor who, String kind, String typed) {
    return groups(who, typed).stream()
        .filter(group -> group.name().equals(kind))
        .flatMap(group -> group.found().stream())
        .toList();
  }

  private List<String> numbers(Actor who, String kind, String typed) {
    return found(who, kind, typed).stream().map(Found::number).toList();
  }

  /** The likeliest of a kind; a nameless one for none. */
  private Found first(Actor who, String kind, String typed) {
    return found(who, kind, typed).stream().findFirst().orElse(Found.of("", "", List.of(), false));
  }
}
