package app.kontor.einvoice.internal;

import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceFile;
import app.kontor.einvoice.EInvoiceFilter;
import app.kontor.einvoice.EInvoiceRefusal.UnknownEInvoice;
import app.kontor.einvoice.EInvoiceSummary;
import app.kontor.einvoice.EInvoices;
import app.kontor.einvoice.model.EInvoice;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** E-invoices behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EInvoicesBean implements EInvoices {
  @Inject private CurrentActor actor;
  @Inject private EInvoiceRows rows;
  @Inject private KsefQueue queue;
  @Inject private KsefForerunners forerunners;
  @Inject private FileStore files;

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public Page<EInvoiceSummary> list(EInvoiceFilter filter, PageRequest page) {
    return rows.list(filter, actor.get().scope(), page);
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public Optional<EInvoiceSummary> ofDocument(DocumentNumber number) {
    return rows.seen(number, actor.get().scope()).map(EInvoiceRows::summary);
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public EInvoiceFile file(DocumentNumber number, EInvoiceFile.Part part) {
    EInvoice invoice =
        rows.seen(number, actor.get().scope()).orElseThrow(() -> new UnknownEInvoice(number));
    long file =
        (part == EInvoiceFile.Part.INVOICE ? invoice.fileId() : invoice.receiptFileId())
            .orElseThrow(() -> new UnknownEInvoice(number));
    StoredFile stored = files.get(file);
    return new EInvoiceFile(stored.name(), files.read(file));
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public void resend(DocumentNumber number, long version) {
    EInvoice invoice = rows.lock(number, actor.get().scope());
    invoice.require(version);
    invoice.resend();
    queue.enqueue(invoice);
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public void leaveOut(DocumentNumber number, long version) {
    EInvoice invoice = rows.lock(number, actor.get().scope());
    invoice.require(version);
    invoice.leaveOut();
    forerunners.decided(invoice);
  }
}
