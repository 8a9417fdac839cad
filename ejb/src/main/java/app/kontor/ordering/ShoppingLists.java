package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Portion;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import jakarta.ejb.Local;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named lists of goods that people of a customer keep beside their basket, for themselves or for
 * colleagues. A list that somebody may not see, or not change, answers as unknown. Prices are never
 * kept: each look has those of the day.
 */
@Local
public interface ShoppingLists {
  /**
   * Stands for what the actor has saved for later wherever the reference of a list is asked for. It
   * is made by itself, nobody else sees it, and nothing but its lines is changed of it.
   */
  String CLIPBOARD = "clipboard";

  /** Most lists of a company. */
  int MAX_LISTS = 500;

  /** Most lines of a list, as many as an order has. */
  int MAX_LINES = 500;

  int MAX_NAME = 80;
  int MAX_NOTE = 200;

  /** Lists the actor sees whose name or owner has the text in it, the latest change first. */
  Page<ShoppingListSummary> lists(String text, PageRequest page);

  /** Those of them whose lines the actor may change, the latest change first. */
  List<ShoppingListSummary> changeable();

  /**
   * A list with a page of its lines at today's prices; what is free is asked for those alone.
   *
   * @param order of the lines
   * @param page from 1; behind the last one the last is meant
   * @param size lines of a page, 1 to 500
   * @throws UnknownList if the actor does not see it
   */
  ShoppingListPart part(String reference, BasketQuery query, LineOrder order, int page, int size);

  /** In which order lines are looked at. */
  enum LineOrder {
    /** As they were put in. */
    ADDED,
    NUMBER,
    NAME
  }

  /**
   * Lines of a list for its file, in the order they were put in.
   *
   * @throws UnknownList if the actor does not see it
   */
  Page<Entry> entries(String reference, PageRequest page);

  /**
   * A line of a list without what it costs.
   *
   * @param portion in the unit it is wanted in
   * @param note the buyer's own; empty for none
   */
  record Entry(Item item, Portion portion, String note) implements Serializable {}

  /** The people of the company with whom a list can be shared, by name; never the actor. */
  List<Colleague> colleagues();

  /** Somebody of the same company. */
  record Colleague(String email, String name) implements Serializable {}

  /**
   * Makes a list without lines that only its owner sees.
   *
   * @param key idempotency key of the form
   * @return its reference
   * @throws app.kontor.platform.failure.InvalidInput at {@code name}; LISTS_FULL
   */
  String create(String key, String name);

  /**
   * Says what a list of the actor's own is called and who sees it.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput at {@code name} or {@code people}
   * @throws UnknownList if it is not the actor's own
   */
  void change(String reference, long version, ListTerms data);

  /**
   * Gives a list of the actor's own to a colleague. Who gave it sees it no longer unless it is
   * shared.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput at {@code email}
   * @throws UnknownList if it is not the actor's own
   */
  void handOver(String reference, long version, String email);

  /**
   * Deletes a list of the actor's own with its lines. For some minutes its reference brings it back
   * ({@link Removals}); until then it is not ordered by itself.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws UnknownList if it is not the actor's own
   */
  void delete(String reference, long version);

  /**
   * Adds an item, named by any of its numbers, to what a list has of it in the same unit. A list
   * takes any quantity; whether it can be ordered is said where it is looked at.
   *
   * @param word article number, GTIN or maker's number
   * @param quantity in the unit; null for the least that is ordered
   * @param unit one the item is sold in, or null for the base unit
   * @throws app.kontor.platform.failure.InvalidInput at {@code item}: ITEM_UNKNOWN, or
   *     SPELLING_AMBIGUOUS with those it can be; at {@code quantity} or {@code unit}; LIST_FULL
   * @throws UnknownList if the actor may not change it
   */
  ItemNumber add(
      String reference, String word, @Nullable BigDecimal quantity, @Nullable UnitCode unit);

  /**
   * Says anew how much is wanted of lines and what is noted at them, all or none.
   *
   * @param changes by line; a quantity of zero takes it out; lines that come to the same item and
   *     unit become one
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the line, a colon and {@code quantity},
   *     {@code unit} or {@code note} as the field
   * @return what brings lines back that were taken out ({@link Removals}); empty if none were
   * @throws UnknownList if the actor may not change it
   */
  String setLines(String reference, long version, Map<LineKey, LineChange> changes);

  /**
   * What a line says now.
   *
   * @param note the buyer's own, 200 characters at most
   */
  record LineChange(Baskets.Amount amount, String note) implements Serializable {}

  /**
   * Moves or copies lines between lists and the basket.
   *
   * @throws UnknownList if the actor may not see where they come from or not change where they go
   *     to, or not change where they are taken away
   */
  Moved move(MoveLines command);

  /**
   * What came of lines that were to go elsewhere.
   *
   * @param moved how many are there now
   * @param refused why others were not taken, by their numbers; they stay where they are
   */
  record Moved(int moved, Map<ItemNumber, BusinessException> refused) {
    public Moved {
      refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }
  }
}
