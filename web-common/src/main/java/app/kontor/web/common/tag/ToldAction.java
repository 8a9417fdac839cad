package app.kontor.web.common.tag;

import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of an action of its rows: what it is called, which rows offer it and what is
 * asked before. Attributes of the tag say otherwise.
 */
final class ToldAction {
  private final UIComponent tag;

  ToldAction(UIComponent tag) {
    this.tag = tag;
  }

  boolean isOffered() {
    return list().isRowAvailable() && told().isOffered(row());
  }

  /** The tag's attribute, or what the list has in its place. */
  String text(String name) {
    String own = KontorComponent.text(tag, name);
    if (!own.isEmpty()) {
      return own;
    }
    return switch (name) {
      case "kind" -> "quiet";
      case "icon" -> told().icon();
      case "title" -> isIconOnly() ? label() : "";
      case "confirm" -> question();
      default -> "";
    };
  }

  boolean isIconOnly() {
    return told().iconOnly();
  }

  String label() {
    return Words.of(FacesContext.getCurrentInstance()).texts().of(told().label());
  }

  private String question() {
    var asked = told().question();
    @Nullable Phrase question = asked == null ? null : asked.apply(row());
    return Words.of(FacesContext.getCurrentInstance()).said(question);
  }

  private ListTable list() {
    UIComponent above = tag.getParent();
    while (!(above instanceof ListTable)) {
      above = Objects.requireNonNull(above, "a k:action stands in a k:list").getParent();
    }
    return (ListTable) above;
  }

  Object row() {
    return list().getRowData();
  }

  /** What the list says of it; its rows are those that the component is written for. */
  @SuppressWarnings("unchecked")
  RowOffer<Object> told() {
    return (RowOffer<Object>) list().shape().action(tag.getId());
  }
}
