package app.kontor.einvoice.internal.fa;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.IssuedInvoice;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LinePrice;
import app.kontor.party.Address;
import app.kontor.party.VatId;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An issued document as a structured invoice. */
public final class FaMapping {
  private static final int PRICE_DECIMALS = 8;

  private final IssuedInvoice issued;
  private final SellerNow seller;
  private final Function<UnitCode, String> units;

  private FaMapping(IssuedInvoice issued, SellerNow seller, Function<UnitCode, String> units) {
    this.issued = issued;
    this.seller = seller;
    this.units = units;
  }

  /**
   * What the seller says of itself by now: its number, where the document has none that is valid,
   * and how it is reached.
   *
   * @param taxNumber NIP or VAT number, in any spelling; may be empty
   */
  public record SellerNow(String taxNumber, String vatId, String email, String phone) {}

  /**
   * The invoice a document is; or what FA(3) cannot say of it.
   *
   * @param units the word of a unit
   */
  public static Mapped of(
      IssuedInvoice issued, SellerNow seller, Function<UnitCode, String> units) {
    if (issued.kind() != DocumentKind.SALES_INVOICE) {
      return new Mapped(null, List.of(new FaFault(FaFault.Kind.KIND, issued.kind().untdid1001())));
    }
    List<FaFault> faults =
        issued.totals().sums().stream()
            .map(VatSum::rate)
            .filter(rate -> FaRate.of(rate).isEmpty())
            .map(rate -> new FaFault(FaFault.Kind.RATE, rate.percent().toPlainString()))
            .toList();
    return faults.isEmpty()
        ? new Mapped(new FaMapping(issued, seller, units).invoice(), faults)
        : new Mapped(null, faults);
  }

  /**
   * What came of it.
   *
   * @param invoice null if there are faults
   */
  public record Mapped(@Nullable FaInvoice invoice, List<FaFault> faults) {}

  private FaInvoice invoice() {
    IssuedInvoice.Dates dates = issued.dates();
    return new FaInvoice(
        dates.at(),
        FaKind.VAT,
        issued.number().value(),
        new FaInvoice.Days(
            dates.issued(), dates.issued().equals(dates.supplied()) ? null : dates.supplied()),
        issued.totals().currency().getCurrencyCode(),
        seller(),
        buyer(),
        issued.totals().sums().stream().map(this::sum).toList(),
        issued.totals().gross().amount(),
        lines(),
        references(),
        List.of(),
        null,
        payment());
  }

  private FaInvoice.Seller seller() {
    IssuedInvoice.Party party = issued.parties().seller();
    return new FaInvoice.Seller(
        nip(party), party.address().name(), place(party.address()), seller.email(), seller.phone());
  }

  private String nip(IssuedInvoice.Party party) {
    List<@Nullable String> known = new ArrayList<>();
    known.add(party.taxNumber());
    known.add(party.vatId());
    known.add(seller.taxNumber());
    known.add(seller.vatId());
    return known.stream()
        .filter(Objects::nonNull)
        .map(FaMapping::digits)
        .filter(BuyerId::isNip)
        .findFirst()
        .orElseGet(() -> digits(Objects.requireNonNullElse(party.taxNumber(), "")));
  }

  private static String digits(String typed) {
    String plain = VatId.compact(typed);
    return plain.startsWith("PL") ? plain.substring(2) : plain;
  }

  private FaInvoice.Buyer buyer() {
    IssuedInvoice.Parties parties = issued.parties();
    Address address = parties.buyer().address();
    return new FaInvoice.Buyer(
        BuyerId.of(parties.buyer().vatId(), address.country()),
        address.name(),
        place(address),
        parties.partnerNumber().value());
  }

  private static FaInvoice.Place place(Address address) {
    return new FaInvoice.Place(
        country(address.country()), String.join(", ", address.streetLines()), address.placeLine());
  }

  /** Northern Ireland has a prefix of its own for VAT, and none as a country. */
  private static String country(String code) {
    return code.equals("XI") ? "GB" : code;
  }

  private FaInvoice.Sum sum(VatSum sum) {
    ExchangeRate rate = issued.rate();
    BigDecimal zlotys = null;
    if (rate != null) {
      zlotys = rate.convert(sum.vat(), RoundingMode.HALF_UP).amount();
    }
    return new FaInvoice.Sum(rate(sum.rate()), sum.net().amount(), sum.vat().amount(), zlotys);
  }

  private static FaRate rate(VatRate rate) {
    return FaRate.of(rate).orElseThrow(() -> new IllegalStateException("no rate " + rate));
  }

  private List<FaInvoice.Line> lines() {
    List<FaInvoice.Line> lines = new ArrayList<>();
    for (DocumentDetail.Line line : issued.lines()) {
      LinePrice price = line.price();
      if (price != null) {
        lines.add(line(line, price));
      }
    }
    return lines;
  }

  private FaInvoice.Line line(DocumentDetail.Line line, LinePrice price) {
    Quantity sold = line.portion().sold();
    UnitPrice shown = Objects.requireNonNull(line.shownPrice());
    ExchangeRate rate = issued.rate();
    return new FaInvoice.Line(
        line.item().name(),
        line.item().number().value(),
        units.apply(sold.unit()),
        sold.value(),
        shown.amount().divide(shown.baseQuantity().value(), PRICE_DECIMALS, RoundingMode.HALF_UP),
        price.net().amount(),
        rate(price.vat()),
        rate == null ? null : rate.rate(),
        false);
  }

  private FaInvoice.References references() {
    IssuedInvoice.References named = issued.references();
    return new FaInvoice.References(
        named.order().value(),
        Objects.requireNonNullElse(named.buyerReference(), ""),
        named.notes().stream().map(note -> note.value()).toList(),
        Objects.requireNonNullElse(named.payment(), ""));
  }

  private FaInvoice.Payment payment() {
    IssuedInvoice.Account account = issued.account();
    Money due = issued.due();
    return new FaInvoice.Payment(
        issued.receipts().stream()
            .map(receipt -> new FaInvoice.Received(receipt.date(), receipt.amount().amount()))
            .toList(),
        !due.isPositive(),
        issued.dates().due(),
        account == null ? "" : account.iban(),
        account == null ? "" : account.bic(),
        account == null ? "" : account.bank());
  }
}
