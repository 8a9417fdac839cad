package app.kontor.shipping.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.ordering.PaperKind;
import app.kontor.ordering.PapersOfOrders;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.work.Outbox;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.ParcelDispatched;
import app.kontor.shipping.RecordParcel;
import app.kontor.shipping.internal.carrier.CarrierAdapter;
import app.kontor.shipping.internal.carrier.CarrierAdapters;
import app.kontor.shipping.internal.carrier.ConsignmentRules;
import app.kontor.shipping.model.AllottedNumbers;
import app.kontor.shipping.model.CarrierProfile;
import app.kontor.shipping.model.Despatch;
import app.kontor.shipping.model.SentParcel;
import app.kontor.shipping.model.Waybill;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hands a goods-issue note's goods to a carrier: our own waybill, or a number by hand. */
@Dependent
public class ParcelPapers {
  private static final int MAX_DAYS = 60;
  private static final int MAX_PIECES = 999;

  private final CurrentActor actor;
  private final ShippingRepository rows;
  private final Parties parties;
  private final Outbox outbox;
  private final Clock clock;
  private final Event<ParcelDispatched> dispatched;
  private final CarrierAdapters adapters;
  private final PapersOfOrders papers;

  @Inject
  ParcelPapers(
      CurrentActor actor,
      ShippingRepository rows,
      Parties parties,
      Outbox outbox,
      Clock clock,
      Event<ParcelDispatched> dispatched,
      CarrierAdapters adapters,
      PapersOfOrders papers) {
    this.actor = actor;
    this.rows = rows;
    this.parties = parties;
    this.outbox = outbox;
    this.clock = clock;
    this.dispatched = dispatched;
    this.adapters = adapters;
    this.papers = papers;
  }

  String makeWaybill(MakeWaybill command) {
    Despatch despatch = rows.despatchForUpdate(command.despatchNumber(), scope());
    CarrierProfile carrier = carrier(command.carrierCode());
    CarrierAdapter adapter =
        adapters
            .find(carrier.adapter())
            .orElseThrow(() -> new InvalidInput("service", "NOT_A_VALUE", command.product()));
    ConsignmentRules.check(command, adapter, carrier.maxPieceKg());
    date(command.dispatchedOn(), despatch, adapter.limits().pickupDays());
    String code = despatch.number() + "-" + (rows.waybills(despatch).size() + 1);
    Seller seller = parties.seller(despatch.sellerId());
    @Nullable String number = number(command, carrier);
    Waybill waybill = new Waybill(seller(), despatch.id(), code, adapter.code(), number, command);
    waybill.made(seller.name(), actor.get().name(), clock.instant());
    rows.add(waybill);
    outbox.later(
        WaybillPrinting.TOPIC,
        String.valueOf(waybill.id()),
        new WaybillPrinting.Print(waybill.id()));
    if (number != null) {
      SentParcel parcel = new SentParcel(despatch, carrier, number, command.dispatchedOn());
      parcel.measure(command.pieces().size(), waybill.weightKg());
      record("carrierNumber", parcel, despatch);
    }
    return code;
  }

  /** From the carrier as typed, else from the pool, else none. */
  private @Nullable String number(MakeWaybill command, CarrierProfile carrier) {
    String typed = command.carrierNumber();
    if (typed != null && !typed.isBlank()) {
      return CarrierProfile.normal("carrierNumber", typed);
    }
    return rows.poolForUpdate(seller(), carrier.code()).map(AllottedNumbers::take).orElse(null);
  }

  String recordParcel(RecordParcel command) {
    Despatch despatch = rows.despatchForUpdate(command.despatchNumber(), scope());
    CarrierProfile carrier = carrier(command.carrierCode());
    date(command.dispatchedOn(), despatch, MAX_DAYS);
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
    papers.record(
        despatch.orderNumber(), PaperKind.PARCEL, parcel.number(), parcel.view().dispatchedOn());
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
  private void date(LocalDate day, Despatch despatch, int mostDays) {
    LocalDate issued = despatch.view().date();
    LocalDate latest = parties.seller(despatch.sellerId()).today(clock).plusDays(mostDays);
    if (day.isBefore(issued) || day.isAfter(latest)) {
      throw new InvalidInput("dispatchedOn", "NOT_A_DISPATCH_DATE", issued, latest);
    }
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private PartnerScope scope() {
    return PartnerScope.allOf(seller());
  }
}
