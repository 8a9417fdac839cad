package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.kind.ParcelDispatchedMail.Sent;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderStatus;
import app.kontor.shipping.Parcel;
import app.kontor.shipping.ParcelDispatched;
import app.kontor.shipping.Shipping;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/** A parcel was handed to the carrier. */
@ApplicationScoped
public class ParcelDispatchedMail extends OrderMail<Sent> {
  private static final Tags<Sent> TAGS =
      Tags.<Sent>none().with(OrderTags.ALL, Sent::order).with(parcel(), Sent::parcel);

  @Inject private Shipping shipping;

  /** An order and a parcel of it. */
  record Sent(OrderFacts order, Parcel parcel) {}

  private static Tags<Parcel> parcel() {
    return Tags.<Parcel>none()
        .text("parcel.number", Parcel::number)
        .text("parcel.carrier", Parcel::carrierName)
        .text("parcel.link", Parcel::trackingUrl)
        .text("parcel.date", (parcel, formats) -> formats.date(parcel.dispatchedOn()))
        .text("parcel.pieces", parcel -> String.valueOf(parcel.pieces()))
        .text("parcel.weight", (parcel, formats) -> formats.weight(parcel.weightKg()));
  }

  void dispatched(@Observes @Priority(LAST) ParcelDispatched event) {
    shipping.parcels(event.orderNumber()).stream()
        .filter(parcel -> parcel.number().equals(event.parcelNumber()))
        .findFirst()
        .ifPresent(this::tell);
  }

  private void tell(Parcel parcel) {
    OrderDetail order = order(parcel.orderNumber());
    String carrier = parcel.carrierCode();
    tell(
        Occasion.of(order).about(carrier + "/" + parcel.number()).by(carrier),
        order,
        new Sent(facts(order), parcel));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("PARCEL_DISPATCHED");
  }

  @Override
  public int place() {
    return 60;
  }

  @Override
  public Tags<Sent> tags() {
    return TAGS;
  }

  @Override
  public Sent sample(Sample sample) {
    OrderFacts order = sample.order(OrderStatus.CONFIRMED);
    String number = "00340434161094021501";
    String link = "https://www.dhl.com/track?number=" + number;
    return new Sent(
        order,
        new Parcel(
            number,
            order.order().number(),
            "DHL",
            "DHL",
            sample.isFull() ? link : "",
            sample.today(),
            1,
            new BigDecimal("12.400")));
  }
}
