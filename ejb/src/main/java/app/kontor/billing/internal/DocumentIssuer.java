package app.kontor.billing.internal;

import app.kontor.billing.BillingSettings;
import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.NothingToInvoice;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.internal.render.FrozenSheet;
import app.kontor.billing.model.Advances;
import app.kontor.billing.model.Draft;
import app.kontor.billing.model.Drafts;
import app.kontor.billing.model.InvoicePlan;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.ProFormaRest;
import app.kontor.billing.model.Receipts;
import app.kontor.billing.model.Settlement;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaperKind;
import app.kontor.ordering.PapersOfOrders;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.SellerReadiness;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.setting.Settings;
import app.kontor.platform.work.Outbox;
import app.kontor.shipping.DespatchAdvice;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Issues documents: draws the number, stores the row and everything the paper says, tells
 * everybody, all in the caller's transaction, so a failure gives the number back. The PDF is made
 * after the commit, see {@link DocumentPrinting}.
 */
@Dependent
public class DocumentIssuer {
  private static final String PRO_FORMA_SERIES = "PF";
  private static final String INVOICE_SERIES = "FV";

  private final CurrentActor actor;
  private final Clock clock;
  private final DocumentRepository documents;
  private final Ordering ordering;
  private final PapersOfOrders papers;
  private final Parties parties;
  private final NumberSeries numbers;
  private final Settings settings;
  private final DocumentSheets sheets;
  private final Outbox outbox;
  private final ExchangeRates rates;
  private final Rendering rendering;
  private final Event<DocumentIssued> issued;

  @Inject
  DocumentIssuer(
      CurrentActor actor,
      Clock clock,
      DocumentRepository documents,
      Ordering ordering,
      PapersOfOrders papers,
      Parties parties,
      NumberSeries numbers,
      Settings settings,
      DocumentSheets sheets,
      Outbox outbox,
      ExchangeRates rates,
      Rendering rendering,
      Event<DocumentIssued> issued) {
    this.actor = actor;
    this.clock = clock;
    this.documents = documents;
    this.ordering = ordering;
    this.papers = papers;
    this.parties = parties;
    this.numbers = numbers;
    this.settings = settings;
    this.sheets = sheets;
    this.outbox = outbox;
    this.rates = rates;
    this.rendering = rendering;
    this.issued = issued;
  }

  /** The order's pro-forma; nothing happens if it has one. */
  void issueProForma(long sellerId, OrderNumber orderNumber) {
    if (documents.hasProForma(orderNumber, sellerId)) {
      return;
    }
    OrderDetail order = ordering.orderForDocuments(orderNumber);
    issueProForma(order, ProFormaRest.of(order, List.of()));
  }

  /** A pro-forma over what an order still asks for. */
  IssuedDocument issueProForma(OrderDetail order, ProFormaRest rest) {
    Seller seller = parties.seller(order.sellerId());
    LocalDate today = today(seller);
    Draft draft =
        Drafts.of(seller, order)
            .proForma(
                new DocumentNumber(numbers.next(seller.id(), PRO_FORMA_SERIES, today)),
                rest,
                today,
                settings.get(seller.id(), BillingSettings.ADVANCE_DAYS));
    return store(
        draft,
        seller,
        SheetFactory.priced(draft, seller, List.of(), "", SheetFactory.booked(order)));
  }

  /** The printed goods-issue note. */
  void issueGoodsIssueNote(DespatchAdvice advice) {
    Seller seller = parties.seller(advice.sellerId());
    OrderDetail order = ordering.orderForDocuments(advice.orderNumber());
    Draft draft = Drafts.of(seller, order).goodsIssueNote(advice);
    String warehouse = advice.warehouseCode() + " " + advice.warehouseName();
    boolean printed = settings.get(seller.id(), OrderSettings.NOTES_PRINTED);
    store(
        draft,
        seller,
        SheetFactory.unpriced(
            draft,
            seller,
            warehouse,
            advice.issuedBy(),
            SheetFactory.delivered(order, draft, printed)));
  }

