package app.kontor.web.order.office.shipping;

import app.kontor.shipping.WaybillFormat;
import app.kontor.web.shop.AddressForm;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is entered for a waybill. */
public class WaybillForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String service = "";
  private WaybillFormat format = WaybillFormat.A4;
  private String carrierNumber = "";
  private String content = "";
  private String reference = "";
  private String note = "";
  private @Nullable LocalDate dispatchedOn;

  /** Carrier and product, as {@link ServiceChoice} writes them. */
  public String getService() {
    return service;
  }

  public void setService(@Nullable String service) {
    this.service = service == null ? "" : service;
  }

  public WaybillFormat getFormat() {
    return format;
  }

  public void setFormat(WaybillFormat format) {
    this.format = format;
  }

  public String getCarrierNumber() {
    return carrierNumber;
  }

  public void setCarrierNumber(@Nullable String carrierNumber) {
    this.carrierNumber = carrierNumber == null ? "" : carrierNumber.strip();
  }

  public String getContent() {
    return content;
  }

  public void setContent(@Nullable String content) {
    this.content = content == null ? "" : content.strip();
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference.strip();
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note.strip();
  }

  public @Nullable LocalDate getDispatchedOn() {
    return dispatchedOn;
  }

  public void setDispatchedOn(@Nullable LocalDate dispatchedOn) {
    this.dispatchedOn = dispatchedOn;
  }

  private final AddressForm receiver = new AddressForm();
  private final List<PieceForm> pieces = new ArrayList<>(List.of(new PieceForm()));

  public AddressForm getReceiver() {
    return receiver;
  }

  /** One piece for each weight, in kilograms. */
  void propose(List<BigDecimal> weights) {
    pieces.clear();
    for (BigDecimal weight : weights) {
      PieceForm piece = new PieceForm();
      piece.setWeight(weight);
      pieces.add(piece);
    }
  }

  public List<PieceForm> getPieces() {
    return pieces;
  }

  public List<WaybillFormat> getFormats() {
    return List.of(WaybillFormat.values());
  }
}
