package app.kontor.ordering.model;

import static app.kontor.ordering.model.PlacementPolicy.CUSTOMER_IS_ACTIVE;
import static app.kontor.ordering.model.PlacementPolicy.NOTE_FITS;
import static app.kontor.ordering.model.PlacementPolicy.OWN_NUMBER_IS_THERE;
import static app.kontor.ordering.model.PlacementPolicy.REFERENCE_FITS;
import static app.kontor.ordering.model.PlacementPolicy.REQUESTED_DAY_HAS_NOT_PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.PriceChanged;
import app.kontor.ordering.model.PlacementPolicy.Request;
import app.kontor.party.Partner;
import app.kontor.platform.failure.BusinessException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacementPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Partner ACTIVE = SalesOrders.partner(0);

  @Test
  void an_order_with_nothing_special_is_taken() {
    assertThatCode(() -> PlacementPolicy.requireAll(request(null, null, null)))
        .doesNotThrowAnyException();
    assertThatCode(
            () -> PlacementPolicy.requireAll(request(TODAY, "x".repeat(60), "y".repeat(2000))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_customer_who_is_not_active_orders_nothing() {
    Request order = new Request(inactive(), TODAY, TODAY.minusDays(1), "x".repeat(61), null);
    assertThat(CUSTOMER_IS_ACTIVE.refusal(order))
        .containsInstanceOf(NotOrderable.class)
        .map(BusinessException::code)
        .contains("PARTNER_INACTIVE");
    assertThatThrownBy(() -> PlacementPolicy.requireAll(order))
        .as("the first rule that is broken")
        .isInstanceOf(NotOrderable.class);
  }

  @Test
  void a_day_that_has_passed_is_refused_and_today_is_not() {
    assertThat(REQUESTED_DAY_HAS_NOT_PASSED.refusal(request(TODAY, null, null))).isEmpty();
    Optional<BusinessException> refusal =
        REQUESTED_DAY_HAS_NOT_PASSED.refusal(request(TODAY.minusDays(1), null, null));
    assertAt(refusal, "requestedDate", "DATE_IN_THE_PAST");
    assertThat(refusal.orElseThrow().args()).isEqualTo(java.util.List.of(TODAY.minusDays(1)));
  }

  @Test
  void texts_that_are_too_long_name_their_field_and_the_limit() {
    Optional<BusinessException> reference =
        REFERENCE_FITS.refusal(request(null, "x".repeat(61), null));
    assertAt(reference, "buyerReference", "TOO_LONG");
    assertThat(reference.orElseThrow().args()).isEqualTo(java.util.List.of(60));
    Optional<BusinessException> note = NOTE_FITS.refusal(request(null, null, "y".repeat(2001)));
    assertAt(note, "note", "TOO_LONG");
    assertThat(note.orElseThrow().args()).isEqualTo(java.util.List.of(2000));
  }

  @Test
  void a_customer_that_pays_only_with_its_own_number_orders_only_with_one() {
    for (String none : new String[] {null, "", "  "}) {
      assertThat(OWN_NUMBER_IS_THERE.refusal(request(null, none, null)))
          .as("of customers who ask for none")
          .isEmpty();
      assertAt(
          OWN_NUMBER_IS_THERE.refusal(new Request(asking(), TODAY, null, none, null)),
          "buyerReference",
          "OWN_NUMBER_NEEDED");
    }
    assertThat(OWN_NUMBER_IS_THERE.refusal(new Request(asking(), TODAY, null, "PO-1", null)))
        .isEmpty();
  }

  private static Partner asking() {
    return new Partner(
        ACTIVE.id(),
        ACTIVE.number(),
        ACTIVE.name(),
        ACTIVE.address(),
        ACTIVE.vatId(),
        ACTIVE.language(),
        ACTIVE.currency(),
        ACTIVE.priceList(),
        ACTIVE.terms(),
        ACTIVE.email(),
        true,
        true,
        java.util.List.of());
  }

  @Test
  void nobody_orders_at_a_total_not_seen() {
    Money seen = Money.of("30.75", "PLN");
    assertThat(PlacementPolicy.unseen(seen, Money.of("30.75", "PLN"))).isEmpty();
    assertThat(PlacementPolicy.unseen(seen, Money.of("30.76", "PLN")))
        .containsInstanceOf(PriceChanged.class);
    assertThat(PlacementPolicy.unseen(seen, Money.of("30.75", "EUR")))
        .as("another currency is another total")
        .containsInstanceOf(PriceChanged.class);
  }

  private static void assertAt(Optional<BusinessException> refusal, String field, String code) {
    assertThat(refusal).map(BusinessException::field).contains(field);
    assertThat(refusal).map(BusinessException::code).contains(code);
  }

  private static Request request(
      @Nullable LocalDate requested, @Nullable String reference, @Nullable String note) {
    return new Request(ACTIVE, TODAY, requested, reference, note);
  }

  private static Partner inactive() {
    return new Partner(
        ACTIVE.id(),
        ACTIVE.number(),
        ACTIVE.name(),
        ACTIVE.address(),
        ACTIVE.vatId(),
        ACTIVE.language(),
        ACTIVE.currency(),
        ACTIVE.priceList(),
        ACTIVE.terms(),
        ACTIVE.email(),
        false);
  }
}
