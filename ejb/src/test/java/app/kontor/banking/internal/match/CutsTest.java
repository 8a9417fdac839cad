package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.statement.Remittance;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which numbers of the spaced text are pieces of one that the bank cut. */
class CutsTest {

  @ParameterizedTest
  @CsvSource({
    "FV/2026/11/004|83, 2026 11 004 83",
    "FV/20|26/11/00483, 20 26 11 00483",
    "FV/2026/1|1/00483 X, 2026 1 1 00483",
    "A |FV/2026/11/00483, ''",
    "FV/2026/11/00483, ''"
  })
  void all_pieces_of_a_number_read_as_a_whole_are_pieces(String text, String pieces) {
    Remittance remittance = new Remittance(List.of(text.split("\\|", -1)));
    Cuts cuts = new Cuts(remittance.tight(), remittance.spaced());
    int from = remittance.tight().indexOf("2026");

    cuts.explain(from, from + "2026/11/00483".length());

    assertThat(pieces(cuts, remittance.spaced())).isEqualTo(pieces);
  }

  @Test
  void a_number_that_stands_beside_is_no_piece() {
    Cuts cuts = new Cuts("FV 00483 7", "FV 004 83 7");

    cuts.explain(3, 8);

    assertThat(pieces(cuts, "FV 004 83 7")).isEqualTo("004 83");
  }

  @Test
  void what_the_bank_did_not_cut_needs_no_explanation() {
    Cuts cuts = new Cuts("FV 00483AB", "FV 00483 AB");

    cuts.explain(3, 8);

    assertThat(pieces(cuts, "FV 00483 AB")).isEmpty();
  }

  @Test
  void two_forms_that_are_not_of_one_text_explain_nothing() {
    Cuts cuts = new Cuts("FV 00483", "PF 004 83");

    cuts.explain(3, 8);

    assertThat(pieces(cuts, "PF 004 83")).isEmpty();
  }

  @Test
  void places_beyond_the_text_explain_nothing() {
    Cuts cuts = new Cuts("FV 00483", "FV 004 83");

    cuts.explain(3, 9);
    cuts.explain(-1, 3);

    assertThat(pieces(cuts, "FV 004 83")).isEmpty();
  }

  static List<Integer> everyPlace() {
    return java.util.stream.IntStream.range(1, "FV/2026/11/00483".length()).boxed().toList();
  }

  /** The letters in front are no part of the number: a cut within or behind them cuts nothing. */
  @ParameterizedTest
  @MethodSource("everyPlace")
  void wherever_the_bank_cuts_a_number_its_pieces_are_known(int at) {
    String number = "FV/2026/11/00483";
    Remittance cut = Remittance.of(number.substring(0, at), number.substring(at));
    Cuts cuts = new Cuts(cut.tight(), cut.spaced());

    cuts.explain(3, number.length());

    String all =
        RemittanceText.runs(cut.spaced()).stream()
            .flatMap(run -> run.numbers().stream())
            .map(Number::digits)
            .collect(Collectors.joining(" "));
    assertThat(pieces(cuts, cut.spaced())).isEqualTo(at <= 3 ? "" : all);
  }

  private static String pieces(Cuts cuts, String spaced) {
    return RemittanceText.runs(spaced).stream()
        .flatMap(run -> run.numbers().stream())
        .filter(cuts::isPiece)
        .map(Number::digits)
        .collect(Collectors.joining(" "));
  }
}
