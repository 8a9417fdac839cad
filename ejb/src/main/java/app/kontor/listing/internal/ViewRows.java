package app.kontor.listing.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import app.kontor.listing.Arrangement;
import app.kontor.listing.ListView;
import app.kontor.listing.model.StoredView;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Arrangements as rows; what pages read of them is kept as reference data. */
@Dependent
public class ViewRows {
  private static final String TOPIC = "list-view";

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  /** Whose, and with which right: what one sees and may change. */
  private record Reader(long sellerId, long userId, boolean managing) {}

  /** All lists of one person. */
  private record Arranged(Map<String, Arrangement> byList) {}

  Map<String, Arrangement> of(Actor actor) {
    Reader reader = reader(actor);
    return reference.get(TOPIC, Arranged.class, reader, () -> read(reader)).byList();
  }

  private static Reader reader(Actor actor) {
    return new Reader(actor.sellerId(), actor.userId(), actor.may(Permission.SETTINGS_MANAGE));
  }

  private Arranged read(Reader reader) {
    List<StoredView> stored =
        em.createQuery(
                "SELECT v FROM StoredView v WHERE v.sellerId = :seller"
                    + " AND (v.userId = :user OR v.shared = TRUE)",
                StoredView.class)
            .setParameter("seller", reader.sellerId())
            .setParameter("user", reader.userId())
            .getResultList();
    Map<String, Arrangement> byList = new TreeMap<>();
    stored.stream()
        .sorted(Comparator.comparing(StoredView::name, String.CASE_INSENSITIVE_ORDER))
        .forEach(view -> byList.merge(view.list(), one(view, reader), ViewRows::both));
    return new Arranged(Map.copyOf(byList));
  }

  private static Arrangement one(StoredView view, Reader reader) {
    boolean own = view.isOf(reader.userId());
    return view.isUsual()
        ? new Arrangement(view.columns(), view.widths(), List.of())
        : new Arrangement(
            List.of(), Map.of(), List.of(view.view(own || view.isShared() && reader.managing())));
  }

  /** Only one of them is what the person usually sees. */
  private static Arrangement both(Arrangement one, Arrangement other) {
    List<ListView> views = new ArrayList<>(one.views());
    views.addAll(other.views());
    return new Arrangement(
        one.columns().isEmpty() ? other.columns() : one.columns(),
        one.widths().isEmpty() ? other.widths() : one.widths(),
        views);
  }

  /** The actor's own views of a list as they are stored now. */
  List<ListView> own(Actor actor, String list) {
    return em.createQuery(
            "SELECT v FROM StoredView v WHERE v.userId = :user AND v.list = :list"
                + " AND v.name <> ''",
            StoredView.class)
        .setParameter("user", actor.userId())
        .setParameter("list", list)
        .getResultStream()
        .map(view -> view.view(true))
        .toList();
  }

  /** What the actor usually sees of a list, if it was ever chosen; locked. */
  Optional<StoredView> usual(Actor actor, String list) {
    return locked(
            em.createQuery(
                "SELECT v FROM StoredView v WHERE v.userId = :user AND v.list = :list"
                    + " AND v.name = ''",
                StoredView.class))
        .setParameter("user", actor.userId())
        .setParameter("list", list)
        .getResultStream()
        .findFirst();
  }

  /** A view that the actor may change, locked: one's own, or a shared one with the right. */
  Optional<StoredView> editable(Actor actor, String viewReference) {
    Reader reader = reader(actor);
    return locked(
            em.createQuery(
                "SELECT v FROM StoredView v WHERE v.reference = :reference AND v.name <> ''"
                    + " AND v.sellerId = :seller"
                    + " AND (v.userId = :user OR v.shared = TRUE AND :managing = TRUE)",
                StoredView.class))
        .setParameter("reference", viewReference)
        .setParameter("seller", reader.sellerId())
        .setParameter("user", reader.userId())
        .setParameter("managing", reader.managing())
        .getResultStream()
        .findFirst();
  }

  private static TypedQuery<StoredView> locked(TypedQuery<StoredView> query) {
    return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("eclipselink.refresh", "true");
  }

  void add(StoredView view) {
    em.persist(view);
    changed();
  }

  void remove(StoredView view) {
    em.remove(view);
    changed();
  }

  /** Somebody sees a list differently from now on. */
  void changed() {
    reference.changed(TOPIC);
  }
}
