package app.kontor.einvoice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceFault;
import app.kontor.einvoice.EInvoiceRefusal.StepNotPossible;
import app.kontor.einvoice.EInvoiceState;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.ordering.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EInvoiceTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final DocumentNumber FIRST = new DocumentNumber("FV/2026/11/00042");

  @Test
  void what_awaits_another_one_says_so_and_has_its_turn_in_a_new_round() {
    EInvoice invoice = invoice();
    invoice.await(FIRST);
    assertThat(invoice.state()).isEqualTo(EInvoiceState.WAITING);
    assertThat(invoice.fault()).isEqualTo(EInvoiceFault.AWAITS);
    assertThat(invoice.reason()).isEqualTo(FIRST.value());
    invoice.await(new DocumentNumber("FZ/2026/11/00001"));
    assertThat(invoice.reason()).isEqualTo("FZ/2026/11/00001");
    invoice.proceed();
    assertThat(invoice.round()).isEqualTo(2);
    assertThat(invoice.fault()).isNull();
    invoice.await(FIRST);
    invoice.leaveOut();
    assertThat(invoice.state()).isEqualTo(EInvoiceState.LEFT_OUT);
  }

  @Test
  void what_is_sent_awaits_nothing() {
    EInvoice invoice = invoice();
    invoice.sending(KsefEnvironment.TEST, "session");
    invoice.sent("reference", NOW);
    assertThatThrownBy(() -> invoice.await(FIRST)).isInstanceOf(StepNotPossible.class);
    assertThatThrownBy(invoice::proceed).isInstanceOf(StepNotPossible.class);
  }

  private static EInvoice invoice() {
    return new EInvoice(
        new DocumentIssued(
            1,
            7,
            DocumentKind.CORRECTIVE_INVOICE,
            new DocumentNumber("FK/2026/11/00001"),
            new OrderNumber("ZA/17")),
        LocalDate.of(2026, 11, 28),
        "Firma",
        NOW);
  }
}
