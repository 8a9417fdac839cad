package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.model.DocumentLine;
import app.kontor.billing.model.DocumentParty;
import app.kontor.billing.model.DocumentParty.Role;
import app.kontor.billing.model.Draft;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.party.Address;
import app.kontor.party.AgreedTerms;
import app.kontor.party.Seller;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is printed, from what was decided. */
final class SheetFactory {
  private SheetFactory() {}

  /** A sheet with prices; what is due follows from the receipts. */
  static DocumentSheet priced(
      Draft draft,
      Seller seller,
      List<DocumentSheet.Receipt> receipts,
      String issuedBy,
      DocumentSheet.Said said) {
    Draft.Amounts amounts = draft.amounts();
    DocumentSheet.Prices prices =
        new DocumentSheet.Prices(
            amounts.treatment(),
            amounts.sums(),
            amounts.rate(),
            receipts,
            amounts.due(),
            amounts.due().isPositive() ? payment(amounts, seller) : null,
            amounts.homeVat(),
            amounts.deducted());
    return sheet(draft, seller, prices, null, issuedBy, said, null);
  }

  /** A sheet whose whole amount was received before. */
  static DocumentSheet paid(
      Draft draft, Seller seller, List<DocumentSheet.Receipt> receipts, DocumentSheet.Said said) {
    Draft.Amounts amounts = draft.amounts();
    DocumentSheet.Prices prices =
        new DocumentSheet.Prices(
            amounts.treatment(),
            amounts.sums(),
            amounts.rate(),
            receipts,
            Money.zero(amounts.sums().currency()),
            null,
            amounts.homeVat(),
            List.of());
    return sheet(draft, seller, prices, null, "", said, null);
  }

  /** A correction; nothing is due on one in the buyer's favour. */
  static DocumentSheet correction(
      Draft draft, Seller seller, DocumentSheet.Said said, DocumentSheet.Correction correction) {
    Draft.Amounts amounts = draft.amounts();
    DocumentSheet.Prices prices =
        new DocumentSheet.Prices(
            amounts.treatment(),
            amounts.sums(),
            amounts.rate(),
            List.of(),
            amounts.due(),
            amounts.due().isPositive() ? payment(amounts, seller) : null,
            amounts.homeVat(),
            List.of());
    return sheet(
        draft, seller, draft.lines().isEmpty() ? null : prices, null, "", said, correction);
  }

  /** The buyer as it was named before a correction, or null if it stays. */
  static DocumentSheet.@Nullable Party before(Draft draft) {
    return draft.parties().stream()
        .filter(party -> party.role() == Role.BUYER_BEFORE)
        .map(party -> party(party, List.of()))
        .findFirst()
        .orElse(null);
  }

  /** A sheet without prices. */
  static DocumentSheet unpriced(
      Draft draft, Seller seller, String warehouse, String issuedBy, DocumentSheet.Said said) {
    return sheet(draft, seller, null, warehouse, issuedBy, said, null);
  }

  private static DocumentSheet.@Nullable Payment payment(Draft.Amounts amounts, Seller seller) {
    var reference = amounts.reference();
    return reference == null
        ? null
        : seller
            .accountFor(amounts.sums().currency())
            .map(account -> new DocumentSheet.Payment(account, reference))
            .orElse(null);
  }

  private static DocumentSheet sheet(
      Draft draft,
      Seller seller,
      DocumentSheet.@Nullable Prices prices,
      @Nullable String warehouse,
      String issuedBy,
      DocumentSheet.Said said,
      DocumentSheet.@Nullable Correction correction) {
    Currency currency = draft.amounts().sums().currency();
    return new DocumentSheet(
        draft.kind(),
        draft.number(),
        draft.customer().language(),
        party(draft.party(Role.SELLER), details(seller)),
        party(draft.party(Role.BUYER), List.of()),
        delivery(draft),
        draft.dates().issued(),
        draft.dates().supplied(),
        draft.dates().due(),
        draft.origin().orderNumber(),
        draft.customer().reference(),
        draft.origin().related(),
        draft.lines().stream().map(line -> line.view(currency)).toList(),
        prices,
        warehouse,
        issuedBy,
        seller.look(),
        prices == null || !draft.amounts().due().isPositive() && correction != null
            ? null
            : terms(draft),
        said,
        correction);
  }

  /** Where prices are printed, the buyer's books alone are served. */
  static DocumentSheet.Said booked(OrderDetail order) {
    return new DocumentSheet.Said(order.buyer().costCentre(), null, Map.of());
  }

  /**
   * What who packs and brings the goods has to know.
   *
   * @param printed whether what the buyer says of lines is printed, too
   */
  static DocumentSheet.Said delivered(OrderDetail order, Draft draft, boolean printed) {
    Map<Integer, String> words = new HashMap<>();
    for (OrderLine line : order.lines()) {
      String note = line.wish().note();
      if (printed && note != null) {
        words.put(line.lineNumber(), note);
      }
    }
    Currency currency = draft.amounts().sums().currency();
    Map<Integer, String> notes = new HashMap<>();
    for (DocumentLine line : draft.lines()) {
      String note = words.get(line.orderLine());
      if (note != null) {
        notes.put(line.view(currency).position(), note);
      }
    }
    Address to = order.delivery().address();
    String contact =
        Stream.of(to.contact(), to.phone())
            .filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining(", "));
    return new DocumentSheet.Said(
        order.buyer().costCentre(), contact.isEmpty() ? null : contact, notes);
  }

  /** A discount is offered on invoices, for what is still to be paid of them. */
  private static DocumentSheet.Terms terms(Draft draft) {
    AgreedTerms agreed = draft.terms();
    Money due = draft.amounts().due();
    boolean offered =
        draft.kind() == DocumentKind.SALES_INVOICE && agreed.isDiscounted() && due.isPositive();
    return new DocumentSheet.Terms(
        agreed.name(),
        offered
            ? new DocumentSheet.Discount(
                agreed.discountPercent(),
                agreed.discountUntil(draft.dates().issued()),
                agreed.discounted(due))
            : null);
  }

  private static DocumentSheet.@Nullable Party delivery(Draft draft) {
    DocumentParty buyer = draft.party(Role.BUYER);
    DocumentParty delivery =
        draft.parties().stream()
            .filter(party -> party.role() == Role.DELIVERY)
            .findFirst()
            .orElse(buyer);
    boolean same =
        buyer.name().equals(delivery.name())
            && buyer.lines().equals(delivery.lines())
            && buyer.country().equals(delivery.country());
    return same ? null : party(delivery, List.of());
  }

  private static DocumentSheet.Party party(DocumentParty party, List<String> details) {
    return new DocumentSheet.Party(
        party.name(), party.lines(), party.country(), party.vatId(), party.taxNumber(), details);
  }

  private static List<String> details(Seller seller) {
    String contact =
        String.join(
            " · ",
            Stream.of(seller.email(), seller.phone(), seller.website())
                .filter(text -> !text.isBlank())
                .toList());
    return Stream.of(seller.registration(), contact).filter(text -> !text.isBlank()).toList();
  }
}
