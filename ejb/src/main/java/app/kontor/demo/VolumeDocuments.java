package app.kontor.demo;

import app.kontor.demo.VolumeCast.Customer;
import app.kontor.demo.VolumeOrder.Line;
import app.kontor.measure.Quantity;
import app.kontor.money.CreditorReference;
import app.kontor.money.Money;
import app.kontor.party.Address;
import app.kontor.party.Seller;
import app.kontor.platform.file.StoredFile;
import app.kontor.tax.VatSum;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Writes the documents of an order of the large history; all share one PDF. */
final class VolumeDocuments {
  private static final int DAYS_FOR_ADVANCE = 7;
  private static final String DOCUMENT =
      "id, seller_id, kind, number, partner_id, partner_number, partner_name, partner_vat_id,"
          + " order_number, pro_forma_id, issue_date, supply_date, due_date, currency, language,"
          + " vat_treatment, buyer_reference, payment_reference, net, vat, gross, advance, paid,"
          + " used, carried, file_id, sha256, issued_at, issued_by";

  private final Bulk bulk;
  private final VolumeCast cast;
  private final StoredFile pdf;

  VolumeDocuments(Bulk bulk, VolumeCast cast, StoredFile pdf) {
    this.bulk = bulk;
    this.cast = cast;
    this.pdf = pdf;
  }

  /** The pro-forma; its id. */
  long proForma(VolumeOrder order, LocalDateTime at) throws SQLException {
    LocalDate date = at.toLocalDate();
    int days = order.isOnCredit() ? order.customer().paymentDays() : DAYS_FOR_ADVANCE;
    Money paid = order.isPaid() && !order.isOnCredit() ? order.totals().gross() : order.zero();
    Money carried = order.isOnCredit() && order.isGone() ? order.totals().gross() : order.zero();
    Money used = order.isGone() ? paid : order.zero();
    Sums sums = new Sums(order.totals().gross(), order.zero(), paid, used, carried);
    long id =
        document(
            order,
            "PRO_FORMA",
            order.proForma(),
            null,
            null,
            date.plusDays(days),
            sums,
            at,
            VolumeRows.SALES);
    pricedLines(order, id);
    return id;
  }

  /** The invoice, which settles the advance. */
  void invoice(VolumeOrder order, long proForma, LocalDateTime at) throws SQLException {
    LocalDate date = at.toLocalDate();
    Money advance = order.isOnCredit() ? order.zero() : order.totals().gross();
    Money paid = order.isPaid() && order.isOnCredit() ? order.totals().gross() : order.zero();
    Sums sums = new Sums(order.totals().gross(), advance, paid, order.zero(), order.zero());
    LocalDate due = date.plusDays(order.customer().paymentDays());
    long id =
        document(
            order,
            "SALES_INVOICE",
            order.invoice(),
            proForma,
            date,
            due,
            sums,
            at,
            VolumeRows.ACCOUNTING);
    pricedLines(order, id);
    for (String related : new String[] {order.proForma(), order.note()}) {
      bulk.row("billing_related", "document_id, related_number", id, related);
    }
    if (advance.isPositive()) {
      bulk.row(
          "billing_settlement",
          "id, document_id, kind, amount, settled_on, source, recorded_at, recorded_by",
          bulk.id(),
          id,
          "ADVANCE",
          advance.amount(),
          date,
          cast.seller().id() + ":" + order.invoice(),
          at,
          VolumeRows.ACCOUNTING);
    }
    if (order.isOnCredit()) {
      order.payable(id, order.invoice());
    }
  }

  private record Sums(Money gross, Money advance, Money paid, Money used, Money carried) {}

