package app.kontor.web.order.quotations;

import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.ShoppingListPart;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.quoting.AskQuotation;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.Quotations;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A buyer asks what the goods of the basket or of a list would cost; they stay where they are. */
@Named
@ViewScoped
public class QuotationAskPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Baskets baskets;
  @Inject private ShoppingLists shoppingLists;
  @Inject private Quotations quotations;
  @Inject private Parties parties;
  @Inject private PageInfo page;

  private final List<Row> rows = new ArrayList<>();
  private String named = "";
  private String name = "";
  private int leftOut;
  private String currency = "";
  private @Nullable BigDecimal targetNet;
  private @Nullable LocalDate wishedOn;
  private String note = "";

  /** A line of the basket or list, and what it should cost. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Basket.Line line;
    private @Nullable BigDecimal target;

    Row(Basket.Line line) {
      this.line = line;
    }

    public Basket.Line getLine() {
      return line;
    }

    /** Net for one base unit. */
    public @Nullable BigDecimal getTarget() {
      return target;
    }

    public void setTarget(@Nullable BigDecimal target) {
      this.target = target;
    }
  }

  /** Reads the basket, or the list that the address names; what is not sold any more stays out. */
  public void load() {
    rows.clear();
    List<Basket.Line> lines = named.isEmpty() ? baskets.basket().lines() : ofList();
    lines.stream().filter(line -> line.item().active()).forEach(line -> rows.add(new Row(line)));
    leftOut = lines.size() - rows.size();
    currency = parties.ownPartner().currency().getCurrencyCode();
  }

  private List<Basket.Line> ofList() {
    ShoppingListPart list =
        shoppingLists.part(named, BasketQuery.ALL, LineOrder.ADDED, 1, ShoppingLists.MAX_LINES);
    name = list.list().name();
    return list.lines();
  }

  /** Asks, and shows the question. */
  public String ask() {
    if (rows.isEmpty()) {
      throw new InvalidInput("", "QUOTATION_EMPTY");
    }
    QuotationNumber number =
        quotations.ask(
            new AskQuotation(
                page.key(),
                targetNet,
                wishedOn,
                note,
                rows.stream()
                    .map(
                        row ->
                            new AskQuotation.Line(
                                row.getLine().item().number(),
                                row.getLine().quantity().value(),
                                row.getTarget()))
                    .toList()));
    page.done("quotation-ask.done", number);
    return page.redirect("/quotation.xhtml", "quotation", number);
  }

  /** Reference of the list whose goods they are; empty for the basket. */
  public String getNamed() {
    return named;
  }

  public void setNamed(@Nullable String named) {
    this.named = named == null ? "" : named;
  }

  /** What the list is called; empty for the basket. */
  public String getName() {
    return name;
  }

  /** How many lines stay out because nobody sells their goods any more. */
  public int getLeftOut() {
    return leftOut;
  }

  public List<Row> getRows() {
    return rows;
  }

  /** Code of the customer's currency. */
  public String getCurrency() {
    return currency;
  }

  public @Nullable BigDecimal getTargetNet() {
    return targetNet;
  }

  public void setTargetNet(@Nullable BigDecimal targetNet) {
    this.targetNet = targetNet;
  }

  public @Nullable LocalDate getWishedOn() {
    return wishedOn;
  }

  public void setWishedOn(@Nullable LocalDate wishedOn) {
    this.wishedOn = wishedOn;
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note;
  }
}
