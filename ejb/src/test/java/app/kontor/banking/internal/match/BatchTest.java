package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.MatchResult.Decision.AUTO;
import static app.kontor.banking.internal.match.MatchResult.Decision.NONE;
import static app.kontor.banking.internal.match.MatchResult.Decision.PROPOSE;
import static app.kontor.banking.internal.match.Sample.codes;
import static app.kontor.banking.internal.match.Sample.credit;
import static app.kontor.banking.internal.match.Sample.item;
import static app.kontor.banking.internal.match.Sample.parts;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.OpenItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Payments of one batch that are after the same documents. */
class BatchTest {
  private static final String NUMBER = "FV/2026/11/00042";
  private static final String ACCOUNT = "PL61109010140000071219812874";
  private static final PayerHistory KNOWN = new PayerHistory(Map.of(ACCOUNT, Map.of(1L, 3)));
  private static final OpenItem ITEM = item(NUMBER, "1230.55").get();
  private static final OpenItem SMALL = item("FV/2026/11/00043", "77.70").get();

  @Test
  void results_come_in_the_order_of_the_payments() {
    List<MatchResult> results =
        match(
            credit("5.00").id(3).text("za towar"),
            credit("1230.55").id(1).text(NUMBER).from(ACCOUNT),
            credit("77.70").id(2).text("FV/2026/11/00043").from(ACCOUNT));

    assertThat(results).extracting(result -> result.payment().id()).containsExactly(3L, 1L, 2L);
    assertThat(results).extracting(MatchResult::decision).containsExactly(NONE, AUTO, AUTO);
  }

  @Test
  void the_better_payment_gets_the_document_whatever_came_first() {
    List<MatchResult> results =
        match(
            credit("1230.55").id(1).text("za towar").from(ACCOUNT),
            credit("1230.55").id(2).text(NUMBER).from(ACCOUNT));

    assertThat(results.get(1).decision()).isEqualTo(AUTO);
    assertThat(results.get(0).decision()).isNotEqualTo(AUTO);
    assertThat(codes(results.get(0).remarks())).contains(Evidence.Code.TAKEN_BY_OTHER);
  }

  @Test
  void of_two_as_good_the_earlier_booking_gets_it() {
    List<MatchResult> results =
        match(
            credit("1230.55").id(1).text(NUMBER).from(ACCOUNT),
            credit("1230.55").id(2).text(NUMBER).from(ACCOUNT).booked(Sample.BOOKED.minusDays(1)));

    assertThat(results).extracting(MatchResult::decision).containsExactly(NONE, AUTO);
  }

  @Test
  void of_two_of_one_day_the_lower_id_gets_it() {
    List<MatchResult> results =
        match(
            credit("1230.55").id(8).text(NUMBER).from(ACCOUNT),
            credit("1230.55").id(7).text(NUMBER).from(ACCOUNT));

    assertThat(results).extracting(MatchResult::decision).containsExactly(NONE, AUTO);
  }

  @Test
  void whoever_comes_too_late_is_given_another_reading_but_not_booked() {
    OpenItem twin = item("FV/2026/11/00044", "1230.55").get();
    List<MatchResult> results =
        new Matcher(List.of(ITEM, twin), List.of(), KNOWN)
            .match(
                List.of(
                    credit("1230.55").id(1).text(NUMBER).from(ACCOUNT).get(),
                    credit("1230.55").id(2).text(NUMBER).from(ACCOUNT).get()));

    assertThat(results.get(0).decision()).isEqualTo(AUTO);
    assertThat(results.get(1).decision()).isEqualTo(PROPOSE);
    assertThat(parts(results.get(1).best().orElseThrow()))
        .containsExactly("FV/2026/11/00044 1230.55");
    assertThat(codes(results.get(1).remarks())).contains(Evidence.Code.TAKEN_BY_OTHER);
  }

  @Test
  void two_parts_of_one_document_fit_beside_each_other() {
    List<MatchResult> results =
        match(
            credit("600.00").id(1).text(NUMBER).from(ACCOUNT),
            credit("630.55").id(2).text(NUMBER).from(ACCOUNT));

    assertThat(results).extracting(MatchResult::decision).containsExactly(PROPOSE, PROPOSE);
    assertThat(results)
        .flatExtracting(result -> parts(result.best().orElseThrow()))
        .containsExactly(NUMBER + " 600.00", NUMBER + " 630.55");
    assertThat(results)
        .flatExtracting(result -> codes(result.remarks()))
        .doesNotContain(Evidence.Code.TAKEN_BY_OTHER);
  }

  @Test
  void a_third_part_gets_what_two_left() {
    List<MatchResult> results =
        match(
            credit("600.00").id(1).text(NUMBER).from(ACCOUNT),
            credit("600.00").id(2).text(NUMBER).from(ACCOUNT),
            credit("600.00").id(3).text(NUMBER).from(ACCOUNT));

    assertThat(parts(results.get(2).best().orElseThrow())).containsExactly(NUMBER + " 30.55");
    assertThat(codes(results.get(2).remarks())).contains(Evidence.Code.TAKEN_BY_OTHER);
  }

  @Test
  void what_is_booked_stands_before_what_is_only_proposed() {
    List<MatchResult> results =
        match(
            credit("1230.55").id(1).text(NUMBER + " " + ITEM.paymentReference()).unproven(),
            credit("1230.55").id(2).text(NUMBER));

    assertThat(results.get(1).decision()).isEqualTo(AUTO);
    assertThat(codes(results.get(0).remarks())).contains(Evidence.Code.TAKEN_BY_OTHER);
  }

  @Test
  void a_sum_is_not_booked_if_one_of_its_documents_is_taken() {
    List<MatchResult> results =
        match(
            credit("1308.25").id(1).text("FV 42, 43/11/2026").from(ACCOUNT),
            credit("77.70").id(2).text("FV/2026/11/00043 " + SMALL.paymentReference()));

    assertThat(results).extracting(MatchResult::decision).containsOnlyOnce(AUTO);
    long takenOfSmall =
        results.stream()
            .flatMap(result -> result.best().stream())
            .flatMap(proposal -> proposal.parts().stream())
            .filter(part -> part.item().equals(SMALL))
            .mapToLong(part -> part.amount().minorUnits())
            .sum();
    assertThat(takenOfSmall).isEqualTo(7770);
  }

  @Test
  void payments_of_different_documents_do_not_touch_each_other() {
    MatchResult alone = match(credit("77.70").id(2).text("FV/2026/11/00043").from(ACCOUNT)).get(0);

    MatchResult together =
        match(
                credit("1230.55").id(1).text(NUMBER).from(ACCOUNT),
                credit("77.70").id(2).text("FV/2026/11/00043").from(ACCOUNT))
            .get(1);

    assertThat(together).isEqualTo(alone);
  }

  private static List<MatchResult> match(Sample.Credit... credits) {
    return new Matcher(List.of(ITEM, SMALL), List.of(), KNOWN)
        .match(Stream.of(credits).map(Sample.Credit::get).toList());
  }
}
