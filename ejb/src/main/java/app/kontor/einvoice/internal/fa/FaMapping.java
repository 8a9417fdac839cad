package app.kontor.einvoice.internal.fa;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.IssuedInvoice;
import app.kontor.measure.UnitCode;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.party.Address;
import app.kontor.party.VatId;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An issued document as a structured invoice: an invoice, a final one where it deducts advances, an
 * advance invoice, or a correction of one of the three.
 */
public final class FaMapping {
  private static final String ZLOTY = "PLN";

  private final IssuedInvoice issued;
  private final SellerNow seller;
  private final FaGoods goods;
  private final FaForerunners forerunners;

  private FaMapping(
      IssuedInvoice issued,
      SellerNow seller,
      Function<UnitCode, String> units,
      Map<DocumentNumber, String> ksefNumbers) {
    this.issued = issued;
    this.seller = seller;
    this.goods = new FaGoods(issued, units);
    this.forerunners = new FaForerunners(issued, ksefNumbers);
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
   * @param ksefNumbers of the documents it follows, those that are in KSeF
   */
  public static Mapped of(
      IssuedInvoice issued,
      SellerNow seller,
      Function<UnitCode, String> units,
      Map<DocumentNumber, String> ksefNumbers) {
    List<FaFault> faults = faults(issued);
    return faults.isEmpty()
        ? new Mapped(new FaMapping(issued, seller, units, ksefNumbers).invoice(), faults)
        : new Mapped(null, faults);
  }

  private static List<FaFault> faults(IssuedInvoice issued) {
    IssuedInvoice.Corrected corrected = issued.corrected();
    boolean known =
        switch (issued.kind()) {
          case SALES_INVOICE, ADVANCE_INVOICE -> true;
          case CORRECTIVE_INVOICE -> corrected != null;
          case PRO_FORMA, GOODS_ISSUE_NOTE -> false;
        };
    if (!known) {
      return List.of(new FaFault(FaFault.Kind.KIND, issued.kind().untdid1001()));
    }
    List<FaFault> faults = new ArrayList<>();
    rates(issued)
        .distinct()
        .filter(rate -> FaRate.of(rate).isEmpty())
        .forEach(rate -> faults.add(new FaFault(FaFault.Kind.RATE, said(rate))));
    IssuedInvoice.Party now = issued.parties().buyer();
    if (corrected != null
        && corrected.buyer() != null
        && !number(corrected.invoiced()).equals(number(now))) {
      faults.add(
          new FaFault(
              FaFault.Kind.BUYER_NUMBER, number(corrected.invoiced()) + " / " + number(now)));
    }
    return faults;
  }

  private static String said(VatRate rate) {
    return rate.percent().toPlainString();
  }

  private static String number(IssuedInvoice.Party party) {
    String kept = party.vatId();
    return kept == null ? "" : VatId.compact(kept);
  }

  /** Of its sums and of all lines it shows. */
  private static Stream<VatRate> rates(IssuedInvoice issued) {
    IssuedInvoice.Corrected corrected = issued.corrected();
    IssuedInvoice.Ordered ordered = issued.ordered();
    return Stream.of(
            issued.totals().sums().stream().map(VatSum::rate),
            rates(issued.lines()),
            rates(corrected == null ? List.of() : corrected.before()),
            rates(ordered == null ? List.of() : ordered.lines()))
        .flatMap(some -> some);
  }

  private static Stream<VatRate> rates(List<DocumentDetail.Line> lines) {
    return lines.stream()
        .map(DocumentDetail.Line::price)
        .filter(Objects::nonNull)
        .map(price -> price.vat());
  }

  /**
   * What came of it.
   *
   * @param invoice null if there are faults
   */
  public record Mapped(@Nullable FaInvoice invoice, List<FaFault> faults) {}

  private FaInvoice invoice() {
    IssuedInvoice.Dates dates = issued.dates();
    FaKind kind = kind();
    FaInvoice.Ordered ordered = goods.ordered();
    List<FaInvoice.Sum> sums = issued.taxed().sums().stream().map(this::sum).toList();
    return new FaInvoice(
        dates.at(),
        kind,
        issued.number().value(),
        new FaInvoice.Days(
            dates.issued(), dates.issued().equals(dates.supplied()) ? null : dates.supplied()),
        issued.totals().currency().getCurrencyCode(),
        seller(),
        buyer(named()),
        sums,
        issued.taxed().gross().amount(),
        ordered == null ? goods.lines() : List.of(),
        references(),
        forerunners.advances(),
        forerunners.correction(kind, this::buyer),
        ordered,
        FaPayments.of(kind, issued));
  }

  private FaKind kind() {
    IssuedInvoice.Corrected corrected = issued.corrected();
    if (corrected != null) {
      if (corrected.kind() == DocumentKind.ADVANCE_INVOICE) {
        return FaKind.KOR_ZAL;
      }
      return corrected.settling() ? FaKind.KOR_ROZ : FaKind.KOR;
    }
    if (issued.kind() == DocumentKind.ADVANCE_INVOICE) {
      return FaKind.ZAL;
    }
    return issued.deductions().isEmpty() ? FaKind.VAT : FaKind.ROZ;
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

  /** In KSeF an invoice keeps the number of its buyer, also where paper has corrected it. */
  private IssuedInvoice.Party named() {
    IssuedInvoice.Corrected corrected = issued.corrected();
    IssuedInvoice.Party now = issued.parties().buyer();
    return corrected == null || number(corrected.invoiced()).equals(number(now))
        ? now
        : corrected.invoiced();
  }

  private FaInvoice.Buyer buyer(IssuedInvoice.Party buyer) {
    Address address = buyer.address();
    return new FaInvoice.Buyer(
        BuyerId.of(buyer.vatId(), address.country()),
        address.name(),
        place(address),
        issued.parties().partnerNumber().value());
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
    return new FaInvoice.Sum(
        FaRate.required(sum.rate()), sum.net().amount(), sum.vat().amount(), zlotys(sum));
  }

  /** As it was stated; a correction's is not its own VAT converted. */
  private @Nullable BigDecimal zlotys(VatSum sum) {
    Money kept = issued.homeVat().get(sum.rate());
    if (kept != null) {
      return kept.currency().getCurrencyCode().equals(ZLOTY) ? kept.amount() : null;
    }
    ExchangeRate rate = issued.rate();
    return rate == null || !rate.to().getCurrencyCode().equals(ZLOTY)
        ? null
        : rate.convert(sum.vat(), RoundingMode.HALF_UP).amount();
  }

  private FaInvoice.References references() {
    IssuedInvoice.References named = issued.references();
    return new FaInvoice.References(
        named.order().value(),
        Objects.requireNonNullElse(named.buyerReference(), ""),
        named.notes().stream().map(note -> note.value()).toList(),
        Objects.requireNonNullElse(named.payment(), ""));
  }
}
