package app.kontor.quoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.quoting.model.Quotation;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which steps a quotation takes, by random hands in random order. */
class QuotationStepTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 12);
  private static final int SEQUENCES = 5_000;
  private static final int STEPS = 12;

  private static final Map<String, VatRate> RATES =
      Map.of(
          "STANDARD", new VatRate("S", new BigDecimal("23")),
          "REDUCED", new VatRate("S", new BigDecimal("8")),
          "ZERO", new VatRate("Z", BigDecimal.ZERO));

  private static Quotation begun(boolean asked) {
    Quotation quotation =
        new Quotation(
            1,
            "OF/1",
            new QuotationDetail.Customer(
                new PartnerNumber(""), "Company", "Person", "p@example.com", "", "en"),
            Currency.getInstance("PLN"),
            UNTIL,
            "Staff",
            NOW);
    if (asked) {
      quotation.request(null, null, "");
    }
    return quotation;
  }

  /** Takes the step; what the entity does, not what the table says. */
  private static void take(Quotation quotation, QuotationStep step) {
    switch (step) {
      case EDIT ->
          quotation.edit(
              new QuotationDraft(
                  0, "", "", UNTIL, BigDecimal.ZERO, "", "", BigDecimal.ZERO, List.of()),
              List.of(),
              NOW);
      case SEND -> {
        quotation.send(quotation.offer(RATES, ""), NOW);
        quotation.due(NOW);
      }
      case ASK -> quotation.say(false, NOW);
      case ANSWER -> quotation.say(true, NOW);
      case ACCEPT -> quotation.accept(new OrderNumber("ZA/1"), "Person", "192.0.2.1", null, NOW);
      case DECLINE -> quotation.decline("too dear", NOW);
      case WITHDRAW -> quotation.withdraw("sold", NOW);
      case EXPIRE -> quotation.expire(NOW);
      case REMIND -> {
        quotation.require(QuotationStep.REMIND);
        quotation.remind(NOW);
      }
    }
  }

  @Test
  void whatever_is_tried_in_whatever_order_the_quotation_stays_right() {
    Random random = new Random(20261128);
    QuotationStep[] steps = QuotationStep.values();
    Set<QuotationState> seen = EnumSet.noneOf(QuotationState.class);
    Map<QuotationStep, Integer> taken = new EnumMap<>(QuotationStep.class);
    int refused = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      Quotation quotation = begun(random.nextBoolean());
      for (int k = 0; k < STEPS; k++) {
        QuotationStep step = steps[random.nextInt(steps.length)];
        QuotationState before = quotation.state();
        int sent = quotation.sent();
        if (step.from(before).isEmpty()) {
          refused++;
          assertThatThrownBy(() -> take(quotation, step)).isInstanceOf(QuotationNotOpen.class);
          assertThat(quotation.state()).isEqualTo(before);
        } else {
          take(quotation, step);
          taken.merge(step, 1, Integer::sum);
          assertThat(step.from(before)).contains(quotation.state());
        }
        seen.add(quotation.state());
        holds(quotation, sent, step);
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(QuotationState.values());
    assertThat(taken).containsOnlyKeys(QuotationStep.values());
    assertThat(refused).isGreaterThan(SEQUENCES);
  }

  /** What must be so of every quotation, however it came there. */
  private static void holds(Quotation quotation, int before, QuotationStep step) {
    QuotationState state = quotation.state();
    assertThat(quotation.dueAt() != null)
        .as("due while offered: " + state)
        .isEqualTo(state.isOffered());
    assertThat(quotation.orderNumber() != null).isEqualTo(state == QuotationState.ACCEPTED);
    assertThat(quotation.sent()).isBetween(before, before + (step == QuotationStep.SEND ? 1 : 0));
    if (state.isOffered() || state == QuotationState.ACCEPTED || state == QuotationState.EXPIRED) {
      assertThat(quotation.sent()).as("nothing is answered that was not sent").isPositive();
      assertThat(quotation.isShown()).isTrue();
    }
    if (state == QuotationState.DRAFT) {
      assertThat(quotation.isShown()).as("what staff write is theirs").isFalse();
    }
  }

  @Test
  void an_end_is_an_end_but_a_refused_or_old_offer_can_be_made_anew() {
    for (QuotationStep step : QuotationStep.values()) {
      assertThat(step.from(QuotationState.ACCEPTED)).isEmpty();
      assertThat(step.from(QuotationState.WITHDRAWN)).isEmpty();
    }
    assertThat(QuotationStep.SEND.from(QuotationState.DECLINED)).contains(QuotationState.SENT);
    assertThat(QuotationStep.SEND.from(QuotationState.EXPIRED)).contains(QuotationState.SENT);
    assertThat(QuotationStep.ACCEPT.from(QuotationState.EXPIRED)).isEmpty();
  }

  @Test
  void each_side_is_offered_its_own_steps_alone() {
    assertThat(QuotationStep.open(QuotationState.SENT, false))
        .containsExactlyInAnyOrder(QuotationStep.ASK, QuotationStep.ACCEPT, QuotationStep.DECLINE);
    assertThat(QuotationStep.open(QuotationState.SENT, true))
        .containsExactlyInAnyOrder(
            QuotationStep.EDIT, QuotationStep.SEND, QuotationStep.ANSWER, QuotationStep.WITHDRAW);
    assertThat(QuotationStep.open(QuotationState.DRAFT, false)).isEmpty();
  }
}
