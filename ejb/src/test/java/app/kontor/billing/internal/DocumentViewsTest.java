package app.kontor.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentAction;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.model.Documents;
import app.kontor.billing.model.Drafts;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Sellers;
import app.kontor.billing.model.Settlement;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.money.Money;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrders;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists, pages and the payments desk see of an issued document. */
class DocumentViewsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
  private static final Actor CLERK =
      Actor.person(5, "p@example", "P", Locale.ENGLISH, 1, 0, Set.of(Role.ACCOUNTING));
  private static final Actor BUYER =
      Actor.person(6, "b@example", "B", Locale.ENGLISH, 1, 7, Set.of());

  /** Ten hammers at 2.00 and a delivery at 5.00. */
  private static IssuedDocument proForma() {
    SalesOrder order =
        SalesOrders.placed(SalesOrders.goods(11, "2.00", 10), SalesOrders.charge("5.00"));
    return Documents.persisted(
        new IssuedDocument(
            Drafts.of(Sellers.polish(), order.detail())
                .proForma(new DocumentNumber("PF/2026/11/00001"), DAY, 7),
            SalesOrders.NOW,
            "Ola"),
        3);
  }

  @Test
  void a_list_shows_what_a_document_is_worth_and_what_is_open() {
    IssuedDocument document = proForma();
    document.receive(pln("10.00"));
    DocumentSummary row = DocumentViews.summary(document);
    assertThat(row.gross()).isEqualTo(pln("30.75"));
    assertThat(row.open()).isEqualTo(pln("20.75"));
    assertThat(row.dueDate()).isEqualTo(DAY.plusDays(7));
    assertThat(row.partnerName()).isEqualTo("Huta");
    assertThat(row.cancelled()).isFalse();
    assertThat(row.prepared()).isFalse();
  }

  @Test
  void a_cancelled_document_says_so_and_has_nothing_open() {
    IssuedDocument document = proForma();
    document.lapse(pln("0.00"));
    document.cancel();
    DocumentSummary row = DocumentViews.summary(document);
    assertThat(row.cancelled()).isTrue();
    assertThat(row.open()).isEqualTo(pln("0.00"));
  }

  /** Nothing is shown as zero where there is no price at all. */
  @Test
  void a_goods_issue_note_has_no_amounts_and_nothing_to_pay() {
    IssuedDocument note = Documents.persisted(Documents.note("WZ/1", DAY), 4);
    DocumentDetail detail = DocumentViews.detail(note, List.of(), CLERK);
    assertThat(detail.summary().gross()).isNull();
    assertThat(detail.summary().open()).isNull();
    assertThat(detail.amounts()).isNull();
    assertThat(detail.paymentReference()).isNull();
  }

  @Test
  void a_page_shows_lines_sums_and_what_is_unused_of_the_payments() {
    IssuedDocument document = proForma();
    document.receive(pln("30.75"));
    document.settleOn(pln("15.99"), false);
    DocumentDetail detail = DocumentViews.detail(document, List.of(), CLERK);
    DocumentDetail.Amounts amounts = Objects.requireNonNull(detail.amounts());
    assertThat(amounts.totals().gross()).isEqualTo(pln("30.75"));
    assertThat(amounts.paid()).isEqualTo(pln("30.75"));
    assertThat(amounts.unused()).isEqualTo(pln("14.76"));
    assertThat(amounts.advance()).isEqualTo(pln("0.00"));
    assertThat(detail.lines())
        .extracting(line -> line.position() + " " + line.item().number() + " " + line.quantity())
        .containsExactly("1 K-11 10 C62", "2 K-0 1 C62");
    assertThat(detail.issuedBy()).isEqualTo("Ola");
    assertThat(detail.buyerReference()).isEqualTo("PO-4711");
  }

  @Test
  void what_was_taken_back_stands_beside_what_was_paid() {
    IssuedDocument document = proForma();
    DocumentDetail detail =
        DocumentViews.detail(
            document,
            List.of(row(SettlementKind.PAYMENT, "10.00"), row(SettlementKind.REVERSAL, "-10.00")),
            CLERK);
    assertThat(detail.settlements())
        .containsExactly(
            new DocumentDetail.Row(SettlementKind.PAYMENT, DAY, pln("10.00"), "Ola"),
            new DocumentDetail.Row(SettlementKind.REVERSAL, DAY, pln("-10.00"), "Ola"));
  }

  @Test
  void what_may_be_done_with_it_depends_on_who_looks() {
    IssuedDocument document = proForma();
    assertThat(
            DocumentViews.detail(document, List.of(), CLERK)
                .actions()
                .allows(DocumentAction.INVOICE))
        .isTrue();
    assertThat(
            DocumentViews.detail(document, List.of(), BUYER)
                .actions()
                .allows(DocumentAction.INVOICE))
        .isFalse();
  }

  @Test
  void an_open_item_names_what_a_payer_quotes() {
    IssuedDocument document = proForma();
    document.receive(pln("0.75"));
    OpenItem item = DocumentViews.openItem(document);
    assertThat(item.paymentReference()).isEqualTo(document.paymentReference()).startsWith("RF");
    assertThat(item.buyerReference()).isEqualTo("PO-4711");
    assertThat(item.partnerVatId()).isEqualTo("PL1234563218");
    assertThat(item.gross()).isEqualTo(pln("30.75"));
    assertThat(item.open()).isEqualTo(pln("30.00"));
  }

  @Test
  void what_cannot_be_paid_is_no_open_item() {
    IssuedDocument note = Documents.note("WZ/1", DAY);
    assertThatThrownBy(() -> DocumentViews.openItem(note))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("WZ/1");
  }

  @ParameterizedTest
  @CsvSource({
    "FV/2026/11/00042, FV-2026-11-00042.pdf",
    "PF 7, PF-7.pdf",
    "WZ//1, WZ-1.pdf",
    "ŁÓDŹ/1, -D-1.pdf",
    "../../etc/passwd, -etc-passwd.pdf",
    "A\\B:C*D, A-B-C-D.pdf"
  })
  void a_file_has_the_number_as_its_name_and_no_sign_that_means_a_folder(
      String number, String name) {
    assertThat(DocumentSummary.fileName(new DocumentNumber(number))).isEqualTo(name);
  }

  private static Settlement row(SettlementKind kind, String amount) {
    return new Settlement(3, kind, pln(amount), DAY, "S1", SalesOrders.NOW, "Ola");
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
