package app.kontor.notification.internal.kind;

import app.kontor.billing.DocumentNumber;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has happened, as the rules and the outbox see it.
 *
 * @param subject number of the order, document or ticket; the event is told once for it
 * @param language of the mail
 * @param orderNumber null if it is about no order
 * @param country of delivery, ISO 3166-1 alpha-2; empty if there is none
 * @param carrier code of the parcel's carrier or the order's delivery method; empty if none
 * @param gross the order's gross total, or null if it is about no order
 * @param documents numbers of the issued documents to attach
 */
public record Occasion(
    long partnerId,
    String subject,
    Locale language,
    @Nullable OrderNumber orderNumber,
    String country,
    String carrier,
    @Nullable Money gross,
    List<DocumentNumber> documents) {

  public Occasion {
    documents = List.copyOf(documents);
  }

  /** Something that is about no order. */
  static Occasion of(long partnerId, String subject, Locale language) {
    return new Occasion(partnerId, subject, language, null, "", "", null, List.of());
  }

  /** Something about an order, told once for it. */
  static Occasion of(OrderDetail order) {
    return new Occasion(
        order.buyer().partnerId(),
        order.number().value(),
        order.buyer().language(),
        order.number(),
        order.delivery().address().country(),
        order.delivery().method(),
        order.totals().gross(),
        List.of());
  }

  /** The same, told once for something else. */
  Occasion about(String other) {
    return new Occasion(
        partnerId, other, language, orderNumber, country, carrier, gross, documents);
  }

  /** The same by a parcel's carrier; an empty code leaves the delivery method. */
  Occasion by(String code) {
    String known = code.isEmpty() ? carrier : code;
    return new Occasion(
        partnerId, subject, language, orderNumber, country, known, gross, documents);
  }

  /** The same with documents attached. */
  Occasion attaching(List<DocumentNumber> numbers) {
    return new Occasion(
        partnerId, subject, language, orderNumber, country, carrier, gross, numbers);
  }
}
