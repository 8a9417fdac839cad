package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.MeantItem;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.ordering.OrderSearch;
import app.kontor.ordering.PaperKind;
import app.kontor.party.Parties;
import app.kontor.party.Visibility;
import app.kontor.party.VisibleDetail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words of a search for orders mean to who asks. */
@Dependent
public class OrderNarrowing {
  /** Items that words of a name may mean; more are better named more exactly. */
  private static final int MOST_ITEMS = 20;

  private final CurrentActor actor;
  private final Catalogue catalogue;
  private final Parties parties;

  @Inject
  OrderNarrowing(CurrentActor actor, Catalogue catalogue, Parties parties) {
    this.actor = actor;
    this.catalogue = catalogue;
    this.parties = parties;
  }

  /**
   * What a search means.
   *
   * @param items one of which an order has; null if none is asked for
   * @param papers kinds that the reader may look for by: who is not shown documents finds no order
   *     by them
   */
  record Narrowed(@Nullable List<Long> items, Set<PaperKind> papers) {
    /** Where nothing is looked for. */
    static final Narrowed NOTHING = new Narrowed(null, Set.of());
  }

  Narrowed of(OrderSearch search) {
    return search.equals(OrderSearch.NONE)
        ? Narrowed.NOTHING
        : new Narrowed(
            search.article().isBlank() ? null : items(search.article()),
            papers(parties.visibility()));
  }

  private List<Long> items(String article) {
    Actor who = actor.get();
    String word = article.strip();
    MeantItem meant =
        catalogue.meant(List.of(word), who.language()).getOrDefault(word, MeantItem.NOTHING);
    List<Item> items =
        meant.items().isEmpty() && who.may(Permission.CATALOGUE_VIEW)
            ? catalogue.suggest(word, MOST_ITEMS)
            : meant.items();
    return items.stream().map(Item::id).toList();
  }

  private Set<PaperKind> papers(Visibility seen) {
    Set<PaperKind> kinds = EnumSet.noneOf(PaperKind.class);
    if (actor.get().may(Permission.DOCUMENT_VIEW) && seen.shows(VisibleDetail.DOCUMENTS)) {
      kinds.addAll(
          EnumSet.of(
              PaperKind.PRO_FORMA,
              PaperKind.SALES_INVOICE,
              PaperKind.GOODS_ISSUE_NOTE,
              PaperKind.CORRECTIVE_INVOICE,
              PaperKind.ADVANCE_INVOICE));
    }
    if (actor.get().may(Permission.PARCEL_VIEW) && seen.shows(VisibleDetail.PARCELS)) {
      kinds.add(PaperKind.PARCEL);
    }
    return kinds;
  }
}
