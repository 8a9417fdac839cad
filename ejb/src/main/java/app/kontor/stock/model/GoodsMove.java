package app.kontor.stock.model;

import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.util.Locale;

/**
 * What is booked into or out of a warehouse without an order: goods that come in, or what a count
 * has found.
 *
 * @param quantity in the item's unit, never zero; negative where a count has found less
 * @param reference delivery note or reason, as the ledger says it
 */
public record GoodsMove(Kind kind, Quantity quantity, String reference) {
  private static final int MAX_REFERENCE = 80;

  /** Why goods move. */
  public enum Kind {
    RECEIPT,
    CORRECTION,
    /** Goods that a customer has sent back. */
    RETURN;

    /** The command's name for its idempotency key. */
    public String command() {
      return "stock-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Goods that come in.
   *
   * @throws InvalidInput naming {@code quantity} or {@code reference}
   */
  public static GoodsMove receipt(Quantity quantity, String reference) {
    if (!quantity.isPositive()) {
      throw new InvalidInput("quantity", "NOT_POSITIVE");
    }
    NumberRange.STOCKED.check("quantity", quantity.value());
    return new GoodsMove(Kind.RECEIPT, quantity, said(reference));
  }

  /**
   * Goods that a customer has sent back.
   *
   * @param reference number of the return
   */
  public static GoodsMove returned(Quantity quantity, String reference) {
    return new GoodsMove(Kind.RETURN, quantity, said(reference));
  }

  /**
   * What a count has found more or less than was written.
   *
   * @throws InvalidInput naming {@code quantity} or {@code reference}
   */
  public static GoodsMove correction(Quantity difference, String reason) {
    if (difference.isZero()) {
      throw new InvalidInput("quantity", "NOT_ZERO");
    }
    NumberRange.STOCK_DIFFERENCE.check("quantity", difference.value());
    return new GoodsMove(Kind.CORRECTION, difference, said(reason));
  }

  /**
   * Refuses to move an item in another unit than it is kept in: a caller's defect, pages offer
   * none. Nothing of a family lies anywhere, only its variants do; of a bundle only its parts do.
   *
   * @throws InvalidInput ITEM_IS_FAMILY for a family; ITEM_IS_BUNDLE for a bundle;
   *     SERVICE_WITHOUT_STOCK at {@code item} if work comes in; what became work is counted out
   */
  public GoodsMove of(Item item) {
    if (item.isFamily()) {
      throw new InvalidInput("quantity", "ITEM_IS_FAMILY", item.number());
    }
    if (item.isBundle()) {
      throw new InvalidInput("quantity", "ITEM_IS_BUNDLE", item.number());
    }
    if (kind == Kind.RECEIPT && item.isService()) {
      throw new InvalidInput("item", "SERVICE_WITHOUT_STOCK", item.number());
    }
    if (!quantity.unit().equals(item.unit())) {
      throw new IllegalArgumentException(
          item.number() + " is kept in " + item.unit() + " and not in " + quantity.unit());
    }
    return this;
  }

  private static String said(String reference) {
    if (reference.isBlank()) {
      throw InvalidInput.required("reference");
    }
    if (reference.length() > MAX_REFERENCE) {
      throw new InvalidInput("reference", "TOO_LONG", MAX_REFERENCE);
    }
    return reference;
  }
}
