package app.kontor.billing.internal;

import app.kontor.access.CurrentActor;
import app.kontor.access.PartnerScope;
import app.kontor.billing.BillingSettings;
import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.NothingToInvoice;
import app.kontor.billing.SettlementKind;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.internal.render.FrozenSheet;
import app.kontor.billing.model.AdvanceSettlement;
import app.kontor.billing.model.CreditorReference;
import app.kontor.billing.model.DocumentLine;
import app.kontor.billing.model.DocumentParty;
import app.kontor.billing.model.DocumentParty.Role;
import app.kontor.billing.model.InvoicePlan;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.IssuedDocument.Draft;
import app.kontor.billing.model.Settlement;
import app.kontor.billing.model.VatBreakdown;
import app.kontor.measure.Quantity;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.ChangedMeanwhile;
import app.kontor.platform.NumberSeries;
import app.kontor.platform.Outbox;
import app.kontor.platform.Settings;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.tax.VatRate;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private DocumentRepository documents;
  @Inject private Ordering ordering;
  @Inject private Parties parties;
  @Inject private NumberSeries numbers;
  @Inject private Settings settings;
  @Inject private DocumentSheets sheets;
  @Inject private Outbox outbox;
  @Inject private ExchangeRates rates;
  @Inject private Rendering rendering;
  @Inject private Event<DocumentIssued> issued;

  /** The order's pro-forma; nothing happens if it has one. */
  void issueProForma(long sellerId, String orderNumber) {
    if (documents.proFormaOf(orderNumber, sellerId).isPresent()) {
      return;
    }
    OrderDetail order = ordering.orderForDocuments(orderNumber);
    Seller seller = parties.seller(sellerId);
    LocalDate today = today(seller);
    int days =
        order.paymentDays() > 0
            ? order.paymentDays()
            : settings.get(sellerId, BillingSettings.ADVANCE_DAYS);
    List<DocumentLine> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      lines.add(line(lines.size() + 1, line, line.ordered(), line.net()));
    }
    Terms terms = new Terms(today, null, today.plusDays(days), null, null);
    Draft draft =
        draft(
            DocumentKind.PRO_FORMA,
            numbers.next(sellerId, PRO_FORMA_SERIES, today),
            order,
            seller,
            terms,
            lines,
            sums(order, lines),
            Money.zero(order.currency()),
            List.of());
    store(draft, SheetFactory.priced(draft, seller, List.of(), ""));
  }

  /** The printed goods-issue note. */
  void issueGoodsIssueNote(DespatchAdvice advice) {
    OrderDetail order = ordering.orderForDocuments(advice.orderNumber());
    Seller seller = parties.seller(advice.sellerId());
    List<DocumentLine> lines =
        advice.lines().stream()
            .map(
                line ->
                    new DocumentLine(
                        advice.lines().indexOf(line) + 1,
                        line.lineNumber(),
                        line.itemNumber(),
                        line.name(),
                        line.quantity()))
            .toList();
    Terms terms = new Terms(advice.date(), advice.date(), null, null, null);
    Draft draft =
        draft(
            DocumentKind.GOODS_ISSUE_NOTE,
            advice.number(),
            order,
            seller,
            terms,
            lines,
            sums(order, lines),
            Money.zero(order.currency()),
            List.of());
    String warehouse = advice.warehouseCode() + " " + advice.warehouseName();
    store(draft, SheetFactory.unpriced(draft, seller, warehouse, advice.issuedBy()));
  }

  /**
   * The sales invoice for what has left and is not invoiced, with charges on the first one.
   *
   * @throws NothingToInvoice if no goods have left since the last invoice
   */
  String issueInvoice(String orderNumber) {
    OrderDetail order = ordering.lock(orderNumber);
    Map<Integer, Quantity> quantities = OrderParts.toInvoice(order);
    if (quantities.isEmpty()) {
      throw new NothingToInvoice(order.number());
    }
    Seller seller = parties.seller(order.sellerId());
    LocalDate today = today(seller);
    List<IssuedDocument> all =
        documents.ofOrder(order.number(), PartnerScope.allOf(order.sellerId()));
    InvoicePlan plan = OrderParts.plan(order, quantities, all);
    List<DocumentLine> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Quantity quantity = quantities.get(line.lineNumber());
      if (quantity != null) {
        Money net = Objects.requireNonNull(plan.nets().get(line.lineNumber()));
        lines.add(line(lines.size() + 1, line, quantity, net));
      }
    }
    VatBreakdown sums = plan.sums();
    List<IssuedDocument> notes = notesToInvoice(all);
    LocalDate supplied =
        notes.stream().map(IssuedDocument::issueDate).max(LocalDate::compareTo).orElse(today);
    Optional<IssuedDocument> proForma = documents.proFormaOf(orderNumber, order.sellerId());
    @Nullable ExchangeRate rate = rate(order, seller, sums, supplied);

    String number = numbers.next(order.sellerId(), INVOICE_SERIES, today);
    ordering.recordInvoice(orderNumber, number, quantities);
    OrderDetail after = ordering.orderForDocuments(orderNumber);
    requireNotInvoicedMeanwhile(after);
    List<DocumentSheet.Receipt> receipts = List.of();
    Money advance = Money.zero(order.currency());
    if (proForma.isPresent()) {
      Money usedBefore = proForma.get().used();
      AdvanceSettlement settlement =
          proForma.get().settleOn(sums.gross(), OrderParts.isInvoicedCompletely(after));
      advance = settlement.settled();
      receipts = receipts(proForma.get(), usedBefore, advance);
    }
    List<String> related = new ArrayList<>();
    proForma.ifPresent(document -> related.add(document.number()));
    notes.forEach(note -> related.add(note.number()));
    Terms terms =
        new Terms(
            today,
            supplied,
            today.plusDays(order.paymentDays()),
            rate,
            proForma.map(IssuedDocument::id).orElse(null));
    Draft draft =
        draft(
            DocumentKind.SALES_INVOICE,
            number,
            order,
            seller,
            terms,
            lines,
            sums,
            advance,
            related);
    IssuedDocument invoice = store(draft, SheetFactory.priced(draft, seller, receipts, ""));
    if (advance.isPositive()) {
      documents.add(
          new Settlement(
              invoice.id(),
              SettlementKind.ADVANCE,
              advance,
              today,
              order.sellerId() + ":" + number,
              clock.instant(),
              actor.get().name()));
    }
    return number;
  }

  /** The order was locked by recording the invoice; somebody may have been quicker. */
  private static void requireNotInvoicedMeanwhile(OrderDetail order) {
    for (OrderLine line : order.lines()) {
      if (line.invoiced().compareTo(OrderParts.limit(line)) > 0) {
        throw new ChangedMeanwhile();
      }
    }
  }

  /** Goods-issue notes that no invoice names yet. */
  private static List<IssuedDocument> notesToInvoice(List<IssuedDocument> all) {
    List<String> named =
        all.stream()
            .filter(document -> document.kind() == DocumentKind.SALES_INVOICE)
            .flatMap(document -> document.related().stream())
            .toList();
    return all.stream()
        .filter(document -> document.kind() == DocumentKind.GOODS_ISSUE_NOTE)
        .filter(document -> !named.contains(document.number()))
        .toList();
  }

  /** The payments this invoice uses, oldest first, less what earlier invoices have used. */
  private List<DocumentSheet.Receipt> receipts(
      IssuedDocument proForma, Money usedBefore, Money advance) {
    Money skip = usedBefore;
    Money left = advance;
    List<DocumentSheet.Receipt> receipts = new ArrayList<>();
    for (Settlement payment : documents.standingPayments(proForma)) {
      Money amount = payment.amount(proForma.currency());
      Money skipped = skip.min(amount);
      skip = skip.minus(skipped);
      Money used = left.min(amount.minus(skipped));
      left = left.minus(used);
      if (used.isPositive()) {
        receipts.add(new DocumentSheet.Receipt(payment.settledOn(), proForma.number(), used));
      }
    }
    return receipts;
  }

  private @Nullable ExchangeRate rate(
      OrderDetail order, Seller seller, VatBreakdown sums, LocalDate supplied) {
    return sums.vat().isZero() || order.currency().equals(seller.homeCurrency())
        ? null
        : rates.lastBefore(seller.id(), supplied, order.currency(), seller.homeCurrency());
  }

  /** Dates, rate and origin of a document. */
  private record Terms(
      LocalDate issueDate,
      @Nullable LocalDate supplyDate,
      @Nullable LocalDate dueDate,
      @Nullable ExchangeRate rate,
      @Nullable Long proFormaId) {}

  private Draft draft(
      DocumentKind kind,
      String number,
      OrderDetail order,
      Seller seller,
      Terms terms,
      List<DocumentLine> lines,
      VatBreakdown sums,
      Money advance,
      List<String> related) {
    Partner partner = parties.partner(order.partnerId());
    boolean priced = kind != DocumentKind.GOODS_ISSUE_NOTE;
    return new Draft(
        order.sellerId(),
        kind,
        number,
        order.partnerId(),
        partner.number(),
        order.number(),
        terms.proFormaId(),
        terms.issueDate(),
        terms.supplyDate(),
        terms.dueDate(),
        order.language(),
        order.vatTreatment(),
        order.buyerReference(),
        priced ? CreditorReference.ofDocument(number) : null,
        terms.rate(),
        List.of(
            new DocumentParty(Role.SELLER, seller.address(), seller.vatId(), seller.taxNumber()),
            new DocumentParty(Role.BUYER, order.billTo(), order.buyerVatId(), null),
            new DocumentParty(Role.DELIVERY, order.shipTo(), null, null)),
        lines,
        sums,
        advance,
        related);
  }

  private static DocumentLine line(int position, OrderLine line, Quantity quantity, Money net) {
    return new DocumentLine(position, line.lineNumber(), line.itemNumber(), line.name(), quantity)
        .priced(line.price(), net, line.vat());
  }

  private static VatBreakdown sums(OrderDetail order, List<DocumentLine> lines) {
    List<TaxedLine> taxed = new ArrayList<>();
    for (DocumentLine line : lines) {
      line.net(order.currency())
          .flatMap(net -> line.vat().map(vat -> new TaxedLine(net, vat)))
          .ifPresent(taxed::add);
    }
    return VatBreakdown.of(order.currency(), taxed);
  }

  private record TaxedLine(Money net, VatRate vat) implements VatBreakdown.Taxed {}

  private IssuedDocument store(Draft draft, DocumentSheet sheet) {
    IssuedDocument document = new IssuedDocument(draft, clock.instant(), actor.get().name());
    documents.add(document);
    sheets.freeze(document.id(), FrozenSheet.of(sheet), rendering.layoutVersion());
    outbox.later(
        DocumentPrinting.TOPIC,
        String.valueOf(document.id()),
        new DocumentPrinting.Print(document.id()));
    issued.fire(
        new DocumentIssued(
            draft.sellerId(),
            draft.partnerId(),
            draft.kind(),
            draft.number(),
            draft.orderNumber()));
    return document;
  }

  private LocalDate today(Seller seller) {
    return LocalDate.now(clock.withZone(seller.zone()));
  }
}
