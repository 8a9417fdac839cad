package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer says of an order beside what it is, where it goes and what it costs.
 *
 * @param parts null for what the seller usually does
 * @param costCentre the buyer's own (openTrans COST_CATEGORY_ID), or null
 * @param contact whom the driver asks for; null for the person of the address
 * @param phone of that person; null for that of the address
 * @param lines of single lines, by item number; those of which nothing is said are left out
 */
public record OrderWishes(
    @Nullable DeliveryParts parts,
    @Nullable String costCentre,
    @Nullable String contact,
    @Nullable String phone,
    Map<String, LineWish> lines)
    implements Serializable {
  /** Most characters of a cost centre. */
  public static final int MAX_COST_CENTRE = 60;

  /** Most characters of a person's name. */
  public static final int MAX_CONTACT = 120;

  /** Most characters of a telephone number. */
  public static final int MAX_PHONE = 40;

  /** Nothing is said. */
  public static final OrderWishes NONE = new OrderWishes(null, null, null, null, Map.of());

  public OrderWishes {
    costCentre = given(costCentre);
    contact = given(contact);
    phone = given(phone);
    Map<String, LineWish> said = new TreeMap<>();
    // what was kept before there were wishes of lines has none
    (lines == null ? Map.<String, LineWish>of() : lines)
        .forEach(
            (number, wish) -> {
              if (!wish.isEmpty()) {
                said.put(number, wish);
              }
            });
    lines = Collections.unmodifiableMap(said);
  }

  /** What is said of an order. */
  public static OrderWishes of(OrderDetail order) {
    Map<String, LineWish> said = new TreeMap<>();
    order.lines().forEach(line -> said.put(line.item().number().value(), line.wish()));
    OrderDetail.Delivery delivery = order.delivery();
    return new OrderWishes(
        delivery.parts(),
        order.buyer().costCentre(),
        delivery.address().contact(),
        delivery.address().phone(),
        said);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The same without wishes for days that have passed by a day. */
  public OrderWishes from(LocalDate day) {
    Map<String, LineWish> still = new TreeMap<>();
    lines.forEach(
        (number, wish) -> {
          LocalDate wanted = wish.requestedDate();
          boolean passed = wanted != null && wanted.isBefore(day);
          still.put(number, passed ? new LineWish(null, wish.note()) : wish);
        });
    return new OrderWishes(parts, costCentre, contact, phone, still);
  }

  /** What is said of the lines of an item. */
  public LineWish of(ItemNumber number) {
    return lines.getOrDefault(number.value(), LineWish.NONE);
  }
}
