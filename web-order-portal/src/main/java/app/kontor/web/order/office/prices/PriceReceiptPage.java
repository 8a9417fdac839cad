package app.kontor.web.order.office.prices;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.PartnerNumber;
import app.kontor.pricing.PriceReceipt;
import app.kontor.pricing.PriceReceipts;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.tag.PriceDecimals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an item costs a customer what it costs: today, on any day, or in an order. */
@Named
@RequestScoped
public class PriceReceiptPage {
  @EJB private PriceReceipts receipts;
  @EJB private Ordering ordering;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private String customer = "";
  private String itemNumber = "";
  private String quantity = "";
  private String day = "";
  private String unit = "";
  private String order = "";
  private int line = 1;
  private String heading = "";
  private String sold = "";
  private String asked = "";
  private @Nullable PriceReceipt receipt;

  /** Asks what the address asks. */
  public void load() {
    if (!order.isEmpty()) {
      receipt = ordering.priceReceipt(new OrderNumber(order), line).orElse(null);
      heading = texts.of("office.price-receipt.line", order, line);
      sold =
          ordering.order(new OrderNumber(order)).lines().stream()
              .filter(one -> one.lineNumber() == line)
              .findFirst()
              .map(this::sold)
              .orElse("");
      return;
    }
    if (itemNumber.isEmpty()) {
      return;
    }
    PriceReceipts.Answer answer =
        receipts.receipt(
            new PriceReceipts.Question(
                new PartnerNumber(customer),
                new ItemNumber(itemNumber),
                quantity.isEmpty()
                    ? null
                    : ListQuery.asAmount("quantity", quantity, visitor.getLocale()),
                ListQuery.asDate("day", day),
                UnitCode.find(unit).orElse(null)));
    itemNumber = answer.item().number().value();
    customer = answer.customerNumber();
    receipt = answer.receipt();
    asked = asked(answer);
    heading =
        answer.customerName().isEmpty()
            ? answer.item().name()
            : answer.item().name() + " · " + answer.customerName();
  }

  /** Of a line that was sold in another unit, how its price came from that of the base unit. */
  private String sold(OrderLine ordered) {
    SalesUnit unit = ordered.item().soldIn();
    return unit == null
        ? ""
        : texts.of(
            "office.price-receipt.sold",
            ordered.portion(ordered.ordered()),
            ordered.shownPrice(),
            ordered.price().unit(),
            unit.factor());
  }

  /** {@code 5 boxes = 500 pcs}: as much as was asked for, also where the unit is another one. */
  private String asked(PriceReceipts.Answer answer) {
    Quantity base = Quantity.of(answer.receipt().quantity(), answer.item().unit());
    BigDecimal typed = ListQuery.asAmount("quantity", quantity, visitor.getLocale());
    Optional<UnitCode> sold = UnitCode.find(unit).filter(one -> !one.equals(base.unit()));
    return typed == null || sold.isEmpty()
        ? visitor.formats().quantity(base)
        : visitor.formats().portion(new Portion(Quantity.of(typed, sold.get()), base));
  }

  /** How much the price is for, with the unit; of an order's line, its number in base units. */
  public String getAsked() {
    return asked.isEmpty() ? visitor.formats().number(getReceipt().quantity()) : asked;
  }

  public String getSold() {
    return sold;
  }

  public boolean isAnswered() {
    return receipt != null;
  }

  public PriceReceipt getReceipt() {
    if (receipt == null) {
      throw new PageNotLoaded("a receipt");
    }
    return receipt;
  }

  /** What holds, or that it is on request. */
  public String getPrice() {
    return getReceipt().winner().map(this::amount).orElseGet(() -> texts.of("shop.price.request"));
  }

  /** The list's code, or that the price was agreed with the customer. */
  public String name(PriceReceipt.Row row) {
    if (row.list().startsWith(PriceReceipt.QUOTED)) {
      return texts.of("prices.quoted", row.list().substring(PriceReceipt.QUOTED.length()));
    }
    return row.list().equals(PriceReceipt.AGREED) ? texts.of("prices.agreed") : row.list();
  }

  /** On which level the list stands; a promotion is none. */
  public String level(PriceReceipt.Row row) {
    return row.promotion() ? texts.of("prices.promotion") : texts.word(row.level());
  }

  /** What the list asks, or a dash. */
  public String amount(PriceReceipt.Row row) {
    BigDecimal amount = row.amount();
    BigDecimal per = row.per();
    if (amount == null || per == null) {
      return "–";
    }
    if (amount.signum() == 0) {
      return texts.of("prices.free");
    }
    String price = price(amount, getReceipt().currency());
    String each = row.unit() == null ? "" : texts.word(new UnitCode(row.unit()));
    if (per.compareTo(BigDecimal.ONE) == 0) {
      return each.isEmpty() ? price : price + " / " + each;
    }
    return (price + " / " + visitor.formats().number(per) + ' ' + each).strip();
  }

  public String from(PriceReceipt.Row row) {
    String each = row.unit() == null ? "" : "\u00A0" + texts.word(new UnitCode(row.unit()));
    return Optional.ofNullable(row.from())
        .map(from -> visitor.formats().number(from) + each)
        .orElse("–");
  }

  /** {@code BASE-PLN 10.00 − 12 % = 8.80 → 8.80, to 0.05}: the way from the other list. */
  public String working(PriceReceipt.Row row) {
    PriceReceipt.Working working = row.formula();
    if (working == null) {
      return "";
    }
    String percent =
        (working.percent().signum() < 0 ? "" : "+")
            + visitor.formats().number(working.percent())
            + "\u00A0%";
    String rate = working.rate() == null ? "" : " × " + visitor.formats().number(working.rate());
    return texts.of(
        "office.price-receipt.working",
        working.source(),
        visitor.formats().number(working.amount()),
        percent + rate,
        visitor.formats().number(working.exact()),
        visitor.formats().number(working.step()),
        texts.word(working.rounding()));
  }

  private String price(BigDecimal amount, String currency) {
    return visitor
        .formats()
        .price(
            new UnitPrice(amount, Currencies.of(currency), Quantity.pieces(1)),
            PriceDecimals.of(getReceipt().rows()));
  }

  public String getHeading() {
    return heading;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer.strip();
  }

  public String getItemNumber() {
    return itemNumber;
  }

  public void setItemNumber(@Nullable String itemNumber) {
    this.itemNumber = itemNumber == null ? "" : itemNumber.strip();
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable String quantity) {
    this.quantity = quantity == null ? "" : quantity.strip();
  }

  /** Code of the unit asked for; empty for the base unit. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(@Nullable String unit) {
    this.unit = unit == null ? "" : unit.strip();
  }

  public String getDay() {
    return day;
  }

  public void setDay(@Nullable String day) {
    this.day = day == null ? "" : day.strip();
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(@Nullable String order) {
    this.order = order == null ? "" : order.strip();
  }

  public int getLine() {
    return line;
  }

  public void setLine(int line) {
    this.line = line;
  }
}
