package app.kontor.it.access;

import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoices;
import app.kontor.einvoice.KsefAccess;
import app.kontor.einvoice.KsefAccessData;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.platform.secret.Secret;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who decide on one refused e-invoice, or say how KSeF is reached. */
@ApplicationScoped
class TwoOnEInvoices implements Editors {
  private static final String PREFIX = "STALE-E-";

  @Inject private Trade trade;
  @EJB private EInvoices invoices;
  @EJB private KsefAccess access;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("EInvoicesBean.leaveOut", () -> refused("1", invoices::leaveOut));
    all.put("EInvoicesBean.resend", () -> refused("2", invoices::resend));
    all.put("KsefAccessBean.change", this::access);
    return all;
  }

  /** What was queued is of no document. */
  @Override
  public void putBack() {
    trade.sql("DELETE FROM outbox_message WHERE topic = 'ksef'");
    trade.sql("DELETE FROM einvoice WHERE document_number LIKE '" + PREFIX + "%'");
    trade.sql("DELETE FROM einvoice_access");
  }

  private interface Step {
    void on(DocumentNumber number, long version);
  }

  private IntConsumer refused(String word, Step step) {
    DocumentNumber number = new DocumentNumber(PREFIX + word);
    trade.sql(
        "INSERT INTO einvoice (id, seller_id, partner_id, document_number, document_kind,"
            + " order_number, issued_on, partner_name, state, fault, queued_at)"
            + " VALUES (NEXT VALUE FOR id_seq, 1, 1, ?1, 'SALES_INVOICE', 'STALE', '2026-11-27',"
            + " 'x', 'REFUSED', 'NOT_TAKEN', UTC_TIMESTAMP(6))",
        number.value());
    Actor accounting = trade.staff(Role.ACCOUNTING);
    long read = trade.as(accounting, () -> invoices.ofDocument(number)).orElseThrow().version();
    return change -> trade.as(accounting, () -> step.on(number, read));
  }

  private IntConsumer access() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    long read = trade.as(admin, access::data).version();
    return change ->
        trade.as(
            admin,
            () ->
                access.change(
                    new KsefAccessData.Change(read, false, KsefEnvironment.values()[change]),
                    Secret.none()));
  }
}
