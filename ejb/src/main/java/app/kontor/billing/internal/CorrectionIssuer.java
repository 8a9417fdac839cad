package app.kontor.billing.internal;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectableInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionPreview;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.model.CorrectionNote;
import app.kontor.billing.model.CorrectionPlan;
import app.kontor.billing.model.DocumentParty;
import app.kontor.billing.model.Draft;
import app.kontor.billing.model.HomeVat;
import app.kontor.billing.model.InvoiceState;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.money.CreditorReference;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberSeries;
import app.kontor.returns.ReturnNumber;
import app.kontor.tax.Taxation;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans and issues corrections; the order is locked first, then the invoice and what corrects it.
 */
@Dependent
public class CorrectionIssuer {
  private static final String SERIES = "FK";

  private final CurrentActor actor;
  private final Clock clock;
  private final DocumentRepository documents;
  private final DocumentIssuer issuer;
  private final Ordering ordering;
  private final Parties parties;
  private final Taxation taxation;
  private final NumberSeries numbers;

  @Inject
  CorrectionIssuer(
      CurrentActor actor,
      Clock clock,
      DocumentRepository documents,
      DocumentIssuer issuer,
      Ordering ordering,
      Parties parties,
      Taxation taxation,
      NumberSeries numbers) {
    this.actor = actor;
    this.clock = clock;
    this.documents = documents;
    this.issuer = issuer;
    this.ordering = ordering;
    this.parties = parties;
    this.taxation = taxation;
    this.numbers = numbers;
  }

  /**
   * An invoice with all that corrects it.
   *
   * @param corrections oldest first
   */
  record Chain(IssuedDocument invoice, List<IssuedDocument> corrections) {
    InvoiceState state() {
      return InvoiceState.of(invoice, corrections);
    }

    /** The document with the state as it is. */
    IssuedDocument latest() {
      return corrections.isEmpty() ? invoice : corrections.get(corrections.size() - 1);
    }

    DocumentParty buyer() {
      return latest().parties().stream()
          .filter(party -> party.role() == DocumentParty.Role.BUYER)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(latest().number() + " has no buyer"));
    }

