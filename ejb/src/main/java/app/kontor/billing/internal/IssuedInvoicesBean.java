package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.IssuedInvoice;
import app.kontor.billing.IssuedInvoices;
import app.kontor.billing.internal.render.UnitWords;
import app.kontor.billing.model.DocumentParty;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.billing.model.LineState;
import app.kontor.billing.model.Receipts;
import app.kontor.gate.PartnerScope;
import app.kontor.measure.UnitCode;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.party.Parties;
import app.kontor.platform.json.PlainJson;
import app.kontor.tax.VatBreakdown;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tax documents as they were issued: rows, and of the frozen sheet the account it shows. */
@Dependent
public class IssuedInvoicesBean implements IssuedInvoices {
  /** UNTDID 1001: invoice, corrected invoice, prepayment invoice. */
  private static final Set<String> TAX_DOCUMENTS = Set.of("380", "384", "386");

  private final DocumentRepository documents;
  private final DocumentSheets sheets;
  private final Parties parties;
  private final InvoiceForerunners forerunners;

  @PersistenceContext private EntityManager em;

  @Inject
  IssuedInvoicesBean(
      DocumentRepository documents,
      DocumentSheets sheets,
      Parties parties,
      InvoiceForerunners forerunners) {
    this.documents = documents;
    this.sheets = sheets;
    this.parties = parties;
    this.forerunners = forerunners;
  }

  @Override
  public boolean isTaxDocument(DocumentKind kind) {
    return TAX_DOCUMENTS.contains(kind.untdid1001());
  }

  @Override
  public Optional<IssuedInvoice> find(long sellerId, DocumentNumber number) {
    return documents.byNumber(sellerId, List.of(number)).stream()
        .filter(document -> isTaxDocument(document.kind()))
        .findFirst()
        .map(this::invoice);
  }

  @Override
  public Optional<Head> head(long sellerId, DocumentNumber number) {
    return documents.byNumber(sellerId, List.of(number)).stream()
        .filter(document -> isTaxDocument(document.kind()))
        .findFirst()
        .map(document -> new Head(document.issueDate(), document.partnerName()));
  }

  @Override
  public String unit(UnitCode unit, Locale language) {
    return UnitWords.of(unit, language);
  }

  private IssuedInvoice invoice(IssuedDocument document) {
    return new IssuedInvoice(
        document.sellerId(),
        document.kind(),
        document.number(),
        document.language(),
        new IssuedInvoice.Parties(
            InvoiceForerunners.required(document, DocumentParty.Role.SELLER),
            InvoiceForerunners.required(document, DocumentParty.Role.BUYER),
            document.partnerId(),
            document.partnerNumber()),
        new IssuedInvoice.References(
            document.orderNumber(),
            document.buyerReference(),
            document.paymentReference(),
            notes(document)),
        new IssuedInvoice.Dates(
            document.issuedAt(), document.issueDate(), document.supplyDate(), document.dueDate()),
        document.vatTreatment(),
        InvoiceForerunners.lines(document, LineState.AFTER),
        new VatBreakdown(document.currency(), document.vatSums()),
        document.homeVat(parties.seller(document.sellerId()).homeCurrency()).amounts(),
        rate(document),
        document.advance(),
        receipts(document),
        account(document),
        InvoiceForerunners.deductions(document),
        forerunners.ordered(document).orElse(null),
        forerunners.corrected(document).orElse(null));
  }

  /** Of the papers it names those that are goods-issue notes. */
  private List<DocumentNumber> notes(IssuedDocument document) {
    List<String> related = document.related();
    return documents
        .ofOrder(document.orderNumber(), PartnerScope.allOf(document.sellerId()))
        .stream()
        .filter(other -> other.kind() == DocumentKind.GOODS_ISSUE_NOTE)
        .map(IssuedDocument::number)
        .filter(number -> related.contains(number.value()))
        .toList();
  }

  private @Nullable ExchangeRate rate(IssuedDocument document) {
    Object[] row =
        em.createQuery(
                "SELECT d.rate, d.rateDate, d.rateTable FROM IssuedDocument d WHERE d.id = :id",
                Object[].class)
            .setParameter("id", document.id())
            .getSingleResult();
    return row[0] == null
        ? null
        : new ExchangeRate(
            document.currency(),
            parties.seller(document.sellerId()).homeCurrency(),
            (BigDecimal) row[0],
            (LocalDate) row[1],
            (String) row[2]);
  }

  /** Which payments of its pro-forma it has used: those that earlier invoices have left. */
  private List<IssuedInvoice.Receipt> receipts(IssuedDocument document) {
    Optional<Long> proFormaId = document.proFormaId();
    if (!document.advance().isPositive() || proFormaId.isEmpty()) {
      return List.of();
    }
    IssuedDocument proForma = em.find(IssuedDocument.class, proFormaId.get());
    BigDecimal before =
        em.createQuery(
                "SELECT SUM(d.advance) FROM IssuedDocument d WHERE d.proFormaId = :proForma"
                    + " AND d.id < :id",
                BigDecimal.class)
            .setParameter("proForma", proFormaId.get())
            .setParameter("id", document.id())
            .getSingleResult();
    return Receipts.used(
            documents.standingPayments(proForma),
            document.currency(),
            Money.of(before == null ? BigDecimal.ZERO : before, document.currency()),
            document.advance())
        .stream()
        .map(used -> new IssuedInvoice.Receipt(used.receivedOn(), used.amount()))
        .toList();
  }

  private IssuedInvoice.@Nullable Account account(IssuedDocument document) {
    return sheets
        .find(document.id())
        .map(DocumentSheets.Paper::sheet)
        .map(sheet -> PlainJson.read(sheet.json()).get("payment"))
        .map(
            payment ->
                payment instanceof Map<?, ?> fields
                    ? new IssuedInvoice.Account(
                        text(fields, "account").replaceAll("[^A-Z0-9]", ""),
                        text(fields, "bic").replaceAll("[^A-Z0-9]", ""),
                        text(fields, "bank"))
                    : null)
        .orElse(null);
  }

  private static String text(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    return value == null ? "" : String.valueOf(value);
  }
}
