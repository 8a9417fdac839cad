package app.kontor.web.order.office.stock;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.Movement;
import app.kontor.stock.Stock;
import app.kontor.stock.StockView;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Balances by item and warehouse; goods received, counts corrected, the ledger of an item. */
@Named
@ViewScoped
public class StockDesk implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;
  private static final int LEDGER = 50;
  private static final String PAGE = "/office/stock.xhtml";

  @Inject private Stock stock;
  @Inject private Catalogue catalogue;
  @Inject private PageInfo page;

  private String text = "";
  private String number = "";
  private int pageNumber = 1;
  private Page<StockView> balances = new Page<>(List.of(), 0);
  private List<Movement> movements = List.of();
  private List<Choice> warehouses = List.of();
  private @Nullable Item item;
  private final MovementForm form = new MovementForm();
  private final MovementForm correction = new MovementForm();

  public void load() {
    if (number.isBlank()) {
      balances = stock.balances(text, PageRequest.page(pageNumber, SIZE));
      return;
    }
    Item found = catalogue.item(new ItemNumber(number)).item();
    item = found;
    number = found.number().value();
    balances = stock.balances(number, PageRequest.first(PageRequest.MAX_LIMIT));
    movements = stock.movements(new ItemNumber(number), LEDGER);
    warehouses =
        stock.warehouses().stream().map(one -> new Choice(one.code(), one.name())).toList();
  }

  public String receive() {
    stock.receive(
        page.key(),
        form.getWarehouse(),
        new ItemNumber(number),
        entered(form),
        form.getReference());
    page.done("office.stock.received", number);
    return page.redirect(PAGE, "item", number);
  }

  public String correct() {
    stock.correct(
        page.key(),
        correction.getWarehouse(),
        new ItemNumber(number),
        entered(correction),
        correction.getReference());
    page.done("office.stock.corrected", number);
    return page.redirect(PAGE, "item", number);
  }

  private Quantity entered(MovementForm from) {
    BigDecimal quantity = from.getQuantity();
    if (quantity == null) {
      throw InvalidInput.required("quantity");
    }
    Item of = item == null ? catalogue.item(new ItemNumber(number)).item() : item;
    return Quantity.of(quantity, of.unit());
  }

  public List<StockView> getRows() {
    return number.isBlank()
        ? balances.rows()
        : balances.rows().stream().filter(row -> row.itemNumber().value().equals(number)).toList();
  }

  public Total getTotal() {
    return balances.count();
  }

  public int getSize() {
    return SIZE;
  }

  public @Nullable Item getItem() {
    return item;
  }

  public List<Movement> getMovements() {
    return movements;
  }

  public List<Choice> getWarehouses() {
    return warehouses;
  }

  public MovementForm getForm() {
    return form;
  }

  public MovementForm getCorrection() {
    return correction;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public int getPageNumber() {
    return pageNumber;
  }

  public void setPageNumber(int pageNumber) {
    this.pageNumber = pageNumber;
  }
}
