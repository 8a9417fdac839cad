package app.kontor.quoting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an offer comes to, and what can be taken of it. */
class QuotedOfferTest {
  private static QuotedLine line(
      int place, String quantity, String price, String discount, LineChoice choice) {
    return new QuotedLine(
        place,
        "I-" + place,
        "Item " + place,
        false,
        new BigDecimal(quantity),
        "C62",
        new BigDecimal(price),
        BigDecimal.valueOf(100),
        null,
        new BigDecimal(discount),
        "STANDARD",
        "S",
        new BigDecimal("23"),
        choice);
  }

  private static QuotedOffer offer(QuotedLine... lines) {
    return new QuotedOffer(
        "PLN",
        LocalDate.of(2026, 12, 12),
        "",
        "",
        "",
        "",
        new BigDecimal("10.00"),
        new BigDecimal("23"),
        "S",
        List.of(lines));
  }

  private static final QuotedOffer CHOICE =
      offer(
          line(1, "200", "50", "0", LineChoice.FIXED),
          line(2, "100", "30", "10", LineChoice.A),
          line(3, "100", "20", "0", LineChoice.A),
          line(4, "100", "7", "0", LineChoice.OPTION));

  @Test
  void usually_the_first_alternative_counts_and_no_option() {
    assertThat(CHOICE.usual()).containsExactly(2);
    assertThat(CHOICE.totals().net()).isEqualTo(Money.of("137.00", "PLN"));
    assertThat(CHOICE.totals().gross()).isEqualTo(Money.of("168.51", "PLN"));
    assertThat(CHOICE.totals(List.of(3, 4)).net()).isEqualTo(Money.of("137.00", "PLN"));
  }

  @Test
  void of_alternatives_exactly_one_is_taken() {
    assertThat(CHOICE.taken(List.of(3, 4))).extracting(QuotedLine::place).containsExactly(1, 3, 4);
    for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(2, 3), List.of(4))) {
      assertThatThrownBy(() -> CHOICE.taken(wrong))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> assertThat(refusal.code()).isEqualTo("QUOTATION_ONE_OF"));
    }
  }

  @Test
  void an_offer_of_options_alone_is_not_taken_empty() {
    QuotedOffer options = offer(line(1, "1", "5", "0", LineChoice.OPTION));
    assertThatThrownBy(() -> options.taken(List.of(9)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.code()).isEqualTo("QUOTATION_NOTHING_CHOSEN"));
  }

  @Test
  void a_discount_is_taken_off_the_price_of_six_decimals() {
    QuotedLine line = line(1, "1000", "3.125", "12.5", LineChoice.FIXED);
    assertThat(Objects.requireNonNull(line.each("PLN")).amount()).isEqualByComparingTo("2.734375");
    assertThat(offer(line).net(line)).isEqualTo(Money.of("27.34", "PLN"));
  }

  @Test
  void what_was_sent_is_kept_as_it_was() {
    QuotedOffer kept = JsonLibrary.read(JsonLibrary.write(CHOICE), QuotedOffer.class);
    assertThat(kept.totals()).isEqualTo(CHOICE.totals());
    assertThat(kept.lines()).hasSameSizeAs(CHOICE.lines());
    assertThat(kept.lines().get(1).choice()).isEqualTo(LineChoice.A);
    assertThat(kept.validUntil()).isEqualTo(CHOICE.validUntil());
    assertThat(kept.lines().get(1).target()).isNull();
  }
}
