package app.kontor.billing.internal;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentFile;
import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentFilter;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenTotal;
import app.kontor.billing.UnknownDocument;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.OwnTransactions;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.transaction.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Documents behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BillingBean implements Billing {
  private final CurrentActor actor;
  private final Clock clock;
  private final DocumentRepository documents;
  private final DocumentIssuer issuer;
  private final OrderEnds ends;
  private final Ordering ordering;
  private final Parties parties;
  private final FileStore files;
  private final DocumentFiles printing;
  private final Transactions transactions;
  private final Once once;

  @Inject
  public BillingBean(
      CurrentActor actor,
      Clock clock,
      DocumentRepository documents,
      DocumentIssuer issuer,
      OrderEnds ends,
      Ordering ordering,
      Parties parties,
      FileStore files,
      DocumentFiles printing,
      Transactions transactions,
      Once once) {
    this.actor = actor;
    this.clock = clock;
    this.documents = documents;
    this.issuer = issuer;
    this.ends = ends;
    this.ordering = ordering;
    this.parties = parties;
    this.files = files;
    this.printing = printing;
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public DocumentNumber invoice(String key, OrderNumber orderNumber) {
    return new DocumentNumber(
        once.run(
                "issue-invoice",
                actor.get().userId() + ":" + key,
                new IssueInvoice(orderNumber),
                Made.class,
                () -> new Made(issuer.issueInvoice(orderNumber).value()))
            .reference());
  }

  private record IssueInvoice(OrderNumber orderNumber) {}

  @Override
  @Allowed(Permission.ORDER_MANAGE)
  public Money returnable(OrderNumber orderNumber) {
    return ends.returnable(ordering.order(orderNumber));
  }

  @Override
  @Allowed({Permission.DOCUMENT_VIEW, Permission.SHIPPING})
  public List<DocumentSummary> documentsOf(OrderNumber orderNumber) {
    return documents.ofOrder(orderNumber, actor.get().scope()).stream()
        .filter(this::maySee)
        .map(DocumentViews::summary)
        .toList();
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public DocumentSummary document(DocumentNumber number) {
    return DocumentViews.summary(documents.get(number, actor.get().scope()));
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public DocumentDetail detail(DocumentNumber number) {
    IssuedDocument document = documents.spelled(number, actor.get().scope());
    return DocumentViews.detail(document, documents.settlements(document), actor.get());
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public Page<DocumentSummary> list(DocumentFilter filter, PageRequest page) {
    return documents.list(filter, page, actor.get().scope(), today());
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public List<OpenTotal> openTotals() {
    return documents.openTotals(actor.get().scope(), today());
  }

  @Override
  @Allowed(Permission.DOCUMENT_VIEW)
  public List<OpenTotal> openTotalsOf(PartnerNumber partnerNumber) {
    Partner partner = parties.partner(partnerNumber);
    return documents.openTotals(new PartnerScope(actor.get().sellerId(), partner.id()), today());
  }

  @Override
  @Allowed({Permission.DOCUMENT_VIEW, Permission.SHIPPING})
  @OwnTransactions
  public DocumentFile download(DocumentNumber number) {
    long seller = transactions.read(() -> visible(number).sellerId());
    StoredFile file = printing.prepare(seller, number);
    byte[] content = transactions.read(() -> files.read(file.id()));
    return new DocumentFile(file.name(), file.mediaType(), content);
  }

  private IssuedDocument visible(DocumentNumber number) {
    IssuedDocument document = documents.spelled(number, actor.get().scope());
    if (!maySee(document)) {
      throw new UnknownDocument(number);
    }
    return document;
  }

  private boolean maySee(IssuedDocument document) {
    Actor who = actor.get();
    return who.may(Permission.DOCUMENT_VIEW) || document.kind() == DocumentKind.GOODS_ISSUE_NOTE;
  }

  private LocalDate today() {
    return parties.seller().today(clock);
  }
}
