package app.kontor.it.growth;

import static app.kontor.it.growth.GrowingRows.columns;
import static app.kontor.it.growth.GrowingRows.named;

import app.kontor.einvoice.EInvoiceState;
import app.kontor.quoting.QuotationState;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.Returns;
import app.kontor.sharing.Folders;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SubmissionView;
import app.kontor.ticketing.TicketView;
import app.kontor.ticketing.Tickets;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers and the office say and give to each other. */
@ApplicationScoped
class PortalGrowth implements Growing {
  /**
   * A thousand documents of a folder are counted, and of each is asked whether it was read, which
   * is up to three rows as the database goes about it.
   */
  private static final long OF_FOLDERS = Growth.BOUND + 3 * Growth.COUNT;

  private static final String AT = "CURRENT_TIMESTAMP(6) - INTERVAL s.seq MINUTE";

  @EJB private Tickets tickets;
  @EJB private Folders folders;
  @EJB private Forms forms;
  @EJB private Returns returns;

  @Override
  public int place() {
    return 4;
  }

  @Override
  public void fill(GrowingRows rows) {
    String one = String.valueOf(rows.id(1));
    String each = rows.id(0) + " + s.seq";
    rows.rows(
        "ticket",
        named(
            "partner_id", one,
            "partner_number", "'G-1'",
            "partner_name", "'Company 1'",
            "kind", "'QUESTION'",
            "status",
                "IF(s.seq % 5 > 0, 'CLOSED', ELT(1 + (s.seq DIV 5) % 4, 'NEW', 'OPEN',"
                    + " 'WAITING_FOR_CUSTOMER', 'SOLVED'))",
            "subject", "'x'",
            "reporter_name", "'G'",
            "reporter_email", "'g@example.com'",
            "reported_at", AT,
            "updated_at", AT,
            "waiting_since", AT,
            "closed_at", AT,
            "message_count", "1",
            "file_count", "0"));
    rows.rows(
        "notice",
        columns(
            "readers_partner",
            "IF(s.seq % 2 = 0, 0, " + one + ")",
            "kind",
            "ELT(1 + s.seq % 4, 'ORDER_RECEIVED', 'ORDER_ACCEPTED', 'TICKET_REPORTED',"
                + " 'PROMISE_CHANGED')",
            "by_user",
            "0",
            "partner_id",
            one,
            "subject",
            "CONCAT('G-', s.seq)",
            "opens",
            "'G-1'",
            "detail",
            "''",
            "happened_at",
            AT));
    rows.each(
        "ticket_message",
        "id",
        columns(
            "id", each,
            "ticket_id", each,
            "position", "1",
            "side", "'CUSTOMER'",
            "internal", "FALSE",
            "author", "'G'",
            "text", "'x'",
            "written_at", AT));
    rows.rows(
        "goods_return",
        named(
            "partner_id", one,
            "partner_number", "'G-1'",
            "partner_name", "'Company 1'",
            "order_number", "CONCAT('G-', s.seq)",
            "from_portal", "TRUE",
            "currency", "'PLN'",
            "status",
                "IF(s.seq % 5 > 0, 'SETTLED', ELT(1 + (s.seq DIV 5) % 5, 'ANNOUNCED', 'ACCEPTED',"
                    + " 'DECLINED', 'ARRIVED', 'WITHDRAWN'))",
            "note", "''",
            "announced_at", AT,
            "announced_by", "'G'",
            "contact_email", "'g@example.com'",
            "by_staff", "FALSE",
            "decided_at", AT,
            "arrived_at", AT,
            "corrected_at", AT,
            "correction", "ELT(1 + s.seq % 3, 'NONE', 'DUE', 'DONE')"));
    shared(rows, one, each);
    quotations(rows, one);
    eInvoices(rows, one);
    rows.rows(
        "approval_request",
        columns(
            "partner_id", one,
            "reference", "CONCAT('G', s.seq)",
            "requester_id", "1",
            "requester_name", "'G'",
            "state", "IF(s.seq % 5 > 0, 'DECLINED', 'ASKED')",
            "reason", "'ORDER_LIMIT'",
            "currency", "'PLN'",
            "net", "1",
            "gross", "1",
            "asked", "'{}'",
            "goods", "'{}'",
            "asked_at", AT,
            "decided_at", "IF(s.seq % 5 > 0, " + AT + ", NULL)"));
    rows.copy(
        "form_definition",
        "t.seller_id = 1 AND t.current_one AND t.code = 'contact-data'",
        1,
        columns());
    rows.rows(
        "form_submission",
        named(
            "partner_id", one,
            "partner_number", "'G-1'",
            "partner_name", "'Company 1'",
            "form_id", one,
            "status", "'SENT'",
            "field_values", "'{}'",
            "author_id", "99",
            "author_name", "'G'",
            "saved_at", AT,
            "sent_at", AT));
  }

