package app.kontor.web.order.office.items;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.RelationKind;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item names as one kind, and what is entered to be named. */
public class RelationForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final RelationKind kind;
  private final List<Item> items;
  private String related = "";

  RelationForm(RelationKind kind, List<Item> items) {
    this.kind = kind;
    this.items = items;
  }

  public RelationKind getKind() {
    return kind;
  }

  /** Those that are named, in their order. */
  public List<Item> getItems() {
    return items;
  }

  /** The numbers that were entered, parted by semicolons or ends of lines. */
  List<ItemNumber> numbers() {
    return Stream.of(related.split("[;\n]", -1))
        .map(String::strip)
        .filter(number -> !number.isEmpty())
        .map(ItemNumber::new)
        .toList();
  }

  public String getRelated() {
    return related;
  }

  public void setRelated(@Nullable String related) {
    this.related = ItemForm.text(related);
  }
}