  private long document(
      VolumeOrder order,
      String kind,
      String number,
      @Nullable Long proForma,
      @Nullable LocalDate supplied,
      @Nullable LocalDate due,
      Sums sums,
      LocalDateTime at,
      String by)
      throws SQLException {
    long id = bulk.id();
    boolean priced = !kind.equals("GOODS_ISSUE_NOTE");
    Customer customer = order.customer();
    String reference = priced ? CreditorReference.ofDocument(number).value() : null;
    bulk.row(
        "billing_document",
        DOCUMENT,
        id,
        cast.seller().id(),
        kind,
        number,
        customer.id(),
        customer.number(),
        customer.billTo().name(),
        customer.vatId(),
        order.number(),
        proForma,
        at.toLocalDate(),
        supplied,
        due,
        customer.currency(),
        customer.language(),
        order.treatment().name(),
        VolumeRows.reference(order),
        reference,
        priced ? order.totals().net().amount() : BigDecimal.ZERO,
        priced ? order.totals().vat().amount() : BigDecimal.ZERO,
        sums.gross().amount(),
        sums.advance().amount(),
        sums.paid().amount(),
        sums.used().amount(),
        sums.carried().amount(),
        pdf.id(),
        pdf.sha256(),
        at,
        by);
    bulk.row(
        "order_paper",
        VolumeRows.PAPER,
        bulk.id(),
        order.id(),
        cast.seller().id(),
        customer.id(),
        kind,
        number,
        at.toLocalDate());
    Seller seller = cast.seller();
    party(id, "SELLER", seller.address(), seller.vatId(), seller.taxNumber());
    party(id, "BUYER", customer.billTo(), customer.vatId(), null);
    party(id, "DELIVERY", customer.shipTo(), null, null);
    if (kind.equals("PRO_FORMA") && !order.isOnCredit()) {
      order.payable(id, number);
    }
    return id;
  }

  private void party(
      long document, String role, Address who, @Nullable String vatId, @Nullable String taxNumber)
      throws SQLException {
    bulk.row(
        "billing_party",
        "document_id, role, name, addition, street, postcode, city, region, country, vat_id,"
            + " tax_number",
        document,
        role,
        who.name(),
        who.addition(),
        who.streetLine(),
        who.postcode(),
        who.city(),
        who.region(),
        who.country(),
        vatId,
        taxNumber);
  }

  private void pricedLines(VolumeOrder order, long document) throws SQLException {
    int position = 0;
    for (Line line : order.lines()) {
      position++;
      documentLine(
          document,
          position,
          line,
          line.price().amount(),
          line.price().baseQuantity(),
          line.net().amount(),
          line.vat().category(),
          line.vat().percent());
    }
    for (VatSum sum : order.totals().sums()) {
      bulk.row(
          "billing_vat_sum",
          "document_id, vat_category, vat_percent, net, vat",
          document,
          sum.rate().category(),
          sum.rate().percent(),
          sum.net().amount(),
          sum.vat().amount());
    }
  }

  private void documentLine(
      long document,
      int position,
      Line line,
      @Nullable BigDecimal price,
      @Nullable Quantity base,
      @Nullable BigDecimal net,
      @Nullable String category,
      @Nullable BigDecimal percent)
      throws SQLException {
    bulk.row(
        "billing_line",
        "document_id, position, order_line, item_number, name, quantity, unit, price,"
            + " base_quantity, net, vat_category, vat_percent",
        document,
        position,
        position,
        line.itemNumber(),
        line.name(),
        line.quantity().value(),
        line.quantity().unit().code(),
        price,
        base == null ? null : base.value(),
        net,
        category,
        percent);
  }

  /** The printed goods-issue note, without its lines; its id. */
  long goodsIssueNote(VolumeOrder order, LocalDateTime at) throws SQLException {
    Money none = order.zero();
    Sums sums = new Sums(none, none, none, none, none);
    LocalDate date = at.toLocalDate();
    return document(
        order, "GOODS_ISSUE_NOTE", order.note(), null, date, null, sums, at, VolumeRows.WAREHOUSE);
  }

  /** A line without price. */
  void line(long document, int position, Line line) throws SQLException {
    documentLine(document, position, line, null, null, null, null, null);
  }
}