  /**
   * The sales invoice for what has left and is not invoiced, with charges on the first one.
   *
   * @throws NothingToInvoice if no goods have left since the last invoice
   */
  DocumentNumber issueInvoice(OrderNumber orderNumber) {
    OrderDetail order = ordering.lock(orderNumber);
    Seller seller = parties.seller(order.sellerId());
    LocalDate today = today(seller);
    List<IssuedDocument> before =
        documents.ofOrder(order.number(), PartnerScope.allOf(order.sellerId()));
    InvoicePlan plan =
        InvoicePlan.of(order, before, today)
            .orElseThrow(() -> new NothingToInvoice(order.number()));
    @Nullable IssuedDocument proForma =
        documents.proFormaOf(orderNumber, order.sellerId()).orElse(null);
    @Nullable ExchangeRate rate = rate(order, seller, plan);
    String number = numbers.next(order.sellerId(), INVOICE_SERIES, today);
    ordering.recordInvoice(orderNumber, number, plan.quantities());
    Money usedBefore = proForma == null ? Money.zero(order.currency()) : proForma.used();
    Money advance =
        proForma == null
            ? Money.zero(order.currency())
            : proForma.settleOn(plan.sums().gross(), plan.last()).settled();
    Draft draft =
        Drafts.of(seller, order)
            .invoice(
                new DocumentNumber(number),
                plan,
                today,
                proForma,
                advance,
                rate,
                Advances.of(order.currency(), before).deduct(plan.sums()));
    List<DocumentSheet.Receipt> receipts = receipts(proForma, usedBefore, advance);
    IssuedDocument invoice =
        store(
            draft,
            seller,
            SheetFactory.priced(draft, seller, receipts, "", SheetFactory.booked(order)));
    if (advance.isPositive()) {
      documents.add(advanceOn(invoice, advance, today));
    }
    return new DocumentNumber(number);
  }

  private Settlement advanceOn(IssuedDocument invoice, Money advance, LocalDate today) {
    return new Settlement(
        invoice.id(),
        SettlementKind.ADVANCE,
        advance,
        today,
        invoice.sellerId() + ":" + invoice.number(),
        clock.instant(),
        actor.get().name());
  }

  private List<DocumentSheet.Receipt> receipts(
      @Nullable IssuedDocument proForma, Money usedBefore, Money advance) {
    if (proForma == null || !advance.isPositive()) {
      return List.of();
    }
    return Receipts.used(
            documents.standingPayments(proForma), proForma.currency(), usedBefore, advance)
        .stream()
        .map(used -> new DocumentSheet.Receipt(used.receivedOn(), proForma.number(), used.amount()))
        .toList();
  }

  private @Nullable ExchangeRate rate(OrderDetail order, Seller seller, InvoicePlan plan) {
    return plan.sums().vat().isZero() || order.currency().equals(seller.homeCurrency())
        ? null
        : rates.lastBefore(seller.id(), plan.suppliedOn(), order.currency(), seller.homeCurrency());
  }

  /**
   * Writes what was decided.
   *
   * @throws app.kontor.party.SellerNotSetUp if the seller has not said who it is
   * @throws app.kontor.party.NoBankAccount if nobody could pay what the document asks for
   */
  IssuedDocument store(Draft draft, Seller seller, DocumentSheet sheet) {
    SellerReadiness.requireNamed(seller);
    if (sheet.prices() != null && sheet.prices().due().isPositive()) {
      SellerReadiness.requirePayable(seller, draft.amounts().sums().currency());
    }
    IssuedDocument document = new IssuedDocument(draft, clock.instant(), actor.get().name());
    documents.add(document);
    papers.record(
        document.orderNumber(),
        PaperKind.valueOf(document.kind().name()),
        document.number().value(),
        document.issueDate());
    sheets.freeze(document.id(), FrozenSheet.of(sheet), rendering.layoutVersion());
    outbox.later(
        DocumentPrinting.TOPIC,
        String.valueOf(document.id()),
        new DocumentPrinting.Print(document.id()));
    issued.fire(
        new DocumentIssued(
            document.sellerId(),
            document.partnerId(),
            document.kind(),
            document.number(),
            document.orderNumber()));
    return document;
  }

  private LocalDate today(Seller seller) {
    return seller.today(clock);
  }
}
