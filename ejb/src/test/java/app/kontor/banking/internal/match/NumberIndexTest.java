package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.NumberParts.Kind;
import app.kontor.billing.OpenItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers under which a payer may know an item. */
class NumberIndexTest {
  private static final OpenItem PRO_FORMA =
      item("PF/2026/11/00042", "1.10").order("ZA/2026/001017").buyerReference("BR-7781/A").get();
  private static final OpenItem INVOICE =
      item("FV/2026/11/00042", "2.20").order("ZA/2026/001018").get();

  private final NumberIndex index = new NumberIndex(List.of(PRO_FORMA, INVOICE));

  @Test
  void one_sequence_may_be_that_of_several_documents() {
    assertThat(index.withSequence(42))
        .extracting(NumberIndex.Entry::item)
        .containsExactly(PRO_FORMA, INVOICE);
    assertThat(index.withSequence(42))
        .extracting(entry -> entry.number().kind())
        .containsExactly(Kind.PRO_FORMA, Kind.INVOICE);
  }

  @Test
  void a_document_is_found_by_its_orders_sequence() {
    assertThat(index.withSequence(1018))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.item()).isEqualTo(INVOICE);
              assertThat(entry.number().kind()).isEqualTo(Kind.ORDER);
              assertThat(entry.number().number()).isEqualTo("ZA/2026/001018");
            });
    assertThat(index.withSequence(1019)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "20261100042, 2",
    "261100042, 2",
    "2026001017, 1",
    "26001017, 1",
    "202611042, 0",
    "00042, 0",
    "'', 0"
  })
  void all_digits_find_it_with_the_year_in_full_or_short(String digits, int found) {
    assertThat(index.withDigits(digits)).hasSize(found);
  }

  @Test
  void a_number_of_fewer_than_six_digits_is_not_found_by_them() {
    NumberIndex small = new NumberIndex(List.of(item("FV-77123", "1.00").get()));

    assertThat(small.withDigits("77123")).isEmpty();
    assertThat(small.withSequence(77123)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PF20261100042", "ZA2026001017", "BR7781A"})
  void letters_and_digits_run_together_find_exactly_it(String compact) {
    assertThat(index.withCompact(compact)).containsExactly(PRO_FORMA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20261100042", "PF20261100043", "BR7781", ""})
  void what_lacks_a_letter_or_a_digit_finds_nothing(String compact) {
    assertThat(index.withCompact(compact)).isEmpty();
  }

  @Test
  void a_buyers_reference_of_fewer_than_four_digits_is_too_common() {
    OpenItem item = item("FV/2026/11/00007", "1.00").buyerReference("Maria 123").get();

    assertThat(new NumberIndex(List.of(item)).withCompact("MARIA123")).isEmpty();
  }

  @Test
  void a_payment_reference_finds_its_document() {
    assertThat(index.withReference(INVOICE.paymentReference())).isPresent();
    assertThat(index.withReference("RF18539007547034")).isEmpty();
  }

  @Test
  void the_letters_of_our_numbers_are_learned_with_what_they_stand_for() {
    assertThat(index.prefixes())
        .containsOnly(
            java.util.Map.entry("PF", Kind.PRO_FORMA),
            java.util.Map.entry("FV", Kind.INVOICE),
            java.util.Map.entry("ZA", Kind.ORDER));
  }

  @Test
  void letters_that_stand_for_two_kinds_are_taken_for_an_invoices() {
    OpenItem item = item("FV/2026/11/00007", "1.00").order("FV/2026/00009").get();

    assertThat(new NumberIndex(List.of(item)).prefixes())
        .containsOnly(java.util.Map.entry("FV", Kind.INVOICE));
  }

  @Test
  void numbers_without_letters_teach_no_prefix() {
    OpenItem item = item("2026/11/00007", "1.00").order("2026-1017").get();

    assertThat(new NumberIndex(List.of(item)).prefixes()).isEmpty();
  }
}