  /** The first customer has all e-invoices, most of them taken. */
  private static void eInvoices(GrowingRows rows, String one) {
    rows.rows(
        "einvoice",
        columns(
            "partner_id", one,
            "document_number", "CONCAT('G-', s.seq)",
            "document_kind", "'SALES_INVOICE'",
            "order_number", "'G-1'",
            "issued_on", "'2025-03-03'",
            "partner_name", "'Company 1'",
            "state", "IF(s.seq % 5 > 0, 'LEFT_OUT', ELT(1 + (s.seq DIV 5) % 2, 'WAITING', 'SENT'))",
            "queued_at", AT));
  }

  /** The first customer has all quotations; what is due is due long after the test. */
  private static void quotations(GrowingRows rows, String one) {
    String state =
        "ELT(1 + s.seq % 8, 'REQUESTED', 'DRAFT', 'SENT', 'ASKED', 'ACCEPTED', 'DECLINED',"
            + " 'WITHDRAWN', 'EXPIRED')";
    rows.rows(
        "quotation",
        named(
            "partner_id", one,
            "partner_number", "'G-1'",
            "partner_name", "'Company 1'",
            "contact_name", "'G'",
            "contact_email", "'g@example.com'",
            "contact_phone", "''",
            "language", "'en'",
            "currency", "'PLN'",
            "state", state,
            "shown", "s.seq % 8 <> 1",
            "subject", "'x'",
            "request_note", "''",
            "message", "''",
            "valid_until", "DATE '2099-01-01'",
            "discount", "0",
            "address_code", "''",
            "delivery_method", "''",
            "delivery_charge", "0",
            "sent_version", "1",
            "due_at", "IF(s.seq % 8 IN (2, 3), TIMESTAMP '2099-01-01 00:00:00', NULL)",
            "reminded", "FALSE",
            "order_number", "IF(s.seq % 8 = 4, 'G', NULL)",
            "reason", "''",
            "made_at", AT,
            "made_by", "'G'",
            "changed_at", AT));
  }

  /** A folder of each customer; the first one's has half of the documents. */
  private static void shared(GrowingRows rows, String one, String each) {
    rows.rows(
        "shared_folder",
        columns(
            "partner_id", each,
            "partner_number", "CONCAT('G-', s.seq)",
            "created_at", AT));
    String owner = "IF(s.seq % 2 = 0, " + one + ", " + each + ")";
    rows.rows(
        "shared_document",
        named(
            "folder_id", owner,
            "partner_id", owner,
            "title", "'x'",
            "current_version", "1",
            "file_name", "'x.pdf'",
            "media_type", "'application/pdf'",
            "size", "1",
            "by_seller", "s.seq % 2 = 0",
            "updated_by", "'G'",
            "updated_by_id", "98",
            "updated_at", AT));
  }

  @Override
  public void say(Growth growth, GrowingRows rows) {
    long counted = 2 * Growth.BOUND;
    for (TicketView view : TicketView.values()) {
      growth.list("tickets", "view", view.name());
    }
    for (QuotationState state : QuotationState.values()) {
      growth.list("quotations", "state", state.name());
      growth.customers("quotations", "state", state.name());
    }
    for (EInvoiceState state : EInvoiceState.values()) {
      growth.list("e-invoices", "state", state.name());
    }
    for (SubmissionView view : SubmissionView.values()) {
      growth.list("submissions", "view", view.name());
    }
    growth
        .list("e-invoices")
        .customers("e-invoices")
        .list("quotations")
        .customers("quotations")
        .customers("approvals")
        .list("notices")
        .customers("notices")
        .customers("tickets")
        .customers("tickets", "all", "true")
        .list("folders", OF_FOLDERS)
        .list("shared-documents")
        .list("shared-documents", "partner", "G-1")
        .customers("shared-documents")
        .customers("submissions")
        .list("returns")
        .few("return-reasons", "a reason that the seller offers")
        .customers("returns")
        .ask("returns counted", 6 * Growth.COUNT, returns::countByStatus)
        .customersAsk("returns of a customer counted", 6 * Growth.COUNT, returns::countByStatus)
        .ask("a return", 60, () -> returns.goodsReturn(new ReturnNumber("G-1")))
        .few("budgets", "a budget of one company, which has 100 at most")
        .few("cost-centres", "a cost centre of one company, which has 500 at most")
        .few("forms", "a form that is offered")
        .ask("tickets counted", 5 * Growth.COUNT, tickets::countByStatus)
        .customersAsk("tickets of a customer counted", 5 * Growth.COUNT, tickets::countByStatus)
        .ask("a ticket", 30, () -> tickets.ticket("G-1"))
        .ask("documents nobody has read", counted, folders::countUnread)
        .customersAsk("documents a customer has not read", counted, folders::countUnread)
        .ask("forms to be worked", counted, forms::forms);
  }
}
