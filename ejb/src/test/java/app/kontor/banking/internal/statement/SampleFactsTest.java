package app.kontor.banking.internal.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFactsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bph-angle.sta | MT940 | 1 | 4 | 0 | 128818.12 | 45810300.95 | 45681482.83 | AGREES",
        "camt052-06.xml | CAMT_052 | 1 | 1 | 0 | 200000 | | 10022.15 | DISAGREES",
        "camt053-02-two-statements.xml | CAMT_053 | 2 | 2 | 8.85 | 7.00 | | | AGREES",
        "camt053-08-lithuanian.xml | CAMT_053 | 2 | 3 | 828531.98 | 5794.17 | | | ",
        "camt053-08.xml | CAMT_053 | 1 | 1 | 8.85 | 0 | 18.15 | -27.00 | DISAGREES",
        "camt054-02-batch.xml | CAMT_054 | 1 | 1 | 0 | 200000 | | | NOT_POSSIBLE",
        "german-details-60-63.sta | MT940 | 1 | 1 | 0 | 233.15 | 12345.12 | 12345.98 | DISAGREES",
        "ing-pl-tilde.sta.utf8 | MT940 | 1 | 5 | 2110.43 | 5308.60 | 1000.00 | 2000.00 | DISAGREES",
        "mbank-a.sta | MT940 | 1 | 3 | 0.03 | 0 | 0.40 | 0.43 | AGREES",
        "mbank-intraday.mt942 | MT942 | 1 | 3 | 0.03 | 0 | | | NOT_POSSIBLE",
        "penta.sta | MT940 | 1 | 30 | 121.38 | 10697.68 | 20419.66 | 9843.36 | AGREES",
        "pkobp-tilde.sta.utf8 | MT940 | 1 | 4 | 0 | 664.93 | -2671.79 | -3336.72 | AGREES",
        "sparkasse-large.sta | MT940 | 26 | 97 | 5188474.94 | 14457610.84 | | | "
      })
  void the_counted_facts_come_out_of_every_sample(
      String name,
      StatementFormat format,
      int statements,
      int entries,
      BigDecimal credits,
      BigDecimal debits,
      BigDecimal opening,
      BigDecimal closing,
      BalanceCheck check) {
    StatementFile file = Samples.read(name);

    assertThat(file.format()).isEqualTo(format);
    assertThat(file.statements()).hasSize(statements);
    assertThat(entries(file)).hasSize(entries);
    assertThat(sum(file, Entry::isCredit)).isEqualByComparingTo(credits);
    assertThat(sum(file, entry -> !entry.isCredit())).isEqualByComparingTo(debits.negate());
    Statement first = file.statements().get(0);
    if (opening != null) {
      assertThat(first.opening().orElseThrow().amount().amount()).isEqualByComparingTo(opening);
    }
    if (closing != null) {
      assertThat(first.closing().orElseThrow().amount().amount()).isEqualByComparingTo(closing);
    }
    if (check != null) {
      assertThat(file.statements()).extracting(Statement::balanceCheck).containsOnly(check);
    }
  }

  @Test
  void all_pages_of_the_large_statement_balance_with_their_reversals() {
    assertThat(Samples.read("sparkasse-large.sta").statements())
        .allSatisfy(page -> assertThat(page.balanceCheck()).isEqualTo(BalanceCheck.AGREES));
  }

  static List<Entry> entries(StatementFile file) {
    return file.statements().stream().flatMap(one -> one.entries().stream()).toList();
  }

  private static BigDecimal sum(StatementFile file, Predicate<Entry> which) {
    Stream<Entry> entries = entries(file).stream().filter(which);
    return entries.map(entry -> entry.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
