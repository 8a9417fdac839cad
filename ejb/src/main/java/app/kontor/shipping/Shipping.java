package app.kontor.shipping;

import app.kontor.measure.Quantity;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Map;

/** Goods issue and what travels. */
@Local
public interface Shipping {

  /**
   * Issues reserved goods of a released order from one warehouse.
   *
   * @param key idempotency key of the form
   * @param quantities by order line number
   * @return the number of the goods-issue note
   */
  String issueGoods(
      String key, String orderNumber, String warehouseCode, Map<Integer, Quantity> quantities);

  /** A goods-issue note, for other capabilities; an unknown number is a defect. */
  DespatchAdvice despatchAdvice(String number);

  /** Goods-issue notes of an order within the actor's scope, oldest first. */
  List<DespatchAdvice> despatchAdvices(String orderNumber);

  /** Parcels of an order within the actor's scope, oldest first. */
  List<Parcel> parcels(String orderNumber);
}
