package app.kontor.billing.internal;

import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.model.DocumentLine;
import app.kontor.billing.model.DocumentParty;
import app.kontor.billing.model.DocumentParty.Role;
import app.kontor.billing.model.IssuedDocument.Draft;
import app.kontor.money.Money;
import app.kontor.party.Seller;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is printed, from what was decided. */
final class SheetFactory {
  private SheetFactory() {}

  /** A sheet with prices; what is due follows from the receipts. */
  static DocumentSheet priced(
      Draft draft, Seller seller, List<DocumentSheet.Receipt> receipts, String issuedBy) {
    Money due = draft.sums().gross().minus(draft.advance());
    DocumentSheet.Prices prices =
        new DocumentSheet.Prices(
            draft.vatTreatment(),
            draft.sums().sums(),
            draft.sums().net(),
            draft.sums().vat(),
            draft.sums().gross(),
            draft.rate(),
            receipts,
            due,
            due.isPositive() ? payment(draft, seller) : null);
    return sheet(draft, seller, prices, null, issuedBy);
  }

  /** A sheet without prices. */
  static DocumentSheet unpriced(Draft draft, Seller seller, String warehouse, String issuedBy) {
    return sheet(draft, seller, null, warehouse, issuedBy);
  }

  private static DocumentSheet.@Nullable Payment payment(Draft draft, Seller seller) {
    var reference = draft.paymentReference();
    return reference == null
        ? null
        : seller
            .accountFor(draft.sums().currency())
            .map(account -> new DocumentSheet.Payment(account, reference))
            .orElse(null);
  }

  private static DocumentSheet sheet(
      Draft draft,
      Seller seller,
      DocumentSheet.@Nullable Prices prices,
      @Nullable String warehouse,
      String issuedBy) {
    Currency currency = draft.sums().currency();
    List<DocumentSheet.Line> lines = new ArrayList<>();
    for (DocumentLine line : draft.lines()) {
      lines.add(
          new DocumentSheet.Line(
              line.position(),
              line.itemNumber(),
              line.name(),
              line.quantity(),
              line.price(currency).orElse(null),
              null,
              line.net(currency).orElse(null),
              line.vat().orElse(null)));
    }
    return new DocumentSheet(
        draft.kind(),
        draft.number(),
        draft.language(),
        party(draft.party(Role.SELLER), details(seller)),
        party(draft.party(Role.BUYER), List.of()),
        delivery(draft),
        draft.issueDate(),
        draft.supplyDate(),
        draft.dueDate(),
        draft.orderNumber(),
        draft.buyerReference(),
        draft.related(),
        lines,
        prices,
        warehouse,
        issuedBy);
  }

  private static DocumentSheet.@Nullable Party delivery(Draft draft) {
    DocumentParty buyer = draft.party(Role.BUYER);
    DocumentParty delivery = draft.party(Role.DELIVERY);
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
