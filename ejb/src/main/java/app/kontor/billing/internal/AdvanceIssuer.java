package app.kontor.billing.internal;

import app.kontor.billing.AdvanceInvoicing;
import app.kontor.billing.BillingSettings;
import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.ExchangeRateMissing;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.model.AdvancePlan;
import app.kontor.billing.model.AdvanceReduction;
import app.kontor.billing.model.Advances;
import app.kontor.billing.model.Draft;
import app.kontor.billing.model.Drafts;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.ProFormaRest;
import app.kontor.billing.model.Settlement;
import app.kontor.gate.PartnerScope;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.setting.Settings;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Issues advance invoices, where the seller says so by itself when money is booked; and takes back
 * what of them no money stands for any more, by corrections, in the transaction that takes the
 * money back. The order is locked by whoever calls.
 */
@Dependent
public class AdvanceIssuer {
  private static final String SERIES = "FZ";

  /** Pro-formas of changed orders are replaced without a priority, mails follow last. */
  private static final int AFTER_PRO_FORMA = 2900;

  private static final String WORDS = "/app/kontor/billing/render/document";

  private final Clock clock;
  private final DocumentRepository documents;
  private final DocumentIssuer issuer;
  private final CorrectionIssuer corrections;
  private final Ordering ordering;
  private final Parties parties;
  private final NumberSeries numbers;
  private final Settings settings;
  private final ExchangeRates rates;

  @Inject
  AdvanceIssuer(
      Clock clock,
      DocumentRepository documents,
      DocumentIssuer issuer,
      CorrectionIssuer corrections,
      Ordering ordering,
      Parties parties,
      NumberSeries numbers,
      Settings settings,
      ExchangeRates rates) {
    this.clock = clock;
    this.documents = documents;
    this.issuer = issuer;
    this.corrections = corrections;
    this.ordering = ordering;
    this.parties = parties;
    this.numbers = numbers;
    this.settings = settings;
    this.rates = rates;
  }

  void on(@Observes ReceiptsChanged event) {
    if (event.more().isNegative()) {
      takeBack(event.sellerId(), event.orderNumber(), event.more().negated());
    } else {
      received(event.sellerId(), event.orderNumber());
    }
  }

  private void received(long sellerId, OrderNumber orderNumber) {
    if (mode(sellerId) == AdvanceInvoicing.ON_RECEIPT) {
      try {
        issue(sellerId, orderNumber);
      } catch (ExchangeRateMissing e) {
        // the money is booked all the same; accounting issues it when the rate is there
      }
    }
  }

  /**
   * An advance invoice says rates of VAT. Where an order was changed so that less than that is left
   * of a rate, no invoice could deduct it: it is taken back, and invoiced anew at the rates that
   * are left. The pro-forma is replaced before, so that the money is where it belongs.
   */
  void changed(@Observes @Priority(AFTER_PRO_FORMA) OrderChanged event) {
    if (!event.reissue()) {
      return;
    }
    List<IssuedDocument> all = ofOrder(event.sellerId(), event.orderNumber());
    if (all.stream().noneMatch(AdvanceIssuer::isAdvance)) {
      return;
    }
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    Map<DocumentNumber, Map<VatRate, VatSum>> beyond =
        Advances.of(order.currency(), all).beyond(ProFormaRest.of(order, all).sums());
    beyond.forEach((advance, taken) -> correct(order, advance, taken, "advance.changed"));
    if (!beyond.isEmpty()) {
      received(event.sellerId(), event.orderNumber());
    }
  }

  private static boolean isAdvance(IssuedDocument document) {
    return document.kind() == DocumentKind.ADVANCE_INVOICE;
  }

  private AdvanceInvoicing mode(long sellerId) {
    return settings.get(sellerId, BillingSettings.ADVANCE_INVOICES);
  }

  /**
   * The advance invoice that is asked for, or nothing.
   *
   * @throws ExchangeRateMissing if VAT must be stated in the home currency and no rate is stored
   */
  Optional<DocumentNumber> issue(long sellerId, OrderNumber orderNumber) {
    if (mode(sellerId) == AdvanceInvoicing.NONE) {
      return Optional.empty();
    }
    OrderDetail order = ordering.orderForDocuments(orderNumber);
    List<IssuedDocument> all = ofOrder(sellerId, orderNumber);
    return AdvancePlan.of(order, all).map(plan -> issue(order, all, plan));
  }

