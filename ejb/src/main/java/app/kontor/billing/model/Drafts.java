package app.kontor.billing.model;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.model.DocumentParty.Role;
import app.kontor.billing.model.Draft.Amounts;
import app.kontor.billing.model.Draft.Customer;
import app.kontor.billing.model.Draft.Dates;
import app.kontor.billing.model.Draft.Origin;
import app.kontor.money.CreditorReference;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.party.Seller;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.tax.VatBreakdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of an order before they are issued. */
public final class Drafts {
  private final Seller seller;
  private final OrderDetail order;

  private Drafts(Seller seller, OrderDetail order) {
    this.seller = seller;
    this.order = order;
  }

  public static Drafts of(Seller seller, OrderDetail order) {
    return new Drafts(seller, order);
  }

  /** The pro-forma over all that was ordered, as long as nothing is invoiced. */
  public Draft proForma(DocumentNumber number, LocalDate today, int advanceDays) {
    return proForma(number, ProFormaRest.of(order, List.of()), today, advanceDays);
  }

  /**
   * The pro-forma over what was ordered and is on no invoice.
   *
   * @param advanceDays for whom pays in advance; others have the days of their terms
   */
  public Draft proForma(
      DocumentNumber number, ProFormaRest rest, LocalDate today, int advanceDays) {
    int days = order.terms().isAdvance() ? advanceDays : order.paymentDays();
    return draft(
        DocumentKind.PRO_FORMA,
        number,
        new Origin(order.number(), null, List.of()),
        new Dates(today, null, today.plusDays(days)),
        rest.lines(),
        payable(number, rest.sums(), Money.zero(order.currency()), null));
  }

  /** The printed goods-issue note, without prices. */
  public Draft goodsIssueNote(DespatchAdvice advice) {
    List<DocumentLine> lines = new ArrayList<>();
    for (DespatchAdvice.Line line : advice.lines()) {
      lines.add(
          new DocumentLine(
              lines.size() + 1, line.lineNumber(), line.item(), line.quantity(), null));
    }
    return draft(
        DocumentKind.GOODS_ISSUE_NOTE,
        new DocumentNumber(advice.number().value()),
        new Origin(order.number(), null, List.of()),
        new Dates(advice.date(), advice.date(), null),
        lines,
        new Amounts(
            order.terms().vatTreatment(),
            VatBreakdown.of(order.currency(), List.of()),
            Money.zero(order.currency()),
            null,
            null));
  }

  /**
   * The sales invoice of a plan.
   *
   * @param proForma whose payments it uses, or null
   * @param advance what they cover
   * @param rate for VAT in the seller's home currency, or null
   * @param deducted of advance invoices
   */
  public Draft invoice(
      DocumentNumber number,
      InvoicePlan plan,
      LocalDate today,
      @Nullable IssuedDocument proForma,
      Money advance,
      @Nullable ExchangeRate rate,
      List<DeductedAdvance> deducted) {
    List<String> related = new ArrayList<>();
    if (proForma != null) {
      related.add(proForma.number().value());
    }
    related.addAll(plan.notes());
    deducted.stream()
        .map(one -> one.advance().value())
        .filter(advanceNumber -> !related.contains(advanceNumber))
        .forEach(related::add);
    return draft(
        DocumentKind.SALES_INVOICE,
        number,
        new Origin(order.number(), proForma == null ? null : proForma.id(), related),
        new Dates(today, plan.suppliedOn(), order.terms().payment().due(today)),
        plan.lines(),
        payable(number, plan.sums(), advance, rate).deducting(deducted));
  }

  /** The sales invoice of a plan that deducts no advance invoice. */
  public Draft invoice(
      DocumentNumber number,
      InvoicePlan plan,
      LocalDate today,
      @Nullable IssuedDocument proForma,
      Money advance,
      @Nullable ExchangeRate rate) {
    return invoice(number, plan, today, proForma, advance, rate, List.of());
  }

  /**
   * The advance invoice of a plan; nothing is to be paid on it.
   *
   * @param name of its lines
   * @param proForma on which the money was received
   * @param rate for VAT in the seller's home currency, or null
   */
  public Draft advance(
      DocumentNumber number,
      AdvancePlan plan,
      String name,
      Dates dates,
      IssuedDocument proForma,
      @Nullable ExchangeRate rate) {
    return draft(
        DocumentKind.ADVANCE_INVOICE,
        number,
        new Origin(order.number(), null, List.of(proForma.number().value())),
        dates,
        plan.lines(name),
        new Amounts(
            order.terms().vatTreatment(), plan.sums(), Money.zero(order.currency()), null, rate));
  }

  private Amounts payable(
      DocumentNumber number, VatBreakdown sums, Money advance, @Nullable ExchangeRate rate) {
    return new Amounts(
        order.terms().vatTreatment(),
        sums,
        advance,
        CreditorReference.ofDocument(number.value()),
        rate);
  }

  private Draft draft(
      DocumentKind kind,
      DocumentNumber number,
      Origin origin,
      Dates dates,
      List<DocumentLine> lines,
      Amounts amounts) {
    OrderDetail.Buyer buyer = order.buyer();
    return new Draft(
        order.sellerId(),
        kind,
        number,
        new Customer(buyer.partnerId(), buyer.partnerNumber(), buyer.reference(), buyer.language()),
        origin,
        dates,
        List.of(
            new DocumentParty(Role.SELLER, seller.address(), seller.vatId(), seller.taxNumber()),
            new DocumentParty(Role.BUYER, buyer.address(), buyer.vatId(), null),
            new DocumentParty(Role.DELIVERY, order.delivery().address(), null, null)),
        lines,
        amounts,
        order.terms().payment());
  }
}
