package app.kontor.billing.internal;

import app.kontor.billing.AdvanceInvoices;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.NoAdvance;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.Ordering;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Advance invoices behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AdvanceInvoicesBean implements AdvanceInvoices {
  private final CurrentActor actor;
  private final DocumentRepository documents;
  private final AdvanceIssuer issuer;
  private final Ordering ordering;
  private final Once once;

  @Inject
  public AdvanceInvoicesBean(
      CurrentActor actor,
      DocumentRepository documents,
      AdvanceIssuer issuer,
      Ordering ordering,
      Once once) {
    this.actor = actor;
    this.documents = documents;
    this.issuer = issuer;
    this.ordering = ordering;
    this.once = once;
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public DocumentNumber issue(String key, DocumentNumber proForma) {
    return new DocumentNumber(
        once.run(
                "issue-advance",
                actor.get().userId() + ":" + key,
                new IssueAdvance(proForma.value()),
                Made.class,
                () -> new Made(issued(proForma).value()))
            .reference());
  }

  private record IssueAdvance(String proForma) {}

  private DocumentNumber issued(DocumentNumber number) {
    IssuedDocument proForma = documents.get(number, actor.get().scope());
    ordering.lock(proForma.orderNumber());
    if (proForma.kind() != DocumentKind.PRO_FORMA) {
      throw new NoAdvance(number);
    }
    return issuer
        .issue(proForma.sellerId(), proForma.orderNumber())
        .orElseThrow(() -> new NoAdvance(number));
  }
}
