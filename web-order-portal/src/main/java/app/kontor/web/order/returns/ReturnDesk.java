package app.kontor.web.order.returns;

import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.returns.BookArrival;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnAction;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnOutcome;
import app.kontor.returns.Returns;
import app.kontor.returns.ReturnsRefusal.MoreThanLeft;
import app.kontor.returns.SettleReturn;
import app.kontor.stock.Stock;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What staff do with the return shown: decide, count, say what becomes of it, correct. */
@Named
@ViewScoped
public class ReturnDesk implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Returns returns;
  @Inject private Stock stock;
  @Inject private ReturnPage view;
  @Inject private PageInfo page;

  private long version;
  private final List<ReturnDeskRow> rows = new ArrayList<>();
  private final InboundForm inbound = new InboundForm();
  private List<Choice> warehouses = List.of();
  private String document = "";

  /** Offers what was announced or accepted, as wished. */
  public void load() {
    ReturnDetail shown = view.getDetail();
    if (shown == null) {
      return;
    }
    version = shown.version();
    rows.clear();
    shown.lines().forEach(line -> rows.add(new ReturnDeskRow(line)));
    if (view.may(ReturnAction.DECIDE) || view.may(ReturnAction.ARRIVE)) {
      warehouses =
          stock.warehouses().stream()
              .map(one -> new Choice(one.code(), one.name() + ", " + one.city()))
              .toList();
      ReturnDetail.Decided decided = shown.decided();
      inbound.setWarehouse(
          decided != null
              ? decided.returnTo()
              : warehouses.isEmpty() ? null : warehouses.get(0).value());
    }
  }

  /** Accepts all, a part or nothing. */
  public String decide() {
    try {
      returns.decide(
          new DecideReturn(
              view.getNumber(),
              version,
              rows.stream().map(ReturnDeskRow::decision).toList(),
              inbound.getAnswer(),
              inbound.getWarehouse(),
              inbound.getCarrier(),
              inbound.getParcelNumber(),
              inbound.getPickupOn()));
    } catch (InvalidInput refused) {
      throw atItsRow(refused);
    }
    return view.done("office.return.decided");
  }

  /** Counts what has come. */
  public String arrive() {
    String warehouse = inbound.getWarehouse();
    try {
      returns.arrive(
          new BookArrival(
              page.key(),
              view.getNumber(),
              version,
              warehouse == null ? "" : warehouse,
              rows.stream().map(ReturnDeskRow::arrival).toList()));
    } catch (InvalidInput | MoreThanLeft refused) {
      throw atItsRow(refused);
    }
    return view.done("office.return.arrived");
  }

  /** Says what becomes of it. */
  public String settle() {
    Map<Integer, ReturnOutcome> outcomes = new LinkedHashMap<>();
    rows.forEach(row -> outcomes.put(row.lineNumber(), row.getOutcome()));
    try {
      returns.settle(new SettleReturn(page.key(), view.getNumber(), version, outcomes));
    } catch (InvalidInput refused) {
      throw atItsRow(refused);
    }
    return view.done("office.return.settled");
  }

  /** Accounting has corrected the invoice. */
  public String correct() {
    returns.corrected(view.getNumber(), version, document);
    return view.done("office.return.corrected");
  }

  /** What is refused about a line is shown in its row. */
  private BusinessException atItsRow(BusinessException refused) {
    for (int i = 0; i < rows.size(); i++) {
      String line = rows.get(i).lineNumber() + ":";
      if (refused.field().startsWith(line)) {
        String field = refused.field().substring(line.length());
        return new InvalidInput(
            i + ":" + (field.equals("quantity") ? "restocked" : field),
            refused.code(),
            refused.args().toArray(Serializable[]::new));
      }
    }
    return refused;
  }

  public List<ReturnOutcome> getOutcomes() {
    return List.of(ReturnOutcome.values());
  }

  public List<ReturnDeskRow> getRows() {
    return rows;
  }

  public InboundForm getInbound() {
    return inbound;
  }

  public List<Choice> getWarehouses() {
    return warehouses;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(@Nullable String document) {
    this.document = document == null ? "" : document;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
