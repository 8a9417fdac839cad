package app.kontor.web.order.quotations;

import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets;
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

/** A buyer asks what the goods of the basket would cost; the basket stays. */
@Named
@ViewScoped
public class QuotationAskPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Baskets baskets;
  @Inject private Quotations quotations;
  @Inject private Parties parties;
  @Inject private PageInfo page;

  private final List<Row> rows = new ArrayList<>();
  private String currency = "";
  private @Nullable BigDecimal targetNet;
  private @Nullable LocalDate wishedOn;
  private String note = "";

  /** A line of the basket, and what it should cost. */
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

  /** Reads the basket. */
  public void load() {
    rows.clear();
    baskets.basket().lines().forEach(line -> rows.add(new Row(line)));
    currency = parties.ownPartner().currency().getCurrencyCode();
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
