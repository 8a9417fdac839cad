package app.kontor.banking;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Money;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.TypedFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements and entries as accounting sees them. */
class BankListsTest {
  private static final String IBAN = "PL61109010140000071219812874";

  private final Asked banking = new Asked(new Page<>(List.of(), 0));

  private static StatementSummary statement(
      String account, String format, String check, boolean broken, boolean own) {
    return new StatementSummary(
        "november.sta",
        "sha",
        format,
        account,
        "PLN",
        "11/2026",
        LocalDate.EPOCH,
        Money.parse("PLN 1.00"),
        Money.parse("PLN 2.00"),
        check,
        broken,
        own,
        3,
        1,
        Instant.EPOCH,
        "Anna",
        List.of(),
        0);
  }

  private static @Nullable Object cell(String column, StatementSummary row) {
    return StatementList.SHAPE.column(column).of(row);
  }

  @ParameterizedTest
  @CsvSource({
    IBAN + ", PL61 1090 1014 0000 0712 1981 2874",
    "0012345678, 0012345678",
    "70150000/1234567890, 70150000/1234567890"
  })
  void an_account_is_written_as_it_is_printed(String account, String printed) {
    assertThat(StatementList.printed(account)).isEqualTo(printed);
    assertThat(cell("account", statement(account, "MT940", "AGREES", false, true)))
        .isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"MT940, 11/2026 MT940", "CAMT_053, 11/2026 camt.053"})
  void a_format_is_called_as_banks_call_it(String format, String said) {
    assertThat(cell("statement", statement(IBAN, format, "AGREES", false, true))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"AGREES, ok", "DISAGREES, danger", "NOT_POSSIBLE, neutral"})
  void only_what_adds_up_looks_well(String check, String tone) {
    assertThat(cell("balance", statement(IBAN, "MT940", check, false, true)))
        .isInstanceOfSatisfying(
            Badge.class,
            badge -> {
              assertThat(badge.tone()).isEqualTo(tone);
              assertThat(badge.label()).isEqualTo(Phrase.of("banking.check." + check));
            });
  }

  @Test
  void only_what_is_odd_is_said_beside_it() {
    StatementSummary well = statement(IBAN, "MT940", "AGREES", false, true);
    StatementSummary odd = statement(IBAN, "MT940", "AGREES", true, false);
    assertThat(cell("chain", well)).isNull();
    assertThat(cell("foreign", well)).isNull();
    assertThat(cell("chain", odd)).isInstanceOf(Badge.class);
    assertThat(cell("foreign", odd)).isInstanceOf(Badge.class);
    assertThat(StatementList.SHAPE.page(Audience.STAFF))
        .contains(ListCell.of("balance").over("chain", "foreign"));
  }

  @Test
  void statements_are_read_page_by_page() {
    PageRequest third = PageRequest.page(3, 25);
    new StatementList(banking.as(Banking.class)).rows(TypedFilter.empty(), third);
    assertThat(banking.arguments()).containsExactly(third);
  }

  @Test
  void entries_that_wait_are_shown_unless_others_are_chosen() {
    EntryList list = new EntryList(banking.as(Banking.class));
    assertThat(list.usual()).isEqualTo(Map.of("work", "WAITING"));
    assertThat(EntryList.SHAPE.filter().get(1).choices(Audience.STAFF))
        .extracting(FilterChoice::value)
        .containsExactly(
            "WAITING", "SETTLED", "ON_ACCOUNT", "IGNORED", "RETURNED", "NOT_NEEDED", "ALL");
    PageRequest page = PageRequest.first(25);
    for (String work : List.of("", "SETTLED", "ALL")) {
      list.rows(new TypedFilter(Map.of("work", work)), page);
    }
    assertThat(banking.arguments())
        .containsExactly(
            new EntryFilter(EntryWork.WAITING, "", null, null, false),
            page,
            new EntryFilter(EntryWork.SETTLED, "", null, null, false),
            page,
            new EntryFilter(null, "", null, null, false),
            page);
  }
}
