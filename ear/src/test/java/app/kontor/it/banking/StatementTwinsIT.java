package app.kontor.it.banking;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryView;
import app.kontor.banking.NoticeView;
import app.kontor.banking.StatementReport;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.platform.data.PageRequest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Equal payments of one day are several payments, and the same payment in several files is one,
 * whatever files bring them.
 */
@ExtendWith(ArquillianExtension.class)
class StatementTwinsIT {
  private static final String CREDIT =
      ":61:2611021102C100,00NTRFNONREF\n"
          + ":86:020~00WPLATA~20oplata za karte~32JAN PRZYKLAD~38PL21102010260000120200345678\n";

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @Inject private Banking banking;

  private Actor clerk;
  private String account = "";

  @BeforeEach
  void an_account_of_its_own() {
    trade.open();
    clerk = trade.staff(Role.ACCOUNTING);
    account =
        IntStream.range(0, 26)
            .mapToObj(any -> String.valueOf(ThreadLocalRandom.current().nextInt(10)))
            .collect(Collectors.joining("", "PL", ""));
  }

  @AfterEach
  void every_rule_holds() {
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void twins_in_consecutive_statements_are_both_booked() {
    load(statement("5/1", 1000, 1100, CREDIT));
    load(statement("6/1", 1100, 1200, CREDIT));
    StatementReport third = load(statement("7/1", 1200, 1300, CREDIT));

    assertThat(third.entriesNew()).isEqualTo(1);
    assertThat(entries()).hasSize(3);
  }

  @Test
  void consecutive_statements_may_come_in_any_order_and_again() {
    load(statement("6/1", 1100, 1200, CREDIT));
    load(statement("5/1", 1000, 1100, CREDIT));
    assertThat(entries()).hasSize(2);

    load(statement("5/1", 1000, 1100, CREDIT) + "\n");
    load(statement("6/1", 1100, 1200, CREDIT) + "\n");
    load(statement("6/1", 1100, 1200, CREDIT).replace(":20:S", ":20:T"));
    assertThat(entries()).hasSize(2);
  }

  @Test
  void twins_on_pages_in_files_of_their_own_are_both_booked_and_the_whole_adds_nothing() {
    String first = statement("5/1", 1000, 1100, CREDIT).replace(":62F:", ":62M:");
    String second = statement("5/2", 1100, 1300, CREDIT + CREDIT).replace(":60F:", ":60M:");
    load(first);
    load(second);
    assertThat(entries()).hasSize(3);

    StatementReport both = load(first + second);
    assertThat(both.entriesNew()).isZero();
    StatementReport whole = load(statement("5/1", 1000, 1300, CREDIT + CREDIT + CREDIT));
    assertThat(whole.entriesNew()).isZero();
    assertThat(whole.entriesKnown()).isEqualTo(3);
    assertThat(entries()).hasSize(3);
  }

  @Test
  void a_longer_extract_brings_only_what_is_missing_and_the_next_statement_its_own() {
    load(statement("5/1", 1000, 1100, CREDIT));
    StatementReport longer = load(statement("5/1", 1000, 1200, CREDIT + CREDIT));
    assertThat(longer.entriesNew()).isEqualTo(1);

    load(statement("6/1", 1200, 1300, CREDIT));
    assertThat(entries()).hasSize(3);
  }

  @Test
  void an_intraday_report_announces_what_the_statements_book() {
    load(intraday("1", CREDIT));
    load(intraday("2", CREDIT + CREDIT));
    assertThat(entries()).hasSize(2).allMatch(EntryView::pending);

    load(statement("5/1", 1000, 1100, CREDIT));
    assertThat(entries()).hasSize(2).filteredOn(EntryView::pending).hasSize(1);
    load(statement("6/1", 1100, 1200, CREDIT));
    assertThat(entries()).hasSize(2).noneMatch(EntryView::pending);
    load(statement("7/1", 1200, 1300, CREDIT));
    load(intraday("3", CREDIT + CREDIT + CREDIT));
    assertThat(entries()).hasSize(3).noneMatch(EntryView::pending);
  }

  @Test
  void overlapping_files_at_the_same_moment_book_each_payment_once() throws Exception {
    String shorter = statement("5/1", 1000, 1100, CREDIT);
    String longer = statement("5/1", 1000, 1200, CREDIT + CREDIT);
    List<Callable<StatementReport>> uploads =
        List.of(() -> load(shorter), () -> load(longer), () -> load(shorter + "\n"));

    assertThat(hands.atOnce(uploads)).allMatch(result -> result instanceof StatementReport);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void consecutive_statements_at_the_same_moment_book_both_twins() throws Exception {
    String five = statement("5/1", 1000, 1100, CREDIT);
    String six = statement("6/1", 1100, 1200, CREDIT);
    List<Callable<StatementReport>> uploads = List.of(() -> load(five), () -> load(six));

    assertThat(hands.atOnce(uploads)).allMatch(result -> result instanceof StatementReport);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void what_an_older_release_stored_is_recognised_by_the_banks_text() {
    load(statement("5/1", 1000, 1100, CREDIT));
    asIfStoredByAnOlderRelease();
    StatementReport again = load(statement("5/1", 1000, 1200, CREDIT + CREDIT));
    assertThat(again.entriesKnown()).isEqualTo(1);
    assertThat(again.entriesNew()).isEqualTo(1);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void a_batch_an_older_release_kept_in_one_sum_is_split_when_it_comes_again() {
    String batch =
        camt(
            "<TxDtls><Amt Ccy=\"PLN\">99.50</Amt><RmtInf><Ustrd>PF 1</Ustrd></RmtInf></TxDtls>"
                + "<TxDtls><RmtInf><Ustrd>PF 2</Ustrd></RmtInf></TxDtls>");
    load(batch);
    assertThat(entries()).hasSize(1);
    asIfStoredByAnOlderRelease();

    StatementReport again =
        load(batch.replace("<TxDtls><Rmt", "<TxDtls><Amt Ccy=\"PLN\">.5</Amt><Rmt"));
    assertThat(again.entriesNew()).isEqualTo(2);
    assertThat(entries())
        .extracting(EntryView::amount)
        .containsExactlyInAnyOrder(Money.of("99.50", "PLN"), Money.of("0.50", "PLN"));
  }

  @Test
  void an_account_known_in_another_spelling_is_the_same_account() {
    load(statement("5/1", 1000, 1100, CREDIT));
    trade.sql(
        "UPDATE statement_account SET account = CONCAT('BPHKPLPK/', SUBSTR(account, 3))"
            + " WHERE account = ?1",
        account);

    StatementReport again = load(statement("5/1", 1000, 1100, CREDIT).replace(":25:PL", ":25:/PL"));
    assertThat(again.entriesNew()).isZero();
    assertThat(again.entriesKnown()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_read_costs_its_line_and_the_report_names_it() {
    StatementReport report =
        load(statement("5/1", 1000, 1300, CREDIT + ":61:2611021102C1OO,00NTRF\n" + CREDIT));

    assertThat(report.entriesNew()).isEqualTo(2);
    assertThat(report.statements().get(0).balanceCheck()).isEqualTo("DISAGREES");
    assertThat(report.problems())
        .extracting(problem -> problem.notice().code() + " " + problem.notice().line())
        .containsExactlyInAnyOrder("ENTRY_UNREADABLE 7", "BALANCE_DISAGREES 1");
    assertThat(report.problems().get(0).notice()).extracting(NoticeView::isProblem).isEqualTo(true);
    assertThat(entries()).noneMatch(EntryView::proven);
  }

  /** With a hash that another reading of the text gave. */
  private void asIfStoredByAnOlderRelease() {
    trade.sql(
        "UPDATE statement_file f JOIN bank_statement s ON s.statement_file_id = f.id"
            + " JOIN statement_account a ON a.id = s.account_id SET f.reader = 0"
            + " WHERE a.account = ?1",
        account);
    trade.sql(
        "UPDATE statement_entry e JOIN statement_account a ON a.id = e.account_id"
            + " SET e.content_hash = IF(e.raw = '', e.content_hash, SHA2(e.content_hash, 256)),"
            + " e.dedupe_key = SHA2(e.dedupe_key, 256) WHERE a.account = ?1",
        account);
  }

  private StatementReport load(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return trade.as(clerk, () -> banking.upload(Trade.key(), "statement.sta", bytes));
  }

  private List<EntryView> entries() {
    return trade
        .as(clerk, () -> banking.entries(EntryFilter.all(), PageRequest.first(500)))
        .rows()
        .stream()
        .filter(entry -> entry.account().endsWith(account.substring(2)))
        .toList();
  }

  private String statement(String number, int opening, int closing, String entries) {
    return ":20:S\n:25:%s\n:28C:%s\n:60F:C261102PLN%d,00\n%s:62F:C261102PLN%d,00\n-\n"
        .formatted(account, number, opening, entries, closing);
  }

  private String intraday(String number, String entries) {
    return ":20:I\n:25:%s\n:28C:%s\n:34F:PLN0,\n%s-\n".formatted(account, number, entries);
  }

  private String camt(String transactions) {
    return """
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
    <Stmt><Id>B</Id><Acct><Id><IBAN>%s</IBAN></Id><Ccy>PLN</Ccy></Acct>
    <Ntry><Amt Ccy="PLN">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
    <BookgDt><Dt>2026-11-02</Dt></BookgDt><NtryDtls>%s</NtryDtls></Ntry>
    </Stmt></BkToCstmrStmt></Document>
    """
        .formatted(account, transactions);
  }
}
