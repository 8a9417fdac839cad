package app.kontor.billing.internal;

import app.kontor.billing.SettlementKind;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.Settlement;
import app.kontor.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What corrections in the buyer's favour take off the open amounts of their invoice and of its
 * other corrections. As long as something is open there, nothing of them is a credit; so it is done
 * again after a payment was taken back.
 */
final class CorrectionCredits {
  private CorrectionCredits() {}

  /**
   * Takes credits off what is open, the oldest first, each with a row on both.
   *
   * @param invoice locked
   * @param corrections of it, oldest first, locked
   * @param on the day it counts from, where the seller is
   */
  static void apply(
      DocumentRepository documents,
      IssuedDocument invoice,
      List<IssuedDocument> corrections,
      LocalDate on,
      Instant now,
      String by) {
    List<IssuedDocument> chain = new ArrayList<>();
    chain.add(invoice);
    chain.addAll(corrections);
    for (IssuedDocument credit : corrections) {
      for (IssuedDocument owed : chain) {
        Money amount = credit.open().negated().min(owed.open());
        if (amount.isPositive()) {
          owed.offset(credit, amount);
          String source = credit.id() + ":" + owed.id() + ":" + documents.rowsOf(credit);
          documents.add(
              new Settlement(owed.id(), SettlementKind.CORRECTION, amount, on, source, now, by));
          documents.add(
              new Settlement(
                  credit.id(),
                  SettlementKind.CORRECTION,
                  amount.negated(),
                  on,
                  source + ":-",
                  now,
                  by));
        }
      }
    }
  }

  /** The invoice that a document is or corrects, as its corrections hang on. */
  static long invoiceId(IssuedDocument document) {
    return document.correction().flatMap(note -> note.invoiceId()).orElse(document.id());
  }
}
