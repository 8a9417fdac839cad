package app.kontor.einvoice.internal.fa;

import app.kontor.billing.DocumentNumber;
import app.kontor.billing.IssuedInvoice;
import app.kontor.money.ExchangeRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a document says of those it follows: by their KSeF numbers where they are there. */
final class FaForerunners {
  private final IssuedInvoice issued;
  private final Map<DocumentNumber, String> ksefNumbers;

  FaForerunners(IssuedInvoice issued, Map<DocumentNumber, String> ksefNumbers) {
    this.issued = issued;
    this.ksefNumbers = Map.copyOf(ksefNumbers);
  }

  /** The advance invoices it deducts, each once. */
  List<FaInvoice.AdvanceInvoice> advances() {
    Map<DocumentNumber, Map<FaRate, BigDecimal>> deducted = new LinkedHashMap<>();
    for (IssuedInvoice.Deduction one : issued.deductions()) {
      deducted
          .computeIfAbsent(one.advance(), number -> new EnumMap<>(FaRate.class))
          .merge(FaRate.required(one.sum().rate()), one.sum().net().amount(), BigDecimal::add);
    }
    List<FaInvoice.AdvanceInvoice> advances = new ArrayList<>();
    deducted.forEach(
        (number, nets) ->
            advances.add(
                new FaInvoice.AdvanceInvoice(number.value(), ksefNumbers.get(number), nets)));
    return advances;
  }

  /** What it corrects, or null. */
  FaInvoice.@Nullable Correction correction(
      FaKind kind, Function<IssuedInvoice.Party, FaInvoice.Buyer> buyers) {
    IssuedInvoice.Corrected corrected = issued.corrected();
    if (corrected == null) {
      return null;
    }
    ExchangeRate rate = issued.rate();
    IssuedInvoice.Party buyer = corrected.buyer();
    return new FaInvoice.Correction(
        corrected.reason(),
        corrected.effect().code(),
        corrected.number().value(),
        corrected.issued(),
        ksefNumbers.get(corrected.number()),
        buyer == null ? null : buyers.apply(buyer),
        kind == FaKind.KOR
            ? null
            : new FaInvoice.Before(corrected.gross().amount(), rate == null ? null : rate.rate()));
  }
}
