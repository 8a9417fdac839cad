package app.kontor.web.order.office.items;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemRelations;
import app.kontor.catalogue.RelatedItem;
import app.kontor.catalogue.RelationKind;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The alternatives, accessories and spare parts of an item, and what is better than it. */
@Named
@ViewScoped
public class ItemRelationsPage extends ItemTab {
  private static final long serialVersionUID = 1L;

  @EJB private ItemRelations relations;
  @Inject private PageInfo page;

  private List<RelationForm> kinds = List.of();
  private List<RelatedItem> naming = List.of();

  public void load() {
    List<RelatedItem> all = relations.of(number());
    kinds =
        Stream.of(RelationKind.values())
            .map(
                kind ->
                    new RelationForm(
                        kind,
                        all.stream()
                            .filter(each -> each.kind() == kind && !each.naming())
                            .map(RelatedItem::item)
                            .toList()))
            .toList();
    naming = all.stream().filter(RelatedItem::naming).toList();
  }

  private String here() {
    return tab(page, "/office/item-relations.xhtml");
  }

  /** Names the items that were entered. */
  public String add(RelationForm form) {
    int added = relations.add(page.key(), number(), form.getKind(), form.numbers());
    page.done("office.item-relations.added", added);
    return here();
  }

  public String up(RelationForm form, Item other) {
    return swap(form, other, -1);
  }

  public String down(RelationForm form, Item other) {
    return swap(form, other, 1);
  }

  private String swap(RelationForm form, Item other, int by) {
    List<ItemNumber> order = new ArrayList<>(form.getItems().stream().map(Item::number).toList());
    int at = order.indexOf(other.number());
    int to = at + by;
    if (at >= 0 && to >= 0 && to < order.size()) {
      Collections.swap(order, at, to);
    }
    relations.arrange(number(), form.getKind(), order);
    page.done("office.item-relations.arranged");
    return here();
  }

  public String remove(RelationForm form, Item other) {
    relations.remove(number(), form.getKind(), other.number());
    page.done("office.item-relations.removed", other.number());
    return here();
  }

  /** What the item names, a form for each kind. */
  public List<RelationForm> getKinds() {
    return kinds;
  }

  /** What names the item. */
  public List<RelatedItem> getNaming() {
    return naming;
  }
}
