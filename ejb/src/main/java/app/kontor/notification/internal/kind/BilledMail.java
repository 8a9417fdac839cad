package app.kontor.notification.internal.kind;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.billing.Settlements;
import app.kontor.notification.internal.kind.BilledMail.Billed;
import app.kontor.ordering.OrderDetail;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mail about an order with the document to pay it by, which is attached. */
abstract class BilledMail extends OrderMail<Billed> {
  private static final Tags<Billed> TAGS =
      Tags.<Billed>none()
          .with(OrderTags.ALL, Billed::order)
          .withAny(DocumentTags.ALL, (facts, formats) -> Optional.ofNullable(facts.document()));

  @Inject private Billing billing;
  @Inject private Settlements settlements;
  @Inject private Parties parties;

  /**
   * An order and its document.
   *
   * @param document null if none is issued
   */
  record Billed(OrderFacts order, @Nullable DocumentFacts document) {}

  Billing billing() {
    return billing;
  }

  void tell(Occasion occasion, OrderDetail order, Optional<DocumentSummary> document) {
    tell(
        occasion.attaching(document.map(DocumentSummary::number).stream().toList()),
        order,
        new Billed(
            facts(order),
            document
                .map(paper -> facts(settlements, parties.seller(order.sellerId()), paper))
                .orElse(null)));
  }

  /** A document as mails tell it. */
  static DocumentFacts facts(Settlements settlements, Seller seller, DocumentSummary document) {
    @Nullable OpenItem due =
        settlements.items(seller.id(), Set.of(document.number())).get(document.number());
    return new DocumentFacts(document, due, seller);
  }

  @Override
  public Tags<Billed> tags() {
    return TAGS;
  }
}
