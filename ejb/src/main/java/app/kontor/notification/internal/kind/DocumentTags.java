package app.kontor.notification.internal.kind;

import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.money.Money;
import app.kontor.party.BankAccount;
import java.util.Optional;
import java.util.function.Function;

/** What mails say about an issued document and how it is paid. */
final class DocumentTags {
  /** An amount still to be paid, and the seller's account in its currency if there is one. */
  private record Payment(OpenItem item, Optional<BankAccount> account) {
    static Optional<Payment> of(DocumentFacts facts) {
      return Optional.ofNullable(facts.due())
          .filter(item -> item.open().isPositive())
          .map(item -> new Payment(item, facts.seller().accountFor(item.open().currency())));
    }

    String at(Function<BankAccount, String> text) {
      return account.map(text).orElse("");
    }
  }

  /** The tags of mails about a document. */
  static final Tags<DocumentFacts> ALL =
      Tags.<DocumentFacts>none()
          .with(paper(), DocumentFacts::document)
          .withAny(payment(), (facts, formats) -> Payment.of(facts));

  private DocumentTags() {}

  private static Tags<DocumentSummary> paper() {
    return Tags.<DocumentSummary>none()
        .text("document.number", document -> document.number().value())
        .text("document.kind", (d, formats) -> formats.words().get("document." + d.kind()))
        .text("document.date", (d, formats) -> formats.date(d.issueDate()))
        .text("document.due", (d, formats) -> formats.date(d.dueDate()))
        .text(
            "document.gross",
            (d, formats) -> Optional.ofNullable(d.gross()).map(formats::money).orElse(""))
        .text(
            "document.open",
            (d, formats) ->
                Optional.ofNullable(d.open())
                    .filter(Money::isPositive)
                    .map(formats::money)
                    .orElse(""));
  }

  private static Tags<Payment> payment() {
    return Tags.<Payment>none()
        .text("payment.amount", (p, formats) -> formats.money(p.item().open()))
        .text("payment.reference", p -> p.item().paymentReference())
        .text("payment.account", p -> p.at(DocumentTags::grouped))
        .text("payment.bic", p -> p.at(BankAccount::bic))
        .text("payment.bank", p -> p.at(BankAccount::bankName));
  }

  /** The IBAN in groups of four. */
  private static String grouped(BankAccount account) {
    return account.iban().replaceAll("(.{4})(?!$)", "$1 ");
  }
}
