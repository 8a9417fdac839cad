package app.kontor.web.order.quotations;

import app.kontor.catalogue.ItemNumber;
import app.kontor.quoting.CartLine;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotedLine;
import app.kontor.quoting.QuotedOffer;
import app.kontor.tax.VatBreakdown;
import app.kontor.web.common.page.Choice;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer chooses of an offer and says to it, while it is filled in. */
public class AnswerForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<Integer, Boolean> chosen = new HashMap<>();
  private final Map<Integer, BigDecimal> quantities = new HashMap<>();
  private final Map<Integer, String> items = new HashMap<>();
  private String name = "";
  private String reference = "";
  private String note = "";
  private String reason = "";
  private String text = "";

  /** Begins with what is usually taken. */
  public void begin(QuotedOffer offer, String who) {
    chosen.clear();
    offer.lines().stream()
        .filter(line -> line.choice() != LineChoice.FIXED)
        .forEach(line -> chosen.put(line.place(), offer.usual().contains(line.place())));
    quantities.clear();
    items.clear();
    offer.lines().forEach(line -> quantities.put(line.place(), line.quantity()));
    offer.lines().forEach(line -> items.put(line.place(), line.item()));
    name = who;
  }

  /** Places of the lines that are ticked. */
  public List<Integer> choice() {
    List<Integer> places = new ArrayList<>();
    chosen.forEach(
        (place, ticked) -> {
          if (Boolean.TRUE.equals(ticked)) {
            places.add(place);
          }
        });
    return places;
  }

  /** What is wanted of a counter cart; a quantity that was left empty takes its line out. */
  public List<CartLine> cart() {
    List<CartLine> lines = new ArrayList<>();
    items.forEach(
        (place, item) -> {
          BigDecimal quantity = quantities.get(place);
          lines.add(
              new CartLine(
                  place, new ItemNumber(item), quantity == null ? BigDecimal.ZERO : quantity));
        });
    return lines;
  }

  /** What a line can be instead, to choose from. */
  public List<Choice> variants(QuotationDetail quotation, int place) {
    return quotation.variantsOf(place).stream()
        .map(one -> new Choice(one.number().value(), one.name()))
        .toList();
  }

  public Map<Integer, BigDecimal> getQuantities() {
    return quantities;
  }

  public Map<Integer, String> getItems() {
    return items;
  }

  /** What an offer comes to with the ticked lines. */
  public VatBreakdown totals(QuotedOffer offer) {
    return offer.totals(choice());
  }

  /** Whether the customer has the choice of a line. */
  public boolean isOpen(QuotedLine line) {
    return line.choice() != LineChoice.FIXED;
  }

  public Map<Integer, Boolean> getChosen() {
    return chosen;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  /** The customer's own order number. */
  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }
}
