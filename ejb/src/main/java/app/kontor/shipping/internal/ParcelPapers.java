package app.kontor.shipping.internal;

import app.kontor.access.CurrentActor;
import app.kontor.access.PartnerScope;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.NumberRange;
import app.kontor.platform.Outbox;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.ParcelDispatched;
import app.kontor.shipping.RecordParcel;
import app.kontor.shipping.model.AddressRules;
import app.kontor.shipping.model.AllottedNumbers;
import app.kontor.shipping.model.CarrierProfile;
import app.kontor.shipping.model.Despatch;
import app.kontor.shipping.model.PieceRules;
import app.kontor.shipping.model.SentParcel;
import app.kontor.shipping.model.Waybill;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hands a goods-issue note's goods to a carrier: our own DHL waybill, or a number by hand. */
@Dependent
public class ParcelPapers {
  private static final String DHL = "DHL";
  private static final int MAX_CONTENT = 30;
  private static final int MAX_REFERENCE = 200;
  private static final int MAX_NOTE = 100;
  private static final int MAX_DAYS = 60;
  private static final int MAX_PIECES = 999;

  private final CurrentActor actor;
  private final ShippingRepository rows;
  private final Parties parties;
  private final Outbox outbox;
  private final Clock clock;
  private final Event<ParcelDispatched> dispatched;

  @Inject
  ParcelPapers(
      CurrentActor actor,
      ShippingRepository rows,
      Parties parties,
      Outbox outbox,
      Clock clock,
      Event<ParcelDispatched> dispatched) {
    this.actor = actor;
    this.rows = rows;
    this.parties = parties;
    this.outbox = outbox;
    this.clock = clock;
    this.dispatched = dispatched;
  }

  String makeWaybill(MakeWaybill command) {
    Despatch despatch = rows.despatchForUpdate(command.despatchNumber(), scope());
    CarrierProfile dhl = carrier(DHL);
    check(command, dhl, despatch);
    String code = despatch.number() + "-" + (rows.waybills(despatch).size() + 1);
    Seller seller = parties.seller(despatch.sellerId());
    @Nullable String number = number(command, dhl);
    Waybill waybill = new Waybill(seller(), despatch.id(), code, DHL, number, command);
    waybill.made(seller.name(), actor.get().name(), clock.instant());
    rows.add(waybill);
    outbox.later(
        WaybillPrinting.TOPIC,
        String.valueOf(waybill.id()),
        new WaybillPrinting.Print(waybill.id()));
    if (number != null) {
      SentParcel parcel = new SentParcel(despatch, dhl, number, command.dispatchedOn());
      parcel.measure(command.pieces().size(), waybill.weightKg());
      record("carrierNumber", parcel, despatch);
    }
    return code;
  }

  private void check(MakeWaybill command, CarrierProfile dhl, Despatch despatch) {
    AddressRules.check("sender", command.sender());
    AddressRules.check("receiver", command.receiver());
    PieceRules.check(command.pieces(), dhl.maxPieceKg());
    boolean sameCountry = command.sender().country().equals(command.receiver().country());
    if (command.service().isDomestic() != sameCountry) {
      throw new InvalidInput(
          "service", "SERVICE_NOT_TO_COUNTRY", command.service(), command.receiver().country());
    }
    text("content", command.content(), MAX_CONTENT, true);
    text("reference", command.reference(), MAX_REFERENCE, false);
    text("note", command.note(), MAX_NOTE, false);
    date(command.dispatchedOn(), despatch);
  }

  /** From the carrier as typed, else from the pool, else none. */
  private @Nullable String number(MakeWaybill command, CarrierProfile dhl) {
    String typed = command.carrierNumber();
    if (typed != null && !typed.isBlank()) {
      return CarrierProfile.normal("carrierNumber", typed);
    }
    return rows.poolForUpdate(seller(), dhl.code()).map(AllottedNumbers::take).orElse(null);
  }

  String recordParcel(RecordParcel command) {
    Despatch despatch = rows.despatchForUpdate(command.despatchNumber(), scope());
    CarrierProfile carrier = carrier(command.carrierCode());
    date(command.dispatchedOn(), despatch);
    if (command.pieces() < 1 || command.pieces() > MAX_PIECES) {
      throw new InvalidInput("pieceCount", "NOT_IN_RANGE", 1, MAX_PIECES);
    }
    NumberRange.WEIGHT_KG.check("weight", command.weightKg());
    SentParcel parcel =
        new SentParcel(
            despatch,
            carrier,
            CarrierProfile.normal("number", command.number()),
            command.dispatchedOn());
    parcel.measure(command.pieces(), command.weightKg());
    record("number", parcel, despatch);
    return parcel.number();
  }

  private void record(String field, SentParcel parcel, Despatch despatch) {
    String carrier = parcel.view().carrierCode();
    if (rows.isKnown(seller(), carrier, parcel.number())) {
      throw new InvalidInput(field, "NUMBER_KNOWN", parcel.number());
    }
    parcel.signedBy(actor.get().name(), clock.instant());
    rows.add(parcel);
    dispatched.fire(
        new ParcelDispatched(
            despatch.sellerId(), despatch.partnerId(), despatch.orderNumber(), parcel.number()));
  }

  private CarrierProfile carrier(String code) {
    return rows.carrier(seller(), code)
        .filter(carrier -> carrier.view().active())
        .orElseThrow(() -> new InvalidInput("carrier", "NOT_A_VALUE", code));
  }

  /** Not before the goods left and not far ahead. */
  private void date(LocalDate day, Despatch despatch) {
    LocalDate issued = despatch.view().date();
    LocalDate latest = parties.seller(despatch.sellerId()).today(clock).plusDays(MAX_DAYS);
    if (day.isBefore(issued) || day.isAfter(latest)) {
      throw new InvalidInput("dispatchedOn", "NOT_A_DISPATCH_DATE", issued, latest);
    }
  }

  private static void text(String field, String text, int length, boolean needed) {
    if (needed && text.isBlank()) {
      throw InvalidInput.required(field);
    }
    if (text.strip().length() > length) {
      throw new InvalidInput(field, "TOO_LONG", length);
    }
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private PartnerScope scope() {
    return PartnerScope.allOf(seller());
  }
}
