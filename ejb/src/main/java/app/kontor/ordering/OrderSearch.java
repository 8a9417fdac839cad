package app.kontor.ordering;

import app.kontor.party.Channel;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What orders are looked for by beside what stands in their list.
 *
 * @param article number, GTIN, maker's number or words of the name of an item; blank for any
 * @param paper beginning of the number of a document or parcel, in any spelling; blank for any
 * @param person beginning of the name of who placed it; blank for anybody
 * @param channel which way it came, or null
 * @param documents days of one of its pro-formas or invoices
 * @param despatched days on which goods of it left
 * @param least gross total in its currency, at least, or null
 * @param most gross total in its currency, at most, or null
 * @param costCentre beginning of the customer's cost centre; blank for any
 * @param requested days on which the buyer wants the goods
 * @param parts whether its goods may come in parts, or null
 */
public record OrderSearch(
    String article,
    String paper,
    String person,
    @Nullable Channel channel,
    Days documents,
    Days despatched,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    String costCentre,
    Days requested,
    @Nullable DeliveryParts parts)
    implements Serializable {
  /** Looks for nothing of that. */
  public static final OrderSearch NONE =
      new OrderSearch("", "", "", null, Days.ANY, Days.ANY, null, null);

  /** Whatever the buyer says of it. */
  public OrderSearch(
      String article,
      String paper,
      String person,
      @Nullable Channel channel,
      Days documents,
      Days despatched,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most) {
    this(article, paper, person, channel, documents, despatched, least, most, "", Days.ANY, null);
  }

  /**
   * Some days, both ends among them.
   *
   * @param from null for no first day
   * @param to null for no last day
   */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Serializable {
    /** All days there are. */
    public static final Days ANY = new Days(null, null);

    /** Whether it narrows anything. */
    public boolean isAsked() {
      return from != null || to != null;
    }
  }
}
