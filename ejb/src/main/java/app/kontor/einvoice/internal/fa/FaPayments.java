package app.kontor.einvoice.internal.fa;

import app.kontor.billing.IssuedInvoice;
import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a document was or is to be paid. */
final class FaPayments {
  private FaPayments() {}

  /** Nothing where money goes back, or where the advance has it. */
  static FaInvoice.@Nullable Payment of(FaKind kind, IssuedInvoice issued) {
    return switch (kind) {
      case ZAL -> received(issued);
      case KOR_ZAL -> null;
      case KOR, KOR_ROZ -> issued.due().isPositive() ? payable(issued, List.of()) : null;
      case VAT, ROZ -> payable(issued, beyondAdvances(issued));
    };
  }

  private static FaInvoice.Payment received(IssuedInvoice issued) {
    LocalDate day = Objects.requireNonNullElse(issued.dates().supplied(), issued.dates().issued());
    return new FaInvoice.Payment(
        List.of(new FaInvoice.Received(day, issued.totals().gross().amount())),
        true,
        null,
        "",
        "",
        "");
  }

  private static FaInvoice.Payment payable(
      IssuedInvoice issued, List<IssuedInvoice.Receipt> receipts) {
    IssuedInvoice.Account account = issued.account();
    return new FaInvoice.Payment(
        receipts.stream()
            .map(receipt -> new FaInvoice.Received(receipt.date(), receipt.amount().amount()))
            .toList(),
        !issued.due().isPositive(),
        issued.dates().due(),
        account == null ? "" : account.iban(),
        account == null ? "" : account.bic(),
        account == null ? "" : account.bank());
  }

  /**
   * What was received and is on no advance invoice: advances are of the oldest money. All of it
   * where nothing is left to be paid, for the day of the last.
   */
  private static List<IssuedInvoice.Receipt> beyondAdvances(IssuedInvoice issued) {
    if (!issued.due().isPositive()) {
      return issued.receipts();
    }
    Money covered = issued.totals().gross().minus(issued.taxed().gross());
    List<IssuedInvoice.Receipt> beyond = new ArrayList<>();
    for (IssuedInvoice.Receipt receipt : issued.receipts()) {
      Money taken = covered.min(receipt.amount());
      Money rest = receipt.amount().minus(taken);
      covered = covered.minus(taken);
      if (rest.isPositive()) {
        beyond.add(new IssuedInvoice.Receipt(receipt.date(), rest));
      }
    }
    return beyond;
  }
}
