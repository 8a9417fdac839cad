package app.kontor.einvoice.internal;

import app.kontor.billing.DocumentNumber;
import app.kontor.billing.IssuedInvoice;
import app.kontor.billing.IssuedInvoices;
import app.kontor.einvoice.EInvoiceFault;
import app.kontor.einvoice.EInvoiceRefused;
import app.kontor.einvoice.internal.fa.FaCheck;
import app.kontor.einvoice.internal.fa.FaFault;
import app.kontor.einvoice.internal.fa.FaInvoice;
import app.kontor.einvoice.internal.fa.FaMapping;
import app.kontor.einvoice.internal.fa.FaWriter;
import app.kontor.einvoice.model.EInvoice;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.transaction.SlowWork;
import app.kontor.platform.transaction.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the structured invoice of a document, once in each round, and checks it before anybody
 * sends it. The first to write stores the bytes, all others use those.
 */
@Dependent
public class EInvoiceWriting {
  /** What KSeF reads is Polish, whatever the customer reads. */
  private static final Locale POLISH = Locale.forLanguageTag("pl");

  @Inject private CurrentActor actor;
  @Inject private Transactions transactions;
  @Inject private EInvoiceRows rows;
  @Inject private IssuedInvoices issued;
  @Inject private KsefForerunners forerunners;
  @Inject private Parties parties;
  @Inject private FileStore files;
  @Inject private SlowWork slow;
  @Inject private Event<EInvoiceRefused> refused;

  /**
   * A written invoice.
   *
   * @param sha256 lower-case hex
   */
  record Written(byte[] xml, String sha256, String nip) {}

  /**
   * What a document is as an invoice.
   *
   * @param awaited what has to be decided before it can be written, or null
   */
  private record Outcome(FaMapping.Mapped mapped, @Nullable DocumentNumber awaited) {}

  /**
   * The file of an e-invoice; empty if it cannot be written, or not yet, which is noted as its
   * fault.
   *
   * @param id of its row
   */
  Optional<Written> written(long sellerId, long id) {
    slow.requireNothingHeld("an e-invoice");
    return actor.callAs(
        Actor.system(sellerId),
        () -> transactions.read(() -> kept(rows.get(id))).or(() -> made(sellerId, id)));
  }

  private Optional<Written> kept(EInvoice invoice) {
    return invoice
        .fileId()
        .map(
            file ->
                new Written(
                    files.read(file), invoice.sha256().orElseThrow(), invoice.nip().orElseThrow()));
  }

  private Optional<Written> made(long sellerId, long id) {
    Outcome outcome = transactions.read(() -> outcome(sellerId, rows.get(id)));
    DocumentNumber awaited = outcome.awaited();
    FaInvoice invoice = outcome.mapped().invoice();
    if (invoice == null) {
      return refused(id, outcome.mapped().faults());
    }
    if (awaited != null) {
      transactions.run(() -> rows.lock(id).await(awaited));
      return Optional.empty();
    }
    List<FaFault> faults = FaCheck.of(invoice);
    byte[] xml = faults.isEmpty() ? FaWriter.bytes(invoice) : new byte[0];
    if (faults.isEmpty()) {
      faults = FaCheck.of(xml);
    }
    return faults.isEmpty() ? stored(id, xml, invoice.seller().nip()) : refused(id, faults);
  }

  private Outcome outcome(long sellerId, EInvoice invoice) {
    IssuedInvoice document =
        issued
            .find(sellerId, invoice.number())
            .orElseThrow(() -> new IllegalStateException("no document " + invoice.number()));
    Seller seller = parties.seller(sellerId);
    KsefForerunners.Known known = forerunners.of(invoice, document);
    return new Outcome(
        FaMapping.of(
            document,
            new FaMapping.SellerNow(
                seller.taxNumber(), seller.vatId(), seller.email(), seller.phone()),
            unit -> issued.unit(unit, POLISH),
            known.ksefNumbers()),
        known.awaited());
  }

  private Optional<Written> stored(long id, byte[] xml, String nip) {
    return Optional.of(
        transactions.write(
            () -> {
              EInvoice invoice = rows.lock(id);
              return kept(invoice)
                  .orElseGet(
                      () -> {
                        StoredFile file = files.store(fileName(invoice), xml);
                        invoice.written(file, nip);
                        return new Written(xml, file.sha256(), nip);
                      });
            }));
  }

  static String fileName(EInvoice invoice) {
    return invoice.number().value().replaceAll("[^A-Za-z0-9]+", "-") + ".xml";
  }

  private Optional<Written> refused(long id, List<FaFault> faults) {
    FaFault first = faults.get(0);
    transactions.run(
        () -> {
          EInvoice invoice = rows.lock(id);
          invoice.refuse(EInvoiceFault.valueOf(first.kind().name()), first.about());
          refused.fire(invoice.refused());
        });
    return Optional.empty();
  }
}
