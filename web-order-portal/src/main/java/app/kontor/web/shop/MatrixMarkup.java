package app.kontor.web.shop;

import app.kontor.catalogue.ItemFamily.Axis;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers.Cell;
import app.kontor.ordering.Offers.Matrix;
import app.kontor.pricing.Price;
import app.kontor.web.common.page.Beans;
import app.kontor.web.common.tag.Functions;
import app.kontor.web.common.tag.Words;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The variants of a family side by side: of the first two properties the one with fewer values
 * across, the other one down, and a part for each value of the third. Each cell has price, stock
 * and a field for the quantity; one button adds all that is filled in.
 */
final class MatrixMarkup {
  private final ResponseWriter writer;
  private final Words words;
  private final OfferMarkup offers;
  private final Shop shop = Beans.of(Shop.class);
  private final PropertyWords values = Beans.of(PropertyWords.class);
  private final Map<List<String>, Offer> cells = new HashMap<>();
  private final String items;
  private final List<Axis> axes;
  private final boolean buying;
  private final int decimals;

  /** Which axis runs across and which down, by their places; -1 for none. */
  private final int across;

  private final int down;

  /**
   * @param to address of an item's page but for its number; null for the shop's
   */
  MatrixMarkup(FacesContext context, Matrix matrix, @Nullable String to) {
    this.writer = context.getResponseWriter();
    this.words = Words.of(context);
    this.offers = new OfferMarkup(context);
    this.items = to == null ? words.page().url("/item.xhtml") + "?item=" : to;
    this.axes = matrix.axes();
    this.buying = shop.isBuying();
    for (Cell cell : matrix.cells()) {
      cells.put(cell.values(), cell.offer());
    }
    this.decimals = Functions.decimals(matrix.cells().stream().map(Cell::offer).toList());
    boolean wide = axes.size() > 1 && axes.get(0).values().size() > axes.get(1).values().size();
    this.across = axes.size() == 1 ? -1 : wide ? 1 : 0;
    this.down = axes.size() == 1 ? 0 : wide ? 0 : 1;
  }

  void write() throws IOException {
    writer.startElement("form", null);
    writer.writeAttribute("method", "post", null);
    writer.writeURIAttribute("action", words.page().url("/add-all-to-basket"), null);
    writer.writeAttribute("class", "k-card shop-matrix", null);
    writer.writeAttribute("data-shop-matrix", "", null);
    FormSeller.write(writer, words.visitor().getActor().sellerId());
    if (axes.size() < 3) {
      part(null);
    } else {
      tabs();
      for (String third : axes.get(2).values()) {
        part(third);
      }
    }
    if (buying) {
      button();
    }
    writer.endElement("form");
  }

  /** What leads to the parts; a script makes tabs of it. */
  private void tabs() throws IOException {
    open("div", "shop-matrix-tabs");
    writer.writeAttribute("data-shop-tabs", "", null);
    writer.writeAttribute("aria-label", axes.get(2).property().name(), null);
    for (String third : axes.get(2).values()) {
      open("a", "shop-matrix-tab");
      writer.writeAttribute("href", "#" + id(third), null);
      writer.writeText(said(2, third), null);
      writer.endElement("a");
    }
    writer.endElement("div");
  }

  private String id(String third) {
    return "part-" + axes.get(2).values().indexOf(third);
  }

  private void part(@Nullable String third) throws IOException {
    open("section", "shop-matrix-part");
    if (third != null) {
      writer.writeAttribute("id", id(third), null);
      writer.writeAttribute("data-matrix-part", "", null);
      text("h3", "shop-matrix-name", axes.get(2).property().name() + ": " + said(2, third));
    }
    List<String> columns = across < 0 ? List.of("") : used(third, across);
    List<String> rows = used(third, down);
    if (across >= 0) {
      pick(columns, third);
    }
    open("div", "k-table-wrap shop-matrix-scroll");
    writer.writeAttribute("tabindex", "0", null);
    writer.writeAttribute("role", "group", null);
    writer.writeAttribute("aria-label", words.texts().of("matrix.title"), null);
    open("table", "k-table k-keep");
    head(columns);
    writer.startElement("tbody", null);
    for (String row : rows) {
      writer.startElement("tr", null);
      heading("row", said(down, row));
      for (int column = 0; column < columns.size(); column++) {
        cell(cells.get(place(row, columns.get(column), third)), column);
      }
      writer.endElement("tr");
    }
    writer.endElement("tbody");
    writer.endElement("table");
    writer.endElement("div");
    writer.endElement("section");
  }

  /** The values of an axis that variants of the part have. */
  private List<String> used(@Nullable String third, int axis) {
    return axes.get(axis).values().stream()
        .filter(
            value ->
                cells.keySet().stream()
                    .anyMatch(
                        key ->
                            key.get(axis).equals(value)
                                && (third == null || key.get(2).equals(third))))
        .toList();
  }

  private List<String> place(String row, String column, @Nullable String third) {
    if (across < 0) {
      return List.of(row);
    }
    List<String> two = down == 0 ? List.of(row, column) : List.of(column, row);
    return third == null ? two : List.of(two.get(0), two.get(1), third);
  }

