package app.kontor.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.statement.StatementReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementSpanTest {
  private static final String CREDIT = ":61:2601050105C5,00NTRFNONREF\n:86:same text\n";

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // number opening closing, of two statements of one day
        "5 10,00 15,00 | 6 15,00 20,00 | true | the next statement",
        "5/1 10,00 15,00 | 5/2 15,00 20,00 | true | the next page",
        "5 10,00 15,00 | 7 20,00 25,00 | false | nothing links them",
        "0 10,00 15,00 | 0 15,00 20,00 | true | no numbers, the balance is carried on",
        "5 10,00 10,00 | 6 10,00 15,00 | true | one that adds up to nothing before it",
        "5 10,00 15,00 | 5 10,00 15,00 | false | the same",
        "5 10,00 15,00 | 9 10,00 15,00 | false | the same made out again under another number",
        "5 10,00 15,00 | 6 10,00 20,00 | false | the day so far, longer",
        "0 10,00 10,00 | 0 10,00 10,00 | false | nothing tells them apart",
        "5 10,00 15,00 | 5 12,00 20,00 | false | nothing carried on, one number"
      })
  void statements_of_one_day_are_apart_only_where_it_is_proven(
      String one, String other, boolean apart, String why) {
    StatementSpan first = span(one);
    StatementSpan second = span(other);

    assertThat(apart(first, second)).as(why).isEqualTo(apart);
    assertThat(apart(second, first)).as(why).isEqualTo(apart);
  }

  @Test
  void statements_between_them_link_two_statements() {
    StatementOrder order = new StatementOrder();
    order.add(5, span("5 10,00 15,00"));
    order.add(6, span("6 15,00 20,00"));
    order.add(9, span("9 30,00 35,00"));

    assertThat(order.apartFrom(span("7 20,00 25,00"))).containsExactlyInAnyOrder(5L, 6L);
    assertThat(order.apartFrom(span("4 5,00 10,00"))).containsExactlyInAnyOrder(5L, 6L);
    assertThat(order.apartFrom(span("6 15,00 20,00"))).containsExactly(5L);
  }

  @Test
  void a_longer_extract_with_a_balance_by_chance_is_not_apart() {
    StatementSpan day = span("5 10,00 15,00");
    String month = page("1", "15,00", "20,00", CREDIT.replace("2601050105", "2601020102") + CREDIT);

    StatementSpan whole = span(month.replace("C260105PLN15,00", "C260101PLN15,00"), 0);
    assertThat(apart(day, whole)).isFalse();
    assertThat(apart(whole, day)).isFalse();
  }

  @Test
  void intraday_reports_prove_nothing() {
    String intraday = ":20:I\n:25:PL29114010810000267002001002\n:28C:6\n:34F:PLN0,\n" + CREDIT;

    assertThat(apart(span(intraday, 0), span("5 10,00 15,00"))).isFalse();
  }

  @Test
  void the_consecutive_statements_with_twins_are_apart() {
    assertThat(apart(sample("statement-5.sta"), sample("statement-6.sta"))).isTrue();
  }

  private static boolean apart(StatementSpan stored, StatementSpan loaded) {
    StatementOrder order = new StatementOrder();
    order.add(1, stored);
    return order.apartFrom(loaded).contains(1L);
  }

  private static StatementSpan span(String numberOpeningClosing) {
    String[] parts = numberOpeningClosing.split(" ");
    return span(page(parts[0], parts[1], parts[2], CREDIT), 0);
  }

  private static StatementSpan span(String text, int index) {
    return StatementSpan.of(
        StatementReader.read(text.getBytes(StandardCharsets.UTF_8)).statements().get(index));
  }

  private static StatementSpan sample(String name) {
    String path = "/bank/bugs/twins-in-two-files/" + name;
    try (InputStream in = StatementSpanTest.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(path);
      }
      return StatementSpan.of(StatementReader.read(in.readAllBytes()).statements().get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String page(String number, String opening, String closing, String entries) {
    return ":20:S\n:25:PL29114010810000267002001002\n:28C:%s\n:60F:C260105PLN%s\n%s:62F:C260105PLN%s\n-\n"
        .formatted(number, opening, entries, closing);
  }
}