    /** What is open on the invoice and its corrections together; negative is a credit. */
    Money open() {
      return corrections.stream().map(IssuedDocument::open).reduce(invoice.open(), Money::plus);
    }
  }

  /** The chain that a document belongs to, as it is now. */
  Chain chain(DocumentNumber number, PartnerScope scope) {
    IssuedDocument named = documents.spelled(number, scope);
    IssuedDocument invoice =
        named.correction().map(note -> documents.get(note.corrected(), scope)).orElse(named);
    return new Chain(invoice, documents.correctionsOf(invoice.id(), false));
  }

  private Chain locked(DocumentNumber number) {
    PartnerScope scope = actor.get().scope();
    IssuedDocument read = required(chain(number, scope).invoice());
    ordering.lock(read.orderNumber());
    IssuedDocument invoice = documents.getForUpdate(read.number(), scope);
    return new Chain(invoice, documents.correctionsOf(invoice.id(), true));
  }

  private static IssuedDocument required(IssuedDocument invoice) {
    if (invoice.kind() != DocumentKind.SALES_INVOICE) {
      throw new InvalidInput("number", "ONLY_INVOICES_CORRECTED", invoice.number());
    }
    return invoice;
  }

  CorrectableInvoice view(Chain chain) {
    InvoiceState state = chain.state();
    IssuedDocument invoice = required(chain.invoice());
    return new CorrectableInvoice(
        invoice.number(),
        invoice.issueDate(),
        chain.latest().number(),
        buyer(chain.buyer()),
        state.lines().stream().map(InvoiceState.Line::view).toList(),
        state.sums(),
        chain.open(),
        rates(invoice, state));
  }

  private static CorrectInvoice.Buyer buyer(DocumentParty party) {
    String id = party.vatId();
    return new CorrectInvoice.Buyer(
        party.name(),
        party.street(),
        party.postcode(),
        party.city(),
        party.country(),
        id == null ? "" : id);
  }

  /** Rates of the day of supply, and those that stand on the invoice. */
  private List<VatRate> rates(IssuedDocument invoice, InvoiceState state) {
    List<VatRate> rates = new ArrayList<>();
    state.lines().forEach(line -> rates.add(line.price().vat()));
    if (invoice.vatTreatment() == VatTreatment.DOMESTIC) {
      LocalDate supplied = invoice.supplyDate();
      rates.addAll(
          taxation
              .rates(
                  VatTreatment.DOMESTIC,
                  parties.seller(invoice.sellerId()).address().country(),
                  supplied == null ? invoice.issueDate() : supplied)
              .values());
    }
    return rates.stream()
        .distinct()
        .sorted(Comparator.comparing(VatRate::percent).reversed())
        .toList();
  }

  CorrectionPreview preview(CorrectInvoice command) {
    Chain chain = chain(command.invoice(), actor.get().scope());
    CorrectionPlan plan = plan(chain, command);
    Money difference = plan.difference().gross();
    Money zero = Money.zero(difference.currency());
    Money inFavour = difference.negated().max(zero);
    Money settled = inFavour.min(chain.open().max(zero));
    return new CorrectionPreview(
        plan.changed().stream().map(plan::pair).toList(),
        plan.before().sums(),
        plan.after().sums(),
        plan.difference(),
        settled,
        inFavour.minus(settled));
  }

  /** What it says, checked. */
  private CorrectionPlan plan(Chain chain, CorrectInvoice command) {
    if (!chain.latest().number().equals(command.seen())) {
      throw new ChangedMeanwhile();
    }
    InvoiceState before = chain.state();
    List<BigDecimal> allowed =
        rates(chain.invoice(), before).stream().map(VatRate::percent).toList();
    CorrectionPlan plan =
        CorrectionPlan.of(before, command, chain.invoice().vatTreatment(), allowed);
    boolean renamed = BuyerChange.of(command, buyer(chain.buyer())) != null;
    if (command.cause() == CorrectionCause.BUYER ? !renamed : plan.isEmpty()) {
      throw new InvalidInput("form", "CORRECTION_CHANGES_NOTHING");
    }
    return plan;
  }

  /** Issues it; what it takes off is taken off what is open. */
  DocumentNumber issue(CorrectInvoice command) {
    reason(command.reason());
    Chain chain = locked(command.invoice());
    return store(
        chain, plan(chain, command), command, BuyerChange.of(command, buyer(chain.buyer())));
  }

  /** Issues what was planned; whoever calls has locked the order. */
  DocumentNumber store(
      Chain chain,
      CorrectionPlan plan,
      CorrectInvoice command,
      CorrectInvoice.@Nullable Buyer renamed) {
    String reason = reason(command.reason());
    IssuedDocument invoice = chain.invoice();
    Seller seller = parties.seller(invoice.sellerId());
    LocalDate today = seller.today(clock);
    OrderDetail order = ordering.orderForDocuments(invoice.orderNumber());
    DocumentNumber number = new DocumentNumber(numbers.next(seller.id(), SERIES, today));
    ReturnNumber goods = command.goodsReturn();
    Draft draft =
        new Draft(
            seller.id(),
            DocumentKind.CORRECTIVE_INVOICE,
            number,
            new Draft.Customer(
                invoice.partnerId(),
                invoice.partnerNumber(),
                invoice.buyerReference(),
                order.buyer().language()),
            new Draft.Origin(
                invoice.orderNumber(),
                null,
                related(chain, goods),
                new CorrectionNote(
                    invoice,
                    command.cause(),
                    command.effect(),
                    reason,
                    goods == null ? null : goods.value())),
            new Draft.Dates(today, invoice.supplyDate(), due(plan, order, today)),
            parties(invoice, seller, chain.buyer(), renamed),
            plan.lines(),
            amounts(invoice, seller, plan, number),
            order.terms().payment());
    IssuedDocument correction =
        issuer.store(draft, seller, sheet(draft, seller, order, chain, plan));
    if (invoice.kind() == DocumentKind.SALES_INVOICE) {
      List<IssuedDocument> corrections = new ArrayList<>(chain.corrections());
      corrections.add(correction);
      CorrectionCredits.apply(
          documents, invoice, corrections, today, clock.instant(), actor.get().name());
    }
    return number;
  }

  private static String reason(String typed) {
    String reason = typed.strip();
    if (reason.isEmpty()) {
      throw InvalidInput.required("reason");
    }
    if (reason.length() > CorrectInvoice.MAX_REASON) {
      throw new InvalidInput("reason", "TOO_LONG", CorrectInvoice.MAX_REASON);
    }
    return reason;
  }

  private static List<String> related(Chain chain, @Nullable ReturnNumber goods) {
    List<String> related = new ArrayList<>();
    related.add(chain.invoice().number().value());
    chain.corrections().forEach(one -> related.add(one.number().value()));
    if (goods != null) {
      related.add(goods.value());
    }
    return related;
  }

  private static @Nullable LocalDate due(CorrectionPlan plan, OrderDetail order, LocalDate today) {
    return plan.difference().gross().isPositive() ? order.terms().payment().due(today) : null;
  }

  private static List<DocumentParty> parties(
      IssuedDocument invoice,
      Seller seller,
      DocumentParty buyer,
      CorrectInvoice.@Nullable Buyer renamed) {
    List<DocumentParty> parties = new ArrayList<>();
    parties.add(
        new DocumentParty(
            DocumentParty.Role.SELLER, seller.address(), seller.vatId(), seller.taxNumber()));
    if (renamed == null) {
      parties.add(buyer.as(DocumentParty.Role.BUYER));
    } else {
      parties.add(BuyerChange.party(renamed));
      parties.add(buyer.as(DocumentParty.Role.BUYER_BEFORE));
    }
    invoice.parties().stream()
        .filter(party -> party.role() == DocumentParty.Role.DELIVERY)
        .forEach(party -> parties.add(party.as(DocumentParty.Role.DELIVERY)));
    return parties;
  }

  private static Draft.Amounts amounts(
      IssuedDocument invoice, Seller seller, CorrectionPlan plan, DocumentNumber number) {
    VatBreakdown difference = plan.difference();
    @Nullable ExchangeRate rate = invoice.exchangeRate(seller.homeCurrency()).orElse(null);
    return new Draft.Amounts(
        invoice.vatTreatment(),
        difference,
        Money.zero(difference.currency()),
        difference.gross().isPositive() ? CreditorReference.ofDocument(number.value()) : null,
        rate,
        rate == null ? HomeVat.NONE : HomeVat.between(plan.before(), plan.after(), rate));
  }

  private static DocumentSheet sheet(
      Draft draft, Seller seller, OrderDetail order, Chain chain, CorrectionPlan plan) {
    return SheetFactory.correction(
        draft,
        seller,
        SheetFactory.booked(order),
        new DocumentSheet.Correction(
            chain.invoice().number(),
            chain.invoice().issueDate(),
            chain.corrections().isEmpty() ? null : chain.latest().number(),
            draft.origin().correction() == null ? "" : draft.origin().correction().reason(),
            plan.changed().stream().map(plan::pair).toList(),
            plan.before().sums(),
            plan.after().sums(),
            SheetFactory.before(draft)));
  }
}
