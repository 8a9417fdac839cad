package app.kontor.ordering.internal;

import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.model.DeliveryChoice;
import app.kontor.ordering.model.ModeOfDelivery;
import app.kontor.party.MarketZones;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.party.Zones;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A seller's delivery methods, kept as reference data. */
@Dependent
public class KeptDeliveries {
  /** Topic of {@link ReferenceData}; whoever writes a method or a charge raises it. */
  private static final String TOPIC = "delivery-method";

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;
  @Inject private MarketZones zones;

  /** What is kept. */
  private record Methods(List<DeliveryMethodData> all) {
    Methods {
      all = List.copyOf(all);
    }
  }

  /** What a customer may choose from, called as the reader says. */
  DeliveryChoice choice(Seller seller, Partner partner, Locale reader) {
    return new DeliveryChoice(all(seller.id()), zones(seller.id()), seller, partner, reader);
  }

  Zones zones(long sellerId) {
    return zones.zones(sellerId);
  }

  /** In the order in which they are offered. */
  List<DeliveryMethodData> all(long sellerId) {
    return reference.get(TOPIC, Methods.class, sellerId, () -> new Methods(read(sellerId))).all();
  }

  /** Working days that goods are on the way by a method; none by one that is not there any more. */
  int transitDays(long sellerId, String method) {
    return all(sellerId).stream()
        .filter(one -> one.code().equals(method))
        .mapToInt(DeliveryMethodData::transitDays)
        .findFirst()
        .orElse(0);
  }

  private List<DeliveryMethodData> read(long sellerId) {
    return em.createQuery(
            "SELECT m FROM ModeOfDelivery m WHERE m.sellerId = :seller", ModeOfDelivery.class)
        .setParameter("seller", sellerId)
        // asked while an order is placed, which need not be written for it
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .map(ModeOfDelivery::data)
        .sorted(
            Comparator.comparingInt(DeliveryMethodData::place)
                .thenComparing(DeliveryMethodData::code))
        .toList();
  }

  Optional<ModeOfDelivery> find(long sellerId, String code) {
    return em.createQuery(
            "SELECT m FROM ModeOfDelivery m WHERE m.sellerId = :seller AND m.code = :code",
            ModeOfDelivery.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  void add(ModeOfDelivery method) {
    em.persist(method);
    changed();
  }

  void changed() {
    reference.changed(TOPIC);
  }
}
