package app.kontor.einvoice.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceFault;
import app.kontor.einvoice.EInvoiceState;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.ordering.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EInvoiceSentAgainTest {
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  /** An invoice that the test environment has refused is not sent there for ever. */
  @Test
  void what_was_refused_goes_where_the_access_leads_when_it_is_sent_once_more() {
    EInvoice invoice =
        new EInvoice(
            new DocumentIssued(
                1,
                7,
                DocumentKind.SALES_INVOICE,
                new DocumentNumber("FV/1"),
                new OrderNumber("ZA/1")),
            LocalDate.of(2026, 11, 28),
            "Budimex",
            NOW);
    invoice.sending(KsefEnvironment.TEST, "S");
    assertThat(invoice.environment()).contains(KsefEnvironment.TEST);
    invoice.sent("R", NOW);
    invoice.refuse(EInvoiceFault.NOT_TAKEN, "450");

    assertThat(invoice.resend()).isEqualTo(2);

    assertThat(invoice.state()).isEqualTo(EInvoiceState.WAITING);
    assertThat(invoice.environment()).isEmpty();
    assertThat(invoice.sessionRef()).isEmpty();
  }
}
