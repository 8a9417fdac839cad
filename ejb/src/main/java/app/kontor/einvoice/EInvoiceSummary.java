package app.kontor.einvoice;

import app.kontor.billing.DocumentNumber;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An e-invoice in a list and beside its document.
 *
 * @param version of its row, for commands
 * @param ksefNumber null until KSeF has taken it
 * @param fault why it is not taken or not sent yet, or null
 * @param reason what is meant, or what KSeF says in its own words; may be empty
 * @param environment where it was sent, or null
 * @param written whether its XML is there
 * @param receipt whether its receipt (UPO) is there
 * @param link where anybody looks it up, or null as long as it has no number
 */
public record EInvoiceSummary(
    DocumentNumber number,
    long version,
    String partnerName,
    LocalDate issued,
    EInvoiceState state,
    @Nullable String ksefNumber,
    @Nullable EInvoiceFault fault,
    String reason,
    @Nullable KsefEnvironment environment,
    Instant queuedAt,
    @Nullable Instant acceptedAt,
    boolean written,
    boolean receipt,
    @Nullable String link)
    implements Serializable {

  /** Whether it can be sent once more. */
  public boolean resendable() {
    return state == EInvoiceState.REFUSED || state == EInvoiceState.LEFT_OUT;
  }

  /** Whether it can be taken out of the queue. */
  public boolean removable() {
    return state == EInvoiceState.WAITING || state == EInvoiceState.REFUSED;
  }
}
