package app.kontor.listing.internal;

import app.kontor.access.NotAllowed;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.listing.Arrangement;
import app.kontor.listing.ListView;
import app.kontor.listing.ListViews;
import app.kontor.listing.SaveView;
import app.kontor.listing.UnknownView;
import app.kontor.listing.model.StoredView;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the arrangements of the seller's people. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ListViewsBean implements ListViews {
  @Inject private CurrentActor actor;
  @Inject private ViewRows rows;
  @Inject private Once once;

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public Arrangement arrangement(String list) {
    return rows.of(staff()).getOrDefault(list, Arrangement.NONE);
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public ListView view(String reference) {
    return rows.of(staff()).values().stream()
        .flatMap(arranged -> arranged.view(reference).stream())
        .findFirst()
        .orElseThrow(() -> new UnknownView(reference));
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public void choose(String list, List<String> columns) {
    usual(list).choose(ViewRules.columns(columns));
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public void resize(String list, Map<String, Integer> widths) {
    usual(list).resize(ViewRules.widths(widths));
  }

  /** What the actor usually sees, to be changed; two at once meet at the unique key. */
  private StoredView usual(String list) {
    StoredView usual = rows.usual(staff(), ViewRules.list(list)).orElseGet(() -> fresh(list));
    rows.changed();
    return usual;
  }

  private StoredView fresh(String list) {
    Actor person = staff();
    StoredView view =
        new StoredView(
            UUID.randomUUID().toString(), person.sellerId(), person.userId(), person.name(), list);
    rows.add(view);
    return view;
  }

  @Override
  @Allowed(value = Permission.OWN_PROFILE, audit = true)
  public String save(String key, SaveView view) {
    requireStaff();
    SaveView checked = ViewRules.checked(view);
    return once.run("save-list-view", key, checked, Made.class, () -> add(checked)).reference();
  }

  private Made add(SaveView view) {
    requireShareable(view.shared(), false);
    List<ListView> others = own(view.list());
    if (others.size() >= ViewRules.MOST_VIEWS) {
      throw new InvalidInput("", "VIEWS_TOO_MANY", ViewRules.MOST_VIEWS);
    }
    requireFree(view.name(), others);
    StoredView stored = fresh(view.list());
    stored.rewrite(view);
    return new Made(stored.view(true).reference());
  }

  @Override
  @Allowed(value = Permission.OWN_PROFILE, audit = true)
  public void change(String reference, long version, SaveView view) {
    StoredView stored = read(reference, version);
    SaveView checked = ViewRules.checked(view);
    requireShareable(checked.shared(), stored.isShared());
    if (!stored.list().equals(checked.list())) {
      throw new InvalidInput("", "NOT_A_VALUE", checked.list());
    }
    if (stored.isOf(staff().userId())) {
      requireFree(
          checked.name(),
          own(checked.list()).stream()
              .filter(other -> !other.reference().equals(reference))
              .toList());
    }
    stored.rewrite(checked);
    rows.changed();
  }

  @Override
  @Allowed(value = Permission.OWN_PROFILE, audit = true)
  public void delete(String reference, long version) {
    rows.remove(read(reference, version));
  }

  private StoredView read(String reference, long version) {
    StoredView stored =
        rows.editable(staff(), reference).orElseThrow(() -> new UnknownView(reference));
    if (stored.version() != version) {
      throw new ChangedMeanwhile();
    }
    return stored;
  }

  /** What all colleagues see is for who sets the seller's ways; one's own need no right. */
  private void requireShareable(boolean shared, boolean before) {
    if (shared && !before && !staff().may(Permission.SETTINGS_MANAGE)) {
      throw new InvalidInput("shared", "VIEW_SHARE");
    }
  }

  private static void requireFree(String name, List<ListView> others) {
    if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
      throw new InvalidInput("viewName", "VIEW_NAME_TAKEN", name);
    }
  }

  private List<ListView> own(String list) {
    return rows.own(staff(), list);
  }

  private Actor staff() {
    requireStaff();
    return actor.get();
  }

  /** Arranging is for those who spend their days in lists. */
  private void requireStaff() {
    if (!actor.get().isStaff()) {
      throw new NotAllowed("ListViews");
    }
  }
}
