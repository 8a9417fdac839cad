package app.kontor.banking.internal.statement;

import static app.kontor.banking.internal.statement.DialectsTest.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.banking.internal.statement.Notice.Code;
import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read costs its line, not its file. */
class LeftOutTest {
  private static final String GOOD = ":61:2601050105C10,00NTRFX\n:86:first\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":61:26010X0105C1,00NTRFX",
        ":61:2601050105X1,00NTRFX",
        ":61:2601050105CNTRFX",
        ":61:2613050105C1,00NTRFX",
        ":61:2601050105C1.234NTRFX",
        ":61:2601050105C1OO,00NTRFX",
        ":61:2601050105C1,O5NTRFX",
        ":61:2601050105C9999999999999999,00NTRFX",
        ":61:2601050105C1,00,00NTRFX",
        ":61:"
      })
  void an_unreadable_entry_is_named_with_its_line_and_the_others_are_read(String field) {
    Statement statement =
        Samples.readText(message(GOOD + field + "\n:86:bad\n" + GOOD)).statements().get(0);

    assertThat(statement.entries())
        .hasSize(2)
        .allSatisfy(
            entry ->
                assertThat(entry.transactions().get(0).remittance().text()).isEqualTo("first"));
    Notice notice = only(statement, Code.ENTRY_UNREADABLE);
    assertThat(notice.line()).isEqualTo(7);
    assertThat(notice.arguments()).containsExactly(":61:", field.substring(4));
    assertThat(statement.balanceCheck()).isEqualTo(BalanceCheck.DISAGREES);
    assertThat(only(statement, Code.BALANCE_DISAGREES).arguments())
        .containsExactly("PLN 1020.00", "PLN 2000.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Amt Ccy=\"EUR\">12,345</Amt><CdtDbtInd>CRDT</CdtDbtInd> | Ntry/Amt | 12,345",
        "<Amt Ccy=\"EUR\">ten</Amt><CdtDbtInd>CRDT</CdtDbtInd> | Ntry/Amt | ten",
        "<Amt Ccy=\"ZZZ\">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd> | Ntry/Amt | 10.00",
        "<Amt Ccy=\"EUR\">10.00</Amt><CdtDbtInd>PLUS</CdtDbtInd> | Ntry/CdtDbtInd | PLUS",
        "<Amt Ccy=\"EUR\">10.00</Amt> | Ntry/CdtDbtInd | ''",
        "<CdtDbtInd>CRDT</CdtDbtInd> | Ntry/Amt | ''"
      })
  void an_unreadable_camt_entry_is_named_with_its_element(
      String bad, String element, String written) {
    String good =
        "<Ntry><Amt Ccy=\"EUR\">10.00</Amt><CdtDbtInd>crdt</CdtDbtInd>"
            + "<BookgDt><Dt>2026-01-05</Dt></BookgDt></Ntry>\n";
    Statement statement =
        Samples.readText(CamtShapesTest.camt(good + "<Ntry>" + bad + "</Ntry>\n" + good))
            .statements()
            .get(0);

    assertThat(statement.entries()).hasSize(2);
    Notice notice = only(statement, Code.ENTRY_UNREADABLE);
    assertThat(notice.line()).isEqualTo(4);
    assertThat(notice.arguments()).containsExactly(element, written);
  }

  @Test
  void an_unreadable_day_of_camt_gives_way_to_the_next_best_one() {
    Statement statement =
        Samples.readText(
                CamtShapesTest.camt(
                    "<Ntry><Amt Ccy=\"EUR\">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                        + "<BookgDt><Dt>2026-31-12</Dt></BookgDt>"
                        + "<ValDt><Dt>20260105</Dt></ValDt></Ntry>"))
            .statements()
            .get(0);

    assertThat(statement.entries().get(0).bookingDate()).hasToString("2026-01-05");
    assertThat(only(statement, Code.FIELD_UNREADABLE).arguments())
        .containsExactly("BookgDt", "2026-31-12");
  }

  @Test
  void an_unreadable_balance_proves_nothing() {
    String text = message(GOOD).replace("C260104PLN1000,00", "X260104PLN1000,00");
    Statement statement = Samples.readText(text).statements().get(0);

    assertThat(statement.entries()).hasSize(1);
    assertThat(statement.balanceCheck()).isEqualTo(BalanceCheck.NOT_POSSIBLE);
    assertThat(only(statement, Code.FIELD_UNREADABLE).line()).isEqualTo(4);
  }

  @Test
  void a_statement_without_currency_leaves_the_others() {
    StatementFile file =
        Samples.readText(
            ":20:A\n:25:PL52106000760000321000055801\n" + GOOD + "-\n" + message(GOOD));

    assertThat(file.statements()).hasSize(1);
    assertThat(file.notices())
        .extracting(Notice::code, Notice::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.STATEMENT_WITHOUT_CURRENCY, 1));
  }

  @Test
  void a_damaged_member_of_a_zip_leaves_the_others() {
    StatementFile file =
        StatementReader.read(
            CamtShapesTest.zip(
                "a.xml", "<Document><Stmt>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "b.sta", Samples.bytes("mbank-a.sta")));

    assertThat(file.statements()).hasSize(1);
    assertThat(file.notices().get(0).code()).isEqualTo(Code.MEMBER_UNREADABLE);
    assertThat(file.notices().get(0).arguments()).startsWith("a.xml", "XML_INVALID");
  }

  @Test
  void a_file_without_a_readable_entry_is_refused_with_the_first_line() {
    assertThatThrownBy(() -> Samples.readText(message(":61:nonsense\n:61:more nonsense\n")))
        .isInstanceOfSatisfying(
            UnreadableStatementException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.FIELD_INVALID);
              assertThat(e.line()).isEqualTo(5);
            });
  }

  @Test
  void notices_of_one_kind_are_counted_beyond_the_first_ones() {
    String bad = ":61:nonsense\n".repeat(5000);
    List<Notice> notices = Samples.readText(message(GOOD + bad)).statements().get(0).notices();

    assertThat(notices).hasSizeLessThan(50);
    Notice more = notices.stream().filter(one -> one.code() == Code.MORE).findFirst().orElseThrow();
    assertThat(more.arguments())
        .containsExactly(
            String.valueOf(5000 - Notices.MOST_OF_A_KIND), Code.ENTRY_UNREADABLE.name());
  }

  private static Notice only(Statement statement, Code code) {
    List<Notice> found =
        statement.notices().stream().filter(notice -> notice.code() == code).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