  /** On a phone one value of the axis that runs across is chosen, and the rest is a list. */
  private void pick(List<String> columns, @Nullable String third) throws IOException {
    String id = "pick-" + (third == null ? "0" : id(third));
    open("p", "k-field shop-matrix-pick");
    writer.startElement("label", null);
    writer.writeAttribute("for", id, null);
    writer.writeText(axes.get(across).property().name(), null);
    writer.endElement("label");
    writer.startElement("select", null);
    writer.writeAttribute("id", id, null);
    writer.writeAttribute("data-shop-pick", "", null);
    for (int column = 0; column < columns.size(); column++) {
      writer.startElement("option", null);
      writer.writeAttribute("value", String.valueOf(column), null);
      writer.writeText(said(across, columns.get(column)), null);
      writer.endElement("option");
    }
    writer.endElement("select");
    writer.endElement("p");
  }

  private void head(List<String> columns) throws IOException {
    writer.startElement("thead", null);
    writer.startElement("tr", null);
    String corner = axes.get(down).property().name();
    heading("col", across < 0 ? corner : corner + " × " + axes.get(across).property().name());
    for (int column = 0; column < columns.size(); column++) {
      writer.startElement("th", null);
      writer.writeAttribute("scope", "col", null);
      writer.writeAttribute("data-column", column, null);
      writer.writeText(
          across < 0 ? words.texts().of("matrix.quantity") : said(across, columns.get(column)),
          null);
      writer.endElement("th");
    }
    writer.endElement("tr");
    writer.endElement("thead");
  }

  private void heading(String scope, String text) throws IOException {
    writer.startElement("th", null);
    writer.writeAttribute("scope", scope, null);
    writer.writeText(text, null);
    writer.endElement("th");
  }

  private void cell(@Nullable Offer offer, int column) throws IOException {
    writer.startElement("td", null);
    writer.writeAttribute("data-column", column, null);
    if (offer == null) {
      writer.writeAttribute("class", "shop-cell-none", null);
      writer.endElement("td");
      return;
    }
    open("div", "shop-cell");
    open("a", "shop-cell-price k-num");
    writer.writeURIAttribute("href", items + offer.item().number(), null);
    writer.writeAttribute("title", title(offer), null);
    UnitPrice net = offer.shown();
    text("span", "k-sr", offer.item().number() + ", ");
    open("span", "shop-cell-net");
    writer.writeAttribute("data-breaks", breaks(offer), null);
    writer.writeText(
        net == null ? words.texts().of("shop.price.request") : words.formats().price(net, decimals),
        null);
    writer.endElement("span");
    writer.endElement("a");
    if (buying && net != null) {
      field(offer);
    }
    offers.availability(offer);
    writer.endElement("div");
    writer.endElement("td");
  }

  private void field(Offer offer) throws IOException {
    writer.startElement("input", null);
    writer.writeAttribute("class", "k-num-input shop-cell-quantity", null);
    writer.writeAttribute("name", AddAllServlet.FIELD + offer.item().number(), null);
    writer.writeAttribute("inputmode", "decimal", null);
    writer.writeAttribute("autocomplete", "off", null);
    writer.writeAttribute("maxlength", "12", null);
    writer.writeAttribute(
        "placeholder", words.formats().number(offer.item().minimum().value()), null);
    writer.writeAttribute("data-step", shop.plain(offer.item().packaging()), null);
    writer.writeAttribute(
        "aria-label", words.texts().of("shop.quantity-of", offer.item().number()), null);
    writer.endElement("input");
  }

  /** Number and packaging, and from which quantity on it costs less. */
  private String title(Offer offer) {
    Price price = offer.price();
    String number =
        offer.item().number() + ", " + words.texts().of("shop.packaging", offer.item().packaging());
    return price == null || price.breaks().size() < 2
        ? number
        : number
            + price.breaks().stream()
                .map(
                    step ->
                        words
                            .texts()
                            .of(
                                "matrix.break",
                                step.from(),
                                words.formats().price(offer.shown(step.price()), decimals)))
                .collect(Collectors.joining(", ", ": ", ""));
  }

  /** {@code 100=0.12 zł|1000=0.11 zł}, from which the script takes what holds for a quantity. */
  private String breaks(Offer offer) {
    Price price = offer.price();
    return price == null
        ? ""
        : price.breaks().stream()
            .map(
                step ->
                    shop.plain(step.from())
                        + "="
                        + words.formats().price(offer.shown(step.price()), decimals))
            .collect(Collectors.joining("|"));
  }

  private void button() throws IOException {
    open("p", "shop-matrix-do");
    writer.startElement("button", null);
    writer.writeAttribute("type", "submit", null);
    writer.writeAttribute("class", "k-button k-button-primary", null);
    open("span", "pi pi-shopping-cart");
    writer.writeAttribute("aria-hidden", "true", null);
    writer.endElement("span");
    writer.writeText(" " + words.texts().of("matrix.add"), null);
    writer.endElement("button");
    writer.endElement("p");
  }

  private String said(int axis, String value) {
    return values.of(axes.get(axis).property(), value);
  }

  private void open(String element, String styleClass) throws IOException {
    writer.startElement(element, null);
    writer.writeAttribute("class", styleClass, null);
  }

  private void text(String element, String styleClass, String text) throws IOException {
    open(element, styleClass);
    writer.writeText(text, null);
    writer.endElement(element);
  }
}
