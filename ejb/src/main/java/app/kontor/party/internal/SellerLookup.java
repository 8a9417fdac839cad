package app.kontor.party.internal;

import app.kontor.access.Sellers;
import app.kontor.gate.Permission;
import app.kontor.party.Parties;
import app.kontor.party.ShopSettings;
import app.kontor.party.Visibility;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.data.Rows;
import app.kontor.platform.setting.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells access of sellers; the first is read once per node, because it is always the same. */
@ApplicationScoped
public class SellerLookup implements Sellers {
  private static final long UNKNOWN = 0;

  @PersistenceContext private EntityManager em;
  @EJB private Parties parties;
  @EJB private Settings settings;
  @Inject private Clock clock;
  @Inject private KeptVisibility visible;

  private volatile long first = UNKNOWN;

  @Override
  public List<Long> ids() {
    return Rows.numbers(em.createNativeQuery("SELECT id FROM seller ORDER BY id"));
  }

  @Override
  public long first() {
    long known = first;
    if (known == UNKNOWN) {
      known = ids().get(0);
      first = known;
    }
    return known;
  }

  @Override
  public String name(long sellerId) {
    return parties.seller(sellerId).shownName();
  }

  @Override
  public boolean isPublished(long sellerId) {
    return settings.get(sellerId, ShopSettings.PUBLISHED);
  }

  @Override
  public Set<Permission> hidden(long sellerId, long partnerId) {
    Visibility seen = visible.of(sellerId).of(partnerId);
    Set<Permission> hidden = EnumSet.noneOf(Permission.class);
    if (!seen.shows(VisibleDetail.DOCUMENTS)) {
      hidden.add(Permission.DOCUMENT_VIEW);
    }
    if (!seen.shows(VisibleDetail.PARCELS)) {
      hidden.add(Permission.PARCEL_VIEW);
    }
    return hidden;
  }

  @Override
  public LocalDate today() {
    return parties.seller().today(clock);
  }

  @Override
  public Instant startOf(LocalDate day) {
    return parties.seller().startOf(day);
  }
}
