package app.kontor.web.order.office.shipping;

import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.platform.data.PageRequest;
import app.kontor.shipping.DespatchDetail;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.DespatchSummary;
import app.kontor.shipping.Parcel;
import app.kontor.shipping.Shipping;
import app.kontor.shipping.UnknownDespatch;
import app.kontor.shipping.WaybillSummary;
import app.kontor.web.common.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was just made at the dispatch desk, to be printed, and what comes next: a goods-issue note,
 * one of its waybills, or one of its parcels.
 */
@Named
@RequestScoped
public class ShippingMadePage {
  static final String PATH = "/office/shipping/made.xhtml";

  @Inject private Shipping shipping;
  @Inject private Ordering ordering;
  @Inject private Texts texts;

  private String number = "";
  private String waybillCode = "";
  private String parcelNumber = "";
  private @Nullable DespatchDetail despatch;
  private @Nullable WaybillSummary waybill;
  private @Nullable Parcel parcel;
  private @Nullable String nextNote;
  private @Nullable OrderNumber nextOrder;

  /** Reads what was made and what waits. */
  public void load() {
    DespatchDetail found = shipping.despatch(new DespatchNumber(number));
    despatch = found;
    number = found.advice().number().value();
    if (!waybillCode.isEmpty()) {
      waybill =
          found.waybills().stream()
              .filter(one -> one.code().equals(waybillCode))
              .findFirst()
              .orElseThrow(() -> new UnknownDespatch(new DespatchNumber(waybillCode)));
    } else if (!parcelNumber.isEmpty()) {
      parcel =
          found.parcels().stream()
              .filter(one -> one.number().equals(parcelNumber))
              .findFirst()
              .orElseThrow(() -> new UnknownDespatch(new DespatchNumber(parcelNumber)));
    }
    nextNote = waiting().map(DespatchNumber::value).orElse(null);
    nextOrder =
        ordering.toDespatch(null, PageRequest.first(1)).rows().stream()
            .map(OrderSummary::number)
            .findFirst()
            .orElse(null);
  }

  /** The oldest note that waits for a parcel, other than this one. */
  private Optional<DespatchNumber> waiting() {
    return shipping.toShip(PageRequest.first(2)).rows().stream()
        .map(DespatchSummary::number)
        .filter(waits -> !waits.value().equals(number))
        .findFirst();
  }

  public String getTitle() {
    WaybillSummary made = waybill;
    Parcel recorded = parcel;
    if (made != null) {
      return texts.of("office.shipping.made.waybill", made.code());
    }
    return recorded != null
        ? texts.of("office.shipping.made.parcel", recorded.number())
        : texts.of("office.shipping.made.note", number);
  }

  /** The note itself was made just now: neither a waybill nor a parcel is shown. */
  public boolean isIssued() {
    return waybill == null && parcel == null;
  }

  public @Nullable DespatchDetail getDespatch() {
    return despatch;
  }

  public @Nullable WaybillSummary getWaybill() {
    return waybill;
  }

  public @Nullable Parcel getParcel() {
    return parcel;
  }

  /** The note to send next, or null. */
  public @Nullable String getNextNote() {
    return nextNote;
  }

  /** The order to issue goods for next, or null. */
  public @Nullable OrderNumber getNextOrder() {
    return nextOrder;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public String getWaybillCode() {
    return waybillCode;
  }

  public void setWaybillCode(@Nullable String waybillCode) {
    this.waybillCode = waybillCode == null ? "" : waybillCode;
  }

  public String getParcelNumber() {
    return parcelNumber;
  }

  public void setParcelNumber(@Nullable String parcelNumber) {
    this.parcelNumber = parcelNumber == null ? "" : parcelNumber;
  }
}
