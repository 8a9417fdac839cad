package app.kontor.party.internal;

import app.kontor.access.NewStaff;
import app.kontor.access.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.NewSeller;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.SellerAdded;
import app.kontor.party.SellerRegister;
import app.kontor.party.SellerRules;
import app.kontor.party.SellerSummary;
import app.kontor.party.ShopSettings;
import app.kontor.party.model.SellingParty;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.setting.Settings;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Adds sellers; see {@link SellerRegister}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SellerRegisterBean implements SellerRegister {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Sellers sellers;
  @EJB private Parties parties;
  @EJB private NewStaff staff;
  @EJB private Settings settings;
  @EJB private NumberPatterns patterns;
  @Inject private Once once;
  @Inject private ReferenceData reference;
  @Inject private Clock clock;
  @Inject private Event<SellerAdded> added;

  @Override
  @Allowed(Permission.SELLER_MANAGE)
  public Page<SellerSummary> list(PageRequest page) {
    List<Long> ids = sellers.ids();
    return new Page<>(
        ids.stream().skip(page.offset()).limit(page.limit()).map(this::summary).toList(),
        ids.size());
  }

  private SellerSummary summary(long id) {
    Seller seller = parties.seller(id);
    return new SellerSummary(
        id,
        seller.shownName(),
        seller.address().country(),
        seller.homeCurrency().getCurrencyCode(),
        seller.zone().getId(),
        sellers.isPublished(id),
        actor.get().sellers().contains(id));
  }

  @Override
  @Allowed(value = Permission.SELLER_MANAGE, audit = true)
  public long add(String key, NewSeller data) {
    return Long.parseLong(
        once.run(
                "add-seller",
                actor.get().userId() + ":" + key,
                data,
                Made.class,
                () -> new Made(Long.toString(begun(data))))
            .reference());
  }

  private long begun(NewSeller data) {
    SellerRules.check(data);
    SellingParty seller = new SellingParty(data);
    em.persist(seller);
    em.flush();
    long id = seller.id();
    reference.changed(Seller.TOPIC);
    settings.put(id, ShopSettings.PUBLISHED, "false");
    staff.join(id);
    actor.runAs(
        Actor.system(id),
        () -> {
          number(id, data.prefix().strip());
          added.fire(new SellerAdded(id));
          em.flush();
        });
    return id;
  }

  /** Puts the prefix before the numbers of all series; nothing has been issued yet. */
  private void number(long sellerId, String prefix) {
    if (!prefix.isEmpty()) {
      patterns
          .list(parties.seller(sellerId).today(clock))
          .forEach(
              one -> patterns.change(one.series(), one.pattern(), prefix + '-' + one.pattern()));
    }
  }
}
