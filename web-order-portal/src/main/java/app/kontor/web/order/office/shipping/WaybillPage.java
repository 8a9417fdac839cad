package app.kontor.web.order.office.shipping;

import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.Carrier;
import app.kontor.shipping.Carriers;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.DespatchDetail;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.NumberCheck;
import app.kontor.shipping.RecordParcel;
import app.kontor.shipping.Shipping;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.AddressForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends what a goods-issue note took out: a waybill of ours, or a carrier's number. */
@Named
@ViewScoped
public class WaybillPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MAX_PIECES = 99;

  @Inject private Shipping shipping;
  @Inject private Carriers carriers;
  @Inject private Parties parties;
  @Inject private Clock clock;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private String number = "";
  private @Nullable DespatchDetail despatch;
  private List<Carrier> all = List.of();
  private List<ServiceChoice> services = List.of();
  private boolean numbered;
  private final WaybillForm waybill = new WaybillForm();
  private final ParcelForm parcel = new ParcelForm();
  private @Nullable NumberCheck doubt;
  private String doubted = "";

  public void load() {
    DespatchDetail loaded = shipping.despatch(new DespatchNumber(number));
    despatch = loaded;
    number = loaded.advice().number().value();
    all = carriers.carriers().stream().filter(Carrier::active).toList();
    services = ServiceChoice.of(all, carriers.adapters());
    Seller seller = parties.seller();
    LocalDate today = seller.today(clock);
    BigDecimal kilograms = loaded.goodsKg().setScale(3, RoundingMode.UP).stripTrailingZeros();
    waybill.getReceiver().show(loaded.advice().shipTo());
    waybill.setReference(loaded.advice().orderNumber() + " / " + number);
    waybill.setDispatchedOn(today);
    proposed(loaded.carrierCode()).ifPresent(service -> propose(service, loaded, kilograms));
    parcel.setDispatchedOn(today);
    parcel.setWeight(kilograms);
    String code = loaded.carrierCode();
    String wanted = code == null ? "" : code;
    parcel.setCarrier(wanted);
    parcel.setPieceCount(BigDecimal.valueOf(pieces(wanted, kilograms).size()));
  }

  /** The carrier of the delivery method if its waybills can be made, else the first that is. */
  private Optional<ServiceChoice> proposed(@Nullable String carrierCode) {
    return services.stream()
        .filter(service -> service.carrier().code().equals(carrierCode))
        .findFirst()
        .or(() -> services.stream().findFirst());
  }

  private void propose(ServiceChoice service, DespatchDetail of, BigDecimal kilograms) {
    String code = service.carrier().code();
    numbered =
        carriers.numberPools().stream()
            .anyMatch(pool -> pool.carrierCode().equals(code) && pool.left() > 0);
    waybill.setService(service.value(service.can().proposed(of.sender(), of.advice().shipTo())));
    waybill.setContent(contents(of.advice().lines(), service.can().limits().content()));
    waybill.propose(service.carrier().pieces(kilograms));
  }

  /** By the carrier's limit for one piece. */
  private List<BigDecimal> pieces(String carrierCode, BigDecimal kilograms) {
    return all.stream()
        .filter(carrier -> carrier.code().equals(carrierCode))
        .findFirst()
        .map(carrier -> carrier.pieces(kilograms))
        .orElse(List.of(kilograms));
  }

  /** The first item's name, shortened at a word, and that there is more. */
  private String contents(List<DespatchAdvice.Line> lines, int most) {
    String first = lines.get(0).item().name().strip();
    if (lines.size() == 1) {
      return shortened(first, most);
    }
    int room = most - texts.of("office.shipping.waybill.contents", "").length();
    return texts.of("office.shipping.waybill.contents", shortened(first, room));
  }

  private static String shortened(String text, int room) {
    if (text.length() <= room) {
      return text;
    }
    int blank = text.lastIndexOf(' ', room);
    return text.substring(0, blank > 0 ? blank : room).replaceAll("[\\s,;–-]+$", "");
  }

  /** The number doubted and why, so that it is not doubted again. */
  public String getKeptDoubt() {
    NumberCheck check = doubt;
    return check == null ? "" : check.name() + ' ' + doubted;
  }

  /** Doubts as before. */
  public void setKeptDoubt(String kept) {
    int at = kept.indexOf(' ');
    for (NumberCheck check : NumberCheck.values()) {
      if (at > 0 && check.name().equals(kept.substring(0, at))) {
        doubt = check;
        doubted = kept.substring(at + 1);
      }
    }
  }

  /** The number of pieces, so that each comes back. */
  public String getKept() {
    return String.valueOf(waybill.getPieces().size());
  }

  /** Makes as many pieces as there were. */
  public void setKept(String pieces) {
    int wanted = pieces.matches("\\d{1,3}") ? Math.min(Integer.parseInt(pieces), MAX_PIECES) : 1;
    while (waybill.getPieces().size() < wanted) {
      addPiece();
    }
    while (waybill.getPieces().size() > Math.max(1, wanted)) {
      removePiece();
    }
  }

  public void addPiece() {
    waybill.getPieces().add(new PieceForm());
  }

  public void removePiece() {
    if (waybill.getPieces().size() > 1) {
      waybill.getPieces().remove(waybill.getPieces().size() - 1);
    }
  }

  public String makeWaybill() {
    DespatchDetail of = loaded();
    String code =
        shipping.makeWaybill(
            new MakeWaybill(
                page.key(),
                new DespatchNumber(number),
                ServiceChoice.carrierOf(waybill.getService()),
                ServiceChoice.productOf(waybill.getService()),
                waybill.getCarrierNumber(),
                waybill.getFormat(),
                of.sender(),
                waybill.getReceiver().address(),
                waybill.getPieces().stream().map(PieceForm::piece).toList(),
                waybill.getContent(),
                waybill.getReference(),
                waybill.getNote(),
                required("dispatchedOn", waybill.getDispatchedOn())));
    page.done("office.shipping.waybill.made", code);
    return page.redirect(ShippingMadePage.PATH, "despatch", number, "waybill", code);
  }

  /** Saves at once if the number looks right, and the second time whatever it looks like. */
  public @Nullable String recordParcel() {
    NumberCheck check = carriers.check(parcel.getCarrier(), parcel.getNumber());
    if (check != NumberCheck.PLAUSIBLE && !parcel.getNumber().equals(doubted)) {
      doubt = check;
      doubted = parcel.getNumber();
      return null;
    }
    BigDecimal pieces = required("pieceCount", parcel.getPieceCount());
    BigDecimal weight = parcel.getWeight();
    String recorded =
        shipping.recordParcel(
            new RecordParcel(
                page.key(),
                new DespatchNumber(number),
                parcel.getCarrier(),
                parcel.getNumber(),
                required("dispatchedOn", parcel.getDispatchedOn()),
                pieces.intValue(),
                weight == null ? BigDecimal.ZERO : weight));
    page.done("office.shipping.waybill.recorded", recorded);
    return page.redirect(ShippingMadePage.PATH, "despatch", number, "parcel", recorded);
  }

  private DespatchDetail loaded() {
    DespatchDetail of = despatch;
    return of == null ? shipping.despatch(new DespatchNumber(number)) : of;
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw InvalidInput.required(field);
    }
    return value;
  }

  public @Nullable DespatchDetail getDespatch() {
    return despatch;
  }

  public List<Choice> getCarriers() {
    return all.stream().map(carrier -> new Choice(carrier.code(), carrier.name())).toList();
  }

  /** The carrier whose waybill is proposed, or null if none's can be made. */
  public @Nullable Carrier getCarrier() {
    DespatchDetail of = despatch;
    return proposed(of == null ? null : of.carrierCode()).map(ServiceChoice::carrier).orElse(null);
  }

  /** What can be ordered of the carriers whose waybills can be made. */
  public List<Choice> getServices() {
    return ServiceChoice.choices(services, texts);
  }

  /** Whether numbers of an allotted range of the proposed carrier are left. */
  public boolean isNumbered() {
    return numbered;
  }

  /** What is odd about the number typed, or null. */
  public @Nullable NumberCheck getDoubt() {
    return doubt;
  }

  public WaybillForm getWaybill() {
    return waybill;
  }

  public ParcelForm getParcel() {
    return parcel;
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }
}
