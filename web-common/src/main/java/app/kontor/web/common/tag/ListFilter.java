package app.kontor.web.common.tag;

import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.list.ShownList;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The filter of a list of the core, above its table; what is typed goes into the address. Children
 * stand behind the fields: hidden parameters, links. A page whose filter has dates loads {@code
 * dates.js}.
 */
public class ListFilter extends KontorComponent {
  public static final String TYPE = "app.kontor.ListFilter";
  private static final int LONGEST_AMOUNT = 20;

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext context) {
    // Written by encodeEnd.
  }

  @Override
  public void encodeEnd(FacesContext context) throws IOException {
    if (!isRendered()) {
      return;
    }
    Words words = Words.of(context);
    ShownList<?> list = words.lists().of(text("of"));
    ResponseWriter writer = open(context, "form", "k-filters");
    writer.writeAttribute("method", "get", null);
    writer.writeAttribute("role", "search", null);
    boolean many = list.shape().filter().size() > 1;
    if (many) {
      toggle(writer, words);
    }
    for (FilterField field : list.shape().filter()) {
      if (!field.seldom()) {
        field(writer, words, list, field);
      }
    }
    seldom(writer, words, list);
    String layout = context.getExternalContext().getRequestParameterMap().get(ListPages.LAYOUT);
    if (layout != null && words.visitor().isStaff()) {
      writer.startElement("input", null);
      writer.writeAttribute("type", "hidden", null);
      writer.writeAttribute("name", ListPages.LAYOUT, null);
      writer.writeAttribute("value", layout, null);
      writer.endElement("input");
    }
    boolean search = !many || flag("search");
    writer.startElement("button", null);
    writer.writeAttribute("type", "submit", null);
    writer.writeAttribute("class", "k-button k-button-secondary", null);
    icon(writer, search ? "pi-search" : "pi-filter");
    element(writer, "span", "", words.texts().of(search ? "action.search" : "action.filter"));
    writer.endElement("button");
    for (UIComponent child : getChildren()) {
      child.encodeAll(context);
    }
    writer.endElement("form");
  }

  /** The fields that are seldom wanted, open while one of them says something. */
  private static void seldom(ResponseWriter writer, Words words, ShownList<?> list)
      throws IOException {
    List<FilterField> fields = list.shape().filter().stream().filter(FilterField::seldom).toList();
    if (fields.isEmpty()) {
      return;
    }
    writer.startElement("details", null);
    writer.writeAttribute("class", "k-filter-more", null);
    if (fields.stream().anyMatch(field -> !list.filter().text(field.key()).isEmpty())) {
      writer.writeAttribute("open", "open", null);
    }
    element(writer, "summary", "", words.texts().of("shell.filters.more"));
    writer.startElement("div", null);
    for (FilterField field : fields) {
      field(writer, words, list, field);
    }
    writer.endElement("div");
    writer.endElement("details");
  }

  /** Folds the fields away where there is little room. */
  private static void toggle(ResponseWriter writer, Words words) throws IOException {
    String label = words.texts().of("shell.filters");
    writer.startElement("button", null);
    writer.writeAttribute("type", "button", null);
    writer.writeAttribute("class", "k-button k-button-secondary k-icon-only k-filter-toggle", null);
    writer.writeAttribute("data-k-fold", "", null);
    writer.writeAttribute("aria-expanded", "false", null);
    writer.writeAttribute("aria-label", label, null);
    writer.writeAttribute("title", label, null);
    icon(writer, "pi-sliders-h");
    writer.endElement("button");
  }

  private static void field(
      ResponseWriter writer, Words words, ShownList<?> list, FilterField field) throws IOException {
    Audience audience = words.visitor().isStaff() ? Audience.STAFF : Audience.CUSTOMER;
    writer.startElement("div", null);
    writer.writeAttribute("class", "k-field", null);
    writer.startElement("label", null);
    writer.writeAttribute("for", field.key(), null);
    writer.writeText(words.texts().of(field.label(audience)), null);
    writer.endElement("label");
    String typed = list.filter().text(field.key());
    switch (field.kind()) {
      case CHOICE -> choice(writer, words, list, field, audience);
      case SEARCH -> {
        input(writer, field, "search", typed);
        writer.writeAttribute("maxlength", field.longest(), null);
        writer.endElement("input");
      }
      case DATE -> {
        input(writer, field, Functions.dateType(typed), typed);
        writer.writeAttribute("data-k-date", words.texts().of("date.choose"), null);
        writer.endElement("input");
      }
      case AMOUNT -> {
        input(writer, field, "text", typed);
        writer.writeAttribute("inputmode", "decimal", null);
        writer.writeAttribute("size", 10, null);
        writer.writeAttribute("maxlength", LONGEST_AMOUNT, null);
        writer.endElement("input");
      }
    }
    writer.endElement("div");
  }

  private static void input(ResponseWriter writer, FilterField field, String type, String typed)
      throws IOException {
    writer.startElement("input", null);
    writer.writeAttribute("type", type, null);
    writer.writeAttribute("id", field.key(), null);
    writer.writeAttribute("name", field.key(), null);
    writer.writeAttribute("value", typed, null);
  }

  private static void choice(
      ResponseWriter writer, Words words, ShownList<?> list, FilterField field, Audience audience)
      throws IOException {
    writer.startElement("select", null);
    writer.writeAttribute("id", field.key(), null);
    writer.writeAttribute("name", field.key(), null);
    if (field.atOnce()) {
      writer.writeAttribute("data-k-submit", "", null);
    }
    String none = field.none();
    if (none != null) {
      option(writer, "", words.texts().of(none), false);
    }
    String chosen = list.filter().text(field.key());
    for (FilterChoice one : list.choices(field, audience)) {
      String word = words.said(one.label());
      option(
          writer,
          one.value(),
          field.counted() ? word + " (" + list.count(one) + ")" : word,
          one.value().equals(chosen));
    }
    writer.endElement("select");
  }

  private static void option(ResponseWriter writer, String value, String label, boolean chosen)
      throws IOException {
    writer.startElement("option", null);
    writer.writeAttribute("value", value, null);
    if (chosen) {
      writer.writeAttribute("selected", "selected", null);
    }
    writer.writeText(label, null);
    writer.endElement("option");
  }
}
