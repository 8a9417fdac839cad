package app.kontor.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.approval.ApprovalReason;
import app.kontor.approval.ApprovalRefused;
import app.kontor.approval.ApprovalState;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.money.Currencies;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.PlaceOrder;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.tax.VatBreakdown;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request's life: who may do what with it, and that it is decided once. */
class ApprovalRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final Actor BUYER = person(1, Role.BUYER, Role.APPROVER);
  private static final Actor NAMED = person(2, Role.APPROVER);
  private static final Actor OTHER = person(3, Role.APPROVER);

  private static Actor person(long id, Role... roles) {
    return Actor.person(id, id + "@x.example", "P" + id, Locale.ENGLISH, 1, 7, Set.of(roles));
  }

  private static ApprovalRequest request(@Nullable Long approver) {
    PlaceOrder terms =
        PlaceOrder.of("key-0001", "MAIN", "PICKUP", null, null, "B-1", null, "PLN 123.00");
    AskedGoods goods =
        new AskedGoods(
            List.of(
                new AskedGoods.Line("A-1", "Bolt", new BigDecimal("3"), "H87", null, "PLN 100.00"),
                new AskedGoods.Line("A-2", "Nut", new BigDecimal("2"), "XBX", "XBX", "PLN 5.00")));
    return new ApprovalRequest(
        BUYER,
        new ApprovalRequest.Asked(
            "abc",
            ApprovalReason.ORDER_LIMIT,
            terms,
            goods,
            VatBreakdown.of(Currencies.of("PLN"), List.of()),
            approver,
            NOW));
  }

  @Test
  void what_was_asked_for_is_kept_as_it_stood() {
    ApprovalRequest request = request(null);
    assertThat(request.terms().buyerReference()).isEqualTo("B-1");
    assertThat(request.terms().paymentTerms()).isNull();
    assertThat(request.lines())
        .extracting(line -> line.itemNumber() + " " + line.quantity() + " " + line.unit())
        .containsExactly("A-1 3 null", "A-2 2 XBX");
    assertThat(request.detail(BUYER, false).goods())
        .extracting(line -> line.name() + " " + line.net())
        .containsExactly("Bolt PLN 100.00", "Nut PLN 5.00");
    assertThat(request.detail(BUYER, false).own()).isTrue();
    assertThat(request.detail(OTHER, true).own()).isFalse();
  }

  @Test
  void nobody_decides_on_a_request_of_their_own() {
    ApprovalRequest request = request(null);
    assertThat(request.isDecidedBy(BUYER, false)).isFalse();
    refused("APPROVAL_OWN", () -> request.approve(BUYER, false, NOW));
    refused("APPROVAL_OWN", () -> request.decline(BUYER, false, "no", NOW));
    refused("APPROVAL_OTHERS", () -> request.withdraw(OTHER, NOW));
  }

  @Test
  void the_one_who_was_named_decides_as_long_as_that_one_may() {
    ApprovalRequest request = request(NAMED.userId());
    assertThat(request.isDecidedBy(NAMED, true)).isTrue();
    assertThat(request.isDecidedBy(OTHER, true)).isFalse();
    refused("APPROVAL_OF_ANOTHER", () -> request.approve(OTHER, true, NOW));
    assertThat(request.isDecidedBy(OTHER, false)).as("the named one has gone").isTrue();
    request.decline(OTHER, false, "too much", NOW);
    assertThat(request.detail(BUYER, false).answer()).isEqualTo("too much");
  }

  @Test
  void another_version_than_was_read_is_not_decided_on() {
    assertThatThrownBy(() -> request(null).require(5)).isInstanceOf(ChangedMeanwhile.class);
  }

  /** Random people do random things; it is decided at most once, and never by who asked. */
  @Test
  void a_request_is_decided_once_whatever_is_tried() {
    Random random = new Random(20261128);
    for (int round = 0; round < 2_000; round++) {
      ApprovalRequest request = request(random.nextBoolean() ? NAMED.userId() : null);
      int decisions = 0;
      for (int step = 0; step < 12; step++) {
        ApprovalState before = request.summary().state();
        Actor who = List.of(BUYER, NAMED, OTHER).get(random.nextInt(3));
        boolean named = request.approverId() != null && random.nextInt(4) > 0;
        int what = random.nextInt(3);
        try {
          decide(request, what, who, named);
          decisions++;
          assertThat(before).isEqualTo(ApprovalState.ASKED);
          assertThat(what == 2).isEqualTo(who == BUYER);
          assertThat(who == OTHER && named).isFalse();
        } catch (ApprovalRefused refusal) {
          assertThat(request.summary().state()).isEqualTo(before);
        }
      }
      assertThat(decisions).isLessThanOrEqualTo(1);
      assertThat(request.summary().order() == null)
          .isEqualTo(request.summary().state() != ApprovalState.ORDERED);
    }
  }

  private static void decide(ApprovalRequest request, int what, Actor who, boolean named) {
    switch (what) {
      case 0 -> {
        request.approve(who, named, NOW);
        request.ordered(new OrderNumber("ZA/1"));
      }
      case 1 -> request.decline(who, named, "no", NOW);
      default -> request.withdraw(who, NOW);
    }
  }

  private static void refused(String code, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(
            ApprovalRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