  private List<IssuedDocument> ofOrder(long sellerId, OrderNumber orderNumber) {
    return documents.ofOrder(orderNumber, PartnerScope.allOf(sellerId));
  }

  private DocumentNumber issue(OrderDetail order, List<IssuedDocument> all, AdvancePlan plan) {
    Seller seller = parties.seller(order.sellerId());
    LocalDate today = seller.today(clock);
    IssuedDocument proForma =
        all.stream()
            .filter(one -> one.kind() == DocumentKind.PRO_FORMA && !one.isReplaced())
            .findFirst()
            .orElseThrow();
    LocalDate received =
        documents.standingPayments(proForma).stream()
            .map(Settlement::settledOn)
            .max(LocalDate::compareTo)
            .orElse(today);
    @Nullable ExchangeRate rate =
        plan.sums().vat().isZero() || order.currency().equals(seller.homeCurrency())
            ? null
            : rates.lastBefore(seller.id(), received, order.currency(), seller.homeCurrency());
    DocumentNumber number = new DocumentNumber(numbers.next(seller.id(), SERIES, today));
    Properties words = Languages.words(WORDS, order.buyer().language().getLanguage());
    Draft draft =
        Drafts.of(seller, order)
            .advance(
                number,
                plan,
                words.getProperty("advance.line", "").replace("{0}", order.number().value()),
                new Draft.Dates(today, received, null),
                proForma,
                rate);
    List<DocumentSheet.Receipt> receipts =
        List.of(new DocumentSheet.Receipt(received, proForma.number(), plan.sums().gross()));
    issuer.store(
        draft, seller, SheetFactory.paid(draft, seller, receipts, SheetFactory.booked(order)));
    return number;
  }

  /** No advance invoice stands for money that is not there; the latest are taken back first. */
  private void takeBack(long sellerId, OrderNumber orderNumber, Money back) {
    List<IssuedDocument> all = ofOrder(sellerId, orderNumber);
    if (all.stream().noneMatch(AdvanceIssuer::isAdvance)) {
      return;
    }
    OrderDetail order = ordering.orderForDocuments(orderNumber);
    Advances advances = Advances.of(order.currency(), all);
    Money received =
        all.stream()
            .filter(one -> one.kind() == DocumentKind.PRO_FORMA)
            .map(IssuedDocument::unused)
            .reduce(Money.zero(order.currency()), Money::plus);
    Money excess = advances.gross().minus(received).min(back);
    List<Advances.Left> latestFirst = new ArrayList<>(advances.left());
    Collections.reverse(latestFirst);
    for (Advances.Left one : latestFirst) {
      if (excess.isPositive()) {
        excess = excess.minus(takeBack(one, excess, order));
      }
    }
  }

  private Money takeBack(Advances.Left advance, Money excess, OrderDetail order) {
    Money left =
        advance.sums().values().stream()
            .map(sum -> sum.net().plus(sum.vat()))
            .reduce(Money.zero(excess.currency()), Money::plus);
    Money back = excess.min(left);
    if (!back.isPositive()) {
      return Money.zero(excess.currency());
    }
    correct(order, advance.number(), Advances.taken(advance, back), "advance.returned");
    return back;
  }

  /** Takes so much off an advance invoice. */
  private void correct(
      OrderDetail order, DocumentNumber advance, Map<VatRate, VatSum> taken, String reason) {
    CorrectionIssuer.Chain chain = corrections.chain(advance, PartnerScope.allOf(order.sellerId()));
    Properties words = Languages.words(WORDS, order.buyer().language().getLanguage());
    corrections.store(
        chain,
        AdvanceReduction.of(chain.state(), taken),
        new CorrectInvoice(
            "",
            advance,
            chain.latest().number(),
            CorrectionCause.PRICE,
            CorrectionEffect.CORRECTION_DATE,
            words.getProperty(reason, "-"),
            List.of(),
            null,
            null),
        null);
  }
}
