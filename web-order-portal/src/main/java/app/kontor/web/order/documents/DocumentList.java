package app.kontor.web.order.documents;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentFilter;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenTotal;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Total;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Visitor;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of documents with its filters as they stand in the address; what is no value is refused.
 */
public abstract class DocumentList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;
  private static final int MAX_PAGE = 100_000;

  @Inject private Visitor visitor;

  private String text = "";
  private String kind = "";
  private String from = "";
  private String to = "";
  private String amount = "";
  private String payment = "";
  private int page = 1;
  private List<DocumentSummary> rows = List.of();
  private List<OpenTotal> totals = List.of();
  private Total total = Total.of(0);

  /** The use cases the list reads from. */
  protected abstract Billing billing();

  public void load() {
    page = Math.max(1, Math.min(page, MAX_PAGE));
    Page<DocumentSummary> found = billing().list(filter(), PageRequest.page(page, SIZE));
    rows = found.rows();
    total = found.count();
    totals = billing().openTotals();
  }

  private DocumentFilter filter() {
    return new DocumentFilter(
        text,
        ListQuery.asConstant("kind", kind, DocumentKind.class),
        ListQuery.asDate("from", from),
        ListQuery.asDate("to", to),
        ListQuery.asAmount("amount", amount, visitor.getLocale()),
        ListQuery.asConstant("payment", payment, DocumentFilter.Payment.class));
  }

  public List<DocumentKind> getKinds() {
    return List.of(DocumentKind.values());
  }

  public List<DocumentFilter.Payment> getPayments() {
    return List.of(DocumentFilter.Payment.values());
  }

  public boolean isFiltered() {
    return !(text + kind + from + to + amount + payment).isEmpty();
  }

  public List<DocumentSummary> getRows() {
    return rows;
  }

  public List<OpenTotal> getTotals() {
    return totals;
  }

  public Total getTotal() {
    return total;
  }

  public int getSize() {
    return SIZE;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = orEmpty(text);
  }

  public String getKind() {
    return kind;
  }

  public void setKind(@Nullable String kind) {
    this.kind = orEmpty(kind);
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = orEmpty(from);
  }

  public String getTo() {
    return to;
  }

  public void setTo(@Nullable String to) {
    this.to = orEmpty(to);
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(@Nullable String amount) {
    this.amount = orEmpty(amount);
  }

  public String getPayment() {
    return payment;
  }

  public void setPayment(@Nullable String payment) {
    this.payment = orEmpty(payment);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
