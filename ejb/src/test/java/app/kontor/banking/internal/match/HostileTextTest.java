package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.MatchResult.Decision;
import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Run;
import app.kontor.billing.OpenItem;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody wrote by hand: whatever comes is read to its end and decides nothing wrong. */
class HostileTextTest {
  private static final int LONG = 800;
  private static final String[] PIECES = {
    "FV",
    "PF",
    "ZA",
    "WZ",
    "NIP",
    "RF18",
    "PL61",
    "/VAT/",
    "/IDC/",
    "/INV/",
    "/TXT/",
    "KSEF",
    "z dnia",
    "do",
    "bis",
    "i",
    "und",
    "2026",
    "26",
    "11",
    "00042",
    "42",
    "0",
    "1230,55",
    "20.11.2026",
    "5260001246",
    "/",
    "-",
    ".",
    ",",
    ";",
    " ",
    "  ",
    "|",
    "\u00a0",
    "\u200b",
    "Ł",
    "ß",
    "\ud83d\ude00",
    "\u0000",
    "٤٢",
    "²"
  };
  private static final OpenItem ITEM = item("FV/2026/11/00042", "1230.55").get();
  private static final OpenItem PAID = item("FV/2026/11/00041", "0.00").gross("9.99").get();
  private static final PayerHistory KNOWN = new PayerHistory(Map.of("ACC", Map.of(1L, 3)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1,",
        "1-",
        "1/",
        "1.",
        "12 ",
        "123 ",
        "0",
        "O1",
        "OI",
        "A",
        "A1",
        "PL61",
        "RF",
        "RF18 ",
        "/VAT/",
        "/VAT/1/IDC/1/INV/",
        "FV 1 ",
        "FV",
        "NIP ",
        "NIP 1",
        "1 do ",
        "- ",
        "20.11.",
        "1234-",
        "5260001246-",
        "123456789012 ",
        "ZWROT",
        "\u0301",
        "ß"
      })
  void a_text_that_repeats_one_piece_without_end_is_read(String piece) {
    String text = piece.repeat(LONG / piece.length());

    MatchResult result = match(text);

    assertThat(result.proposals())
        .allMatch(proposal -> proposal.parts().get(0).item().equals(ITEM));
    assertThat(new NumberShapes(List.of("FV/2026/11/00042")).candidates(result.payment()))
        .hasSizeLessThan(200);
  }

  @Test
  void any_mixture_of_pieces_is_read_and_each_number_stands_where_it_says() {
    Random random = new Random(4711);
    for (int round = 0; round < 250; round++) {
      String text = Fold.text(mixture(random));
      for (Run run : RemittanceText.runs(text)) {
        int before = -1;
        assertThat(run.numbers()).as(text).isNotEmpty();
        for (Number number : run.numbers()) {
          if (number.ranged()) {
            assertThat(number.start()).isEqualTo(-1);
          } else {
            assertThat(text.substring(number.start(), number.end()))
                .as(text)
                .isEqualTo(number.digits());
            assertThat(number.start()).as(text).isGreaterThan(before);
            before = number.start();
          }
        }
      }
    }
  }

  @Test
  void any_mixture_of_pieces_books_only_what_names_the_document_or_nothing_else_is_known_of() {
    Random random = new Random(815);
    for (int round = 0; round < 250; round++) {
      String text = mixture(random);
      MatchResult result = match(text);
      if (result.decision() == Decision.AUTO) {
        assertThat(result.remarks()).as(text).isEmpty();
        assertThat(result.best().orElseThrow().parts())
            .as(text)
            .containsExactly(new Proposal.Part(ITEM, ITEM.open()));
      }
    }
  }

  @Test
  void a_name_or_a_reference_of_any_length_is_read() {
    Payment payment =
        credit("1230.55")
            .by("STALMET ".repeat(1_000))
            .reference("RF18" + "9".repeat(LONG))
            .document("9".repeat(LONG), "1.00")
            .endToEnd("E".repeat(LONG))
            .from("9".repeat(LONG))
            .get();

    MatchResult result =
        new Matcher(List.of(ITEM), List.of(PAID), KNOWN).match(List.of(payment)).get(0);

    assertThat(result.best().orElseThrow().parts())
        .extracting(Proposal.Part::item)
        .containsExactly(ITEM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "9", "1.", "12 "})
  void digits_without_end_are_no_amount_and_do_not_exhaust_the_stack(String piece) {
    assertThat(RemittanceText.runs("FV 42; " + piece.repeat(20_000)).get(0).numbers())
        .extracting(Number::digits)
        .containsExactly("42");
  }

  @Test
  void numbers_of_more_digits_than_any_of_ours_name_nothing() {
    for (int length = 13; length < 40; length++) {
      assertThat(match("FV " + "4".repeat(length)).best())
          .hasValueSatisfying(best -> assertThat(best.has(Evidence.Code.NUMBER)).isFalse());
    }
  }

  private static MatchResult match(String text) {
    return new Matcher(List.of(ITEM), List.of(PAID), KNOWN)
        .match(List.of(credit("1230.55").text(text).from("ACC").get()))
        .get(0);
  }

  private static String mixture(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(14); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }
}
