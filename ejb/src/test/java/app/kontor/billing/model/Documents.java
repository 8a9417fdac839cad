package app.kontor.billing.model;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.money.CreditorReference;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrders;
import app.kontor.party.AgreedTerms;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.model.Part;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatTreatment;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Issued documents for tests, without a database. */
public final class Documents {
  private Documents() {}

  public static IssuedDocument document(
      DocumentKind kind,
      String number,
      List<DocumentLine> lines,
      VatBreakdown sums,
      Money advance,
      LocalDate issued,
      List<String> related) {
    return new IssuedDocument(
        new Draft(
            1,
            kind,
            new DocumentNumber(number),
            new Draft.Customer(7, new PartnerNumber("10042"), "PO-4711", Locale.ENGLISH),
            new Draft.Origin(new OrderNumber("2026-1017"), null, related),
            new Draft.Dates(issued, null, null),
            List.of(
                new DocumentParty(DocumentParty.Role.SELLER, SalesOrders.ADDRESS, null, null),
                new DocumentParty(DocumentParty.Role.BUYER, SalesOrders.ADDRESS, null, null)),
            lines,
            new Draft.Amounts(
                VatTreatment.DOMESTIC,
                sums,
                advance,
                kind == DocumentKind.GOODS_ISSUE_NOTE ? null : CreditorReference.ofDocument(number),
                null),
            new AgreedTerms("", 0, 0, BigDecimal.ZERO)),
        Instant.EPOCH,
        "T");
  }

  /** An invoice without lines that deducts advance invoices. */
  public static IssuedDocument deducting(
      String number, VatBreakdown sums, List<DeductedAdvance> deducted) {
    return new IssuedDocument(
        new Draft(
            1,
            DocumentKind.SALES_INVOICE,
            new DocumentNumber(number),
            new Draft.Customer(7, new PartnerNumber("10042"), null, Locale.ENGLISH),
            new Draft.Origin(new OrderNumber("2026-1017"), null, List.of()),
            new Draft.Dates(LocalDate.EPOCH, null, null),
            List.of(
                new DocumentParty(DocumentParty.Role.SELLER, SalesOrders.ADDRESS, null, null),
                new DocumentParty(DocumentParty.Role.BUYER, SalesOrders.ADDRESS, null, null)),
            List.of(),
            new Draft.Amounts(
                    VatTreatment.DOMESTIC,
                    sums,
                    Money.zero(sums.currency()),
                    CreditorReference.ofDocument(number),
                    null)
                .deducting(deducted),
            new AgreedTerms("", 0, 0, BigDecimal.ZERO)),
        Instant.EPOCH,
        "T");
  }

  /** As if it had been written. */
  public static IssuedDocument persisted(IssuedDocument document, long id) {
    try {
      Field field = Part.class.getDeclaredField("id");
      field.setAccessible(true);
      field.set(document, id);
      return document;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the row's id", e);
    }
  }

  public static IssuedDocument invoice(InvoicePlan plan, String number, Money advance) {
    return document(
        DocumentKind.SALES_INVOICE,
        number,
        plan.lines(),
        plan.sums(),
        advance,
        plan.suppliedOn(),
        plan.notes());
  }

  public static IssuedDocument note(String number, LocalDate issued) {
    VatBreakdown nothing = VatBreakdown.of(Currencies.PLN, List.of());
    return document(
        DocumentKind.GOODS_ISSUE_NOTE,
        number,
        List.of(),
        nothing,
        Money.zero(Currencies.PLN),
        issued,
        List.of());
  }
}
