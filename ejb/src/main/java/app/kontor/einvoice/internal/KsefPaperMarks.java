package app.kontor.einvoice.internal;

import app.kontor.billing.DocumentNumber;
import app.kontor.billing.PaperMark;
import app.kontor.billing.PaperMarks;
import app.kontor.einvoice.EInvoiceState;
import app.kontor.einvoice.model.EInvoice;
import app.kontor.einvoice.model.KsefNumber;
import app.kontor.platform.language.Languages;
import app.kontor.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The first code of KSeF (KOD I) on the paper of an invoice: it leads to the invoice, and below it
 * stands the number KSeF has given. The paper waits for that; what was left out has none.
 */
@ApplicationScoped
public class KsefPaperMarks implements PaperMarks {
  private static final String WORDS = "/app/kontor/texts/einvoice";

  @Inject private Transactions transactions;
  @Inject private EInvoiceRows rows;

  @Override
  public PaperMark of(long sellerId, DocumentNumber number, Locale language) {
    Optional<EInvoice> found = transactions.read(() -> rows.find(sellerId, number));
    if (found.isEmpty() || found.get().state() == EInvoiceState.LEFT_OUT) {
      return new PaperMark.None();
    }
    EInvoice invoice = found.get();
    Optional<KsefNumber> given = invoice.ksefNumber();
    if (given.isEmpty()) {
      return new PaperMark.Awaited();
    }
    return new PaperMark.Code(
        Objects.requireNonNull(EInvoiceRows.link(invoice)), given.get().value(), title(language));
  }

  private static String title(Locale language) {
    return Languages.words(WORDS, Languages.of(language).code())
        .getProperty("einvoice.paper", "KSeF");
  }
}
