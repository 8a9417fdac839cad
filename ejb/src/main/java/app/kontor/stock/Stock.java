package app.kontor.stock;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Takes and gives stock. Every change is one row of the ledger and one conditional update per
 * balance row, rows in a fixed order, so that nothing is sold twice.
 */
@Local
public interface Stock {

  /**
   * What the actor is told of items, by id, each item among the answers: the one place where stock
   * is said to a customer, see {@link app.kontor.party.Parties#visibility}. For other capabilities,
   * which know the items themselves. In one statement.
   */
  Map<Long, Availability> shown(Collection<Item> items);

  /**
   * Availability by item id as it is, for other capabilities, in one statement; items never stocked
   * are left out. Of a bundle as many can be had as each warehouse has whole sets of its parts.
   * Strangers' and customers' branches are named alone.
   */
  Map<Long, Availability> availability(Collection<Long> itemIds);

  /**
   * How much of an item can be had over all warehouses, of a bundle whole ones; as it is, for
   * staff.
   *
   * @param itemNumber in any spelling that means one item
   * @throws app.kontor.catalogue.UnknownItem if there is none
   */
  Quantity free(ItemNumber itemNumber);

  /**
   * Reserves for an order what can be had, preferring one warehouse that has it all. The parts of a
   * bundle come out of one warehouse.
   *
   * @return what was reserved by line number; a line may get less than asked or nothing
   */
  Map<Integer, Quantity> reserve(DemandNumber demand, List<StockLine> lines);

  /** Gives back everything that is still reserved for the order. */
  void release(DemandNumber demand);

  /**
   * What is reserved for the order and not issued yet, by warehouse code and line number; of a line
   * of bundles, whole bundles.
   */
  Map<String, Map<Integer, Quantity>> reserved(DemandNumber demand);

  /**
   * Takes reserved goods out of a warehouse; of bundles, all parts.
   *
   * @param documentNumber the goods-issue note
   * @throws NotReserved if a line asks for more than is reserved there
   */
  void issue(
      DemandNumber demand, String warehouseCode, String documentNumber, List<StockLine> lines);

  /**
   * Books goods into a warehouse that a customer has sent back; of bundles, all parts. For other
   * capabilities, which know that the goods had left.
   *
   * @param documentNumber the return
   */
  void takeBack(String warehouseCode, String documentNumber, List<StockLine> lines);

  /**
   * Books goods into a warehouse.
   *
   * @param key idempotency key
   * @param reference delivery note or reason, for the ledger
   */
  void receive(
      String key, String warehouseCode, ItemNumber itemNumber, Quantity quantity, String reference);

  /**
   * Corrects what is on hand after a count.
   *
   * @param key idempotency key
   * @param difference positive or negative; never below what is reserved
   * @param reason for the ledger
   */
  void correct(
      String key, String warehouseCode, ItemNumber itemNumber, Quantity difference, String reason);

  /** The active warehouses of the actor's seller, by code. */
  List<Warehouse> warehouses();

  /** Balances of items whose number or name contains the text, by item number. */
  Page<StockView> balances(String text, PageRequest page);

  /** Balances of items by these very numbers, for files of many. */
  List<StockView> balancesOf(Collection<ItemNumber> itemNumbers);

  /** The movements of an item, latest first. */
  Page<Movement> movements(ItemNumber itemNumber, PageRequest page);

  /** What is set aside of an item and has not left, by order number and line. */
  Page<Reservation> reservations(ItemNumber itemNumber, PageRequest page);
}
