package app.kontor.party.internal;

import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Partner;
import app.kontor.party.PartnerData;
import app.kontor.platform.TransactionMemory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

/** Party's changing statements; an update takes effect only on the version that was read. */
@Dependent
public class PartyChanges {
  private static final int ADDRESS_END = 13;

  @PersistenceContext private EntityManager em;
  @Inject private TransactionMemory memory;

  long version(long partnerId) {
    return number(
        em.createNativeQuery("SELECT version FROM partner WHERE id = ?1")
            .setParameter(1, partnerId));
  }

  long insert(long sellerId, PartnerData data) {
    long id = newId();
    Query statement =
        em.createNativeQuery(
            "INSERT INTO partner (name, contact, street, house, flat, postcode, city, country,"
                + " phone, email, addition, region, vat_id, language, currency, price_list,"
                + " payment_days, active, id, seller_id, number) VALUES (?1, ?2, ?3, ?4, ?5, ?6,"
                + " ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)");
    fill(statement, data)
        .setParameter(19, id)
        .setParameter(20, sellerId)
        .setParameter(21, data.number())
        .executeUpdate();
    return id;
  }

  boolean update(long partnerId, PartnerData data) {
    memory.forget(Partner.class, partnerId);
    Query statement =
        em.createNativeQuery(
            "UPDATE partner SET name = ?1, contact = ?2, street = ?3, house = ?4, flat = ?5,"
                + " postcode = ?6, city = ?7, country = ?8, phone = ?9, email = ?10, addition = ?11,"
                + " region = ?12, vat_id = ?13, language = ?14, currency = ?15, price_list = ?16,"
                + " payment_days = ?17, active = ?18, version = version + 1"
                + " WHERE id = ?19 AND version = ?20");
    return fill(statement, data)
            .setParameter(19, partnerId)
            .setParameter(20, data.version())
            .executeUpdate()
        == 1;
  }

  private static Query fill(Query statement, PartnerData data) {
    return fill(statement, data.address())
        .setParameter(ADDRESS_END, data.vatId())
        .setParameter(14, data.language())
        .setParameter(15, data.currency())
        .setParameter(16, data.priceList())
        .setParameter(17, data.paymentDays())
        .setParameter(18, data.active());
  }

  private static Query fill(Query statement, Address address) {
    return statement
        .setParameter(1, address.name())
        .setParameter(2, address.contact())
        .setParameter(3, address.street())
        .setParameter(4, address.houseNumber())
        .setParameter(5, address.flat())
        .setParameter(6, address.postcode())
        .setParameter(7, address.city())
        .setParameter(8, address.country())
        .setParameter(9, address.phone())
        .setParameter(10, address.email())
        .setParameter(11, address.addition())
        .setParameter(12, address.region());
  }

  /** Whether the partner has an address of this code; the partner's row is held until the end. */
  boolean isTaken(long partnerId, String code) {
    em.createNativeQuery("SELECT id FROM partner WHERE id = ?1 FOR UPDATE")
        .setParameter(1, partnerId)
        .getResultList();
    return !em.createNativeQuery(
            "SELECT id FROM delivery_address WHERE partner_id = ?1 AND code = ?2"
                + " LOCK IN SHARE MODE")
        .setParameter(1, partnerId)
        .setParameter(2, code)
        .getResultList()
        .isEmpty();
  }

  /** Adds an address; there is one preferred at most. */
  void add(long partnerId, DeliveryAddress address) {
    if (address.preferred()) {
      preferNoOther(partnerId, address.code());
    }
    fill(
            em.createNativeQuery(
                "INSERT INTO delivery_address (name, contact, street, house, flat, postcode, city,"
                    + " country, phone, email, addition, region, id, partner_id, code, preferred)"
                    + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
                    + " ?16)"),
            address.address())
        .setParameter(ADDRESS_END, newId())
        .setParameter(14, partnerId)
        .setParameter(15, address.code())
        .setParameter(16, address.preferred())
        .executeUpdate();
  }

  /** Changes the address if it still has the version that was read. */
  boolean change(long partnerId, DeliveryAddress address) {
    int changed =
        fill(
                em.createNativeQuery(
                    "UPDATE delivery_address SET name = ?1, contact = ?2, street = ?3, house = ?4,"
                        + " flat = ?5, postcode = ?6, city = ?7, country = ?8, phone = ?9,"
                        + " email = ?10, addition = ?11, region = ?12, preferred = ?16,"
                        + " version = version + 1"
                        + " WHERE partner_id = ?14 AND code = ?15 AND version = ?13"),
                address.address())
            .setParameter(ADDRESS_END, address.version())
            .setParameter(14, partnerId)
            .setParameter(15, address.code())
            .setParameter(16, address.preferred())
            .executeUpdate();
    if (changed == 1 && address.preferred()) {
      preferNoOther(partnerId, address.code());
    }
    return changed == 1;
  }

  private void preferNoOther(long partnerId, String code) {
    em.createNativeQuery(
            "UPDATE delivery_address SET preferred = FALSE, version = version + 1"
                + " WHERE partner_id = ?1 AND code <> ?2 AND preferred")
        .setParameter(1, partnerId)
        .setParameter(2, code)
        .executeUpdate();
  }

  /** Removes the address if it still has the version that was read. */
  boolean remove(long partnerId, String code, long version) {
    return em.createNativeQuery(
                "DELETE FROM delivery_address WHERE partner_id = ?1 AND code = ?2 AND version = ?3")
            .setParameter(1, partnerId)
            .setParameter(2, code)
            .setParameter(3, version)
            .executeUpdate()
        == 1;
  }

  private long newId() {
    return number(em.createNativeQuery("SELECT NEXT VALUE FOR id_seq"));
  }

  private static long number(Query query) {
    return ((Number) query.getSingleResult()).longValue();
  }
}
