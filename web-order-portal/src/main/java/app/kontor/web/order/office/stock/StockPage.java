package app.kontor.web.order.office.stock;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.Movement;
import app.kontor.stock.MovementList;
import app.kontor.stock.Reservation;
import app.kontor.stock.ReservationList;
import app.kontor.stock.Stock;
import app.kontor.stock.StockView;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Balances by item and warehouse; goods received, counts corrected, the ledger of an item. */
@Named
@ViewScoped
public class StockPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/office/stock.xhtml";

  @Inject private Stock stock;
  @Inject private Catalogue catalogue;
  @Inject private PageInfo page;
  @Inject private ListPages lists;

  private String number = "";
  private String wanted = "";
  private @Nullable List<StockView> balances;
  private Page<Movement> movements = new Page<>(List.of(), 0);
  private Page<Reservation> reservations = new Page<>(List.of(), 0);
  private List<Choice> warehouses = List.of();
  private @Nullable Item item;
  private final MovementForm form = new MovementForm();
  private final MovementForm correction = new MovementForm();

  public void load() {
    if (number.isBlank()) {
      lists.load("stock");
      return;
    }
    Item found = catalogue.item(new ItemNumber(number)).item();
    item = found;
    number = found.number().value();
    balances =
        stock.balancesOf(List.of(found.number())).stream()
            .map(
                row ->
                    new StockView(
                        row.itemNumber(),
                        found.name(),
                        row.warehouseCode(),
                        row.onHand(),
                        row.reserved()))
            .sorted(Comparator.comparing(StockView::warehouseCode))
            .toList();
    movements =
        stock.movements(
            found.number(), PageRequest.page(lists.getPage(), MovementList.SHAPE.size()));
    reservations =
        stock.reservations(found.number(), PageRequest.first(ReservationList.SHAPE.size()));
    warehouses =
        stock.warehouses().stream().map(one -> new Choice(one.code(), one.name())).toList();
  }

  /** Goes to an item by its number, though nothing of it has ever lain anywhere. */
  public String open() {
    Item found = catalogue.item(new ItemNumber(wanted.strip())).item();
    return page.redirect(PAGE, "item", found.number().value());
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

  /** What there is of the one item; null where all are listed. */
  public @Nullable List<StockView> getRows() {
    return balances;
  }

  public Page<Movement> getMovements() {
    return movements;
  }

  /** The first of the orders that goods of the item are set aside for. */
  public Page<Reservation> getReservations() {
    return reservations;
  }

  public @Nullable Item getItem() {
    return item;
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

  /** The item to go to. */
  public String getWanted() {
    return wanted;
  }

  public void setWanted(@Nullable String wanted) {
    this.wanted = wanted == null ? "" : wanted;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }
}
