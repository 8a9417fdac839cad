package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is open, and what is left of it while a batch is being matched. */
class AmountsTest {
  private static final OpenItem FIRST = item("PF/2026/11/00001", "100.10").get();
  private static final OpenItem SECOND = item("PF/2026/11/00002", "100.10").get();
  private static final OpenItem THIRD = item("PF/2026/11/00003", "55.55").get();

  private final Amounts amounts = new Amounts(List.of(FIRST, SECOND, THIRD));

  @Test
  void what_a_proposal_takes_is_gone_for_the_next() {
    amounts.use(proposal(part(FIRST, "40.00")));

    assertThat(amounts.open(FIRST)).isEqualTo(Sample.money("60.10"));
    assertThat(amounts.open(SECOND)).isEqualTo(Sample.money("100.10"));

    amounts.use(proposal(part(FIRST, "60.10"), part(THIRD, "0.55")));

    assertThat(amounts.open(FIRST).isZero()).isTrue();
    assertThat(amounts.open(THIRD)).isEqualTo(Sample.money("55.00"));
  }

  @ParameterizedTest
  @CsvSource({"100.10, true", "100.11, false", "0.01, true"})
  void a_proposal_fits_up_to_the_last_minor_unit(String amount, boolean fits) {
    assertThat(amounts.fits(proposal(part(FIRST, amount)))).isEqualTo(fits);
  }

  @Test
  void a_proposal_fits_only_if_each_of_its_parts_does() {
    amounts.use(proposal(part(THIRD, "55.55")));

    assertThat(amounts.fits(proposal(part(FIRST, "1.00"), part(THIRD, "0.01")))).isFalse();
    assertThat(amounts.fits(proposal(part(FIRST, "1.00"), part(SECOND, "100.10")))).isTrue();
  }

  @Test
  void items_are_found_by_the_amount_that_was_open_at_first() {
    assertThat(amounts.of(Sample.money("100.10"))).containsExactly(FIRST, SECOND);
    assertThat(amounts.of(Sample.money("100.11"))).isEmpty();
    assertThat(amounts.of(Money.of("100.10", "EUR"))).as("another currency").isEmpty();
  }

  @Test
  void an_amount_is_unique_if_one_item_alone_has_it() {
    assertThat(amounts.isUnique(Sample.money("55.55"))).isTrue();
    assertThat(amounts.isUnique(Sample.money("100.10"))).as("two have it").isFalse();
    assertThat(amounts.isUnique(Sample.money("3.33"))).as("nobody has it").isFalse();
  }

  @Test
  void a_round_amount_is_never_unique() {
    OpenItem round = item("PF/2026/11/00004", "500.00").get();

    assertThat(new Amounts(List.of(round)).isUnique(Sample.money("500.00"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10.00, PLN, true",
    "500.00, PLN, true",
    "505.00, PLN, false",
    "500.01, EUR, false",
    "0.01, EUR, false",
    "1000, JPY, true",
    "1500, JPY, false",
    "1.000, KWD, true",
    "1.500, KWD, false"
  })
  void round_is_a_thousand_minor_units(String amount, String currency, boolean round) {
    assertThat(Amounts.isRound(Money.of(amount, currency))).isEqualTo(round);
  }

  private static Proposal.Part part(OpenItem item, String amount) {
    return new Proposal.Part(item, Sample.money(amount));
  }

  private static Proposal proposal(Proposal.Part... parts) {
    return new Proposal(List.of(parts), 0, List.of());
  }
}
