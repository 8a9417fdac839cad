package app.kontor.approval.model;

import app.kontor.approval.ApprovalDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.ordering.EnterOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods of a request as they stood in the basket, kept as one text. */
public record AskedGoods(List<Line> lines) {
  public AskedGoods {
    lines = List.copyOf(lines);
  }

  /**
   * One item.
   *
   * @param quantity in the unit it is bought in
   * @param unit code of that unit
   * @param soldIn the same, or null if it is the item's base unit
   * @param net of the line as text of {@code Money}
   */
  public record Line(
      String item,
      String name,
      BigDecimal quantity,
      String unit,
      @Nullable String soldIn,
      String net) {

    EnterOrder.Line order() {
      return new EnterOrder.Line(
          new ItemNumber(item), quantity, soldIn == null ? null : new UnitCode(soldIn));
    }

    ApprovalDetail.Line view() {
      return new ApprovalDetail.Line(
          new ItemNumber(item), name, new Quantity(quantity, new UnitCode(unit)), Money.parse(net));
    }
  }
}
