package app.kontor.shipping;

import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
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
   * @throws NotReleased if goods may not leave for the order
   * @throws app.kontor.stock.NotReserved if a line asks for more than is reserved there
   */
  DespatchNumber issueGoods(
      String key, OrderNumber orderNumber, String warehouseCode, Map<Integer, Quantity> quantities);

  /** A goods-issue note, for other capabilities; an unknown number is a defect. */
  DespatchAdvice despatchAdvice(DespatchNumber number);

  /** Goods-issue notes of an order within the actor's scope, oldest first. */
  List<DespatchAdvice> despatchAdvices(OrderNumber orderNumber);

  /** Parcels of an order within the actor's scope, oldest first. */
  List<Parcel> parcels(OrderNumber orderNumber);

  /** Goods-issue notes that wait for a parcel, oldest first; those for collection are left out. */
  Page<DespatchSummary> toShip(PageRequest page);

  /** Goods-issue notes whose number, order or receiver contains the text, latest first. */
  Page<DespatchSummary> despatches(String text, PageRequest page);

  /**
   * A goods-issue note with its waybills and parcels.
   *
   * @param number in any spelling that means one
   * @throws UnknownDespatch if there is none
   */
  DespatchDetail despatch(DespatchNumber number);

  /**
   * Makes a carrier's waybill with its PDF. With a carrier's number it also is the parcel, and
   * everybody is told; without, it is an internal draft.
   *
   * @return the waybill's code
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  String makeWaybill(MakeWaybill command);

  /** Records a parcel of any carrier and tells everybody; returns its number. */
  String recordParcel(RecordParcel command);

  /**
   * The PDF of a waybill.
   *
   * @throws UnknownDespatch if there is none
   */
  WaybillPdf waybillPdf(String code);

  /** A waybill as file. */
  record WaybillPdf(String fileName, byte[] content) {
    public WaybillPdf {
      content = content.clone();
    }

    @Override
    public byte[] content() {
      return content.clone();
    }
  }
}
