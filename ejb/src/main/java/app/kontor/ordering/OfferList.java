package app.kontor.ordering;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemRules;
import app.kontor.catalogue.ItemType;
import app.kontor.money.UnitPrice;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.language.Languages;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.stock.Availability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Items with the prices and the stock the actor sees. */
@Dependent
public class OfferList implements ListDefinition<Offer> {
  private static final String CATEGORY = "category";
  private static final String STATE = "state";
  private static final String TYPE = "type";
  private static final String VAT = "vat";
  private static final String MAKER = "maker";
  private static final String MISSING = "missing";
  private static final int LONGEST = 100;

  public static final ListShape<Offer> SHAPE =
      ListShape.<Offer>named("items")
          .text("picture", "office.items.picture", offer -> offer.item().picture())
          .link("number", "common.number", offer -> offer.item().number(), "item")
          .sortedBy(ItemQuery.Order.NUMBER)
          .code("own", "own-numbers.yours.label", offer -> offer.item().buyersNumber())
          .code("ean", "export.ean", offer -> offer.item().ean())
          .text("name", "common.name", offer -> offer.item().name())
          .sortedBy(ItemQuery.Order.NAME)
          .text("category", "export.category", offer -> offer.item().categoryName())
          .notOnPhones()
          .text("unit", "common.unit", offer -> offer.item().unit())
          .quantity("packaging", "item.packaging", offer -> offer.item().packaging())
          .notOnPhones()
          .number("weight", "export.weight", offer -> offer.item().weightKg())
          .money("net", "common.net", offer -> offer.isGrossAlone() ? null : offer.net())
          .money("gross", "common.gross", offer -> offer.isGrossAlone() ? offer.gross() : null)
          .quantity("price-for", "export.price-for", OfferList::priceFor)
          .text("currency", "common.currency", OfferList::currency)
          .status("stock", "office.items.stock", OfferList::stock)
          .page(
              Audience.STAFF,
              ListCell.of("picture"),
              ListCell.of("number"),
              ListCell.of("name"),
              ListCell.of("category").labelled("office.items.category.label"),
              ListCell.of("packaging"),
              ListCell.of("net").labelled("office.items.price"),
              ListCell.of("stock"))
          .file(
              "number",
              "ean",
              "name",
              "category",
              "unit",
              "packaging",
              "weight",
              "net",
              "price-for",
              "currency",
              "gross",
              "own")
          .filter(
              FilterField.search("q", "catalogue.words"),
              FilterField.choice(CATEGORY, "office.items.category.label", "common.all")
                  .filteringAtOnce(),
              FilterField.choice(STATE, "office.items.state", null).offering(states()),
              FilterField.choice(
                  TYPE, "office.items.type", "common.all", List.of(ItemType.values())),
              FilterField.choice(MAKER, "office.items.maker", "common.all"),
              FilterField.choice(VAT, "office.items.vat", "common.all").offering(vatClasses()),
              FilterField.choice(MISSING, "office.items.missing", "office.items.missing.none"))
          .marked(offer -> offer.item().number().value())
          .size(24)
          .deepest(400)
          .build();

  private final Offers offers;
  private final Catalogue catalogue;

  @Inject
  public OfferList(Offers offers, Catalogue catalogue) {
    this.offers = offers;
    this.catalogue = catalogue;
  }

  @Override
  public ListShape<Offer> shape() {
    return SHAPE;
  }

  @Override
  public Page<Offer> rows(FilterValues filter, PageRequest page) {
    ItemFilter wanted = wanted(filter);
    return wanted.isPlain()
        ? offers.search(
            new ItemQuery(wanted.text(), wanted.categoryCode(), wanted.order()).eachVariant(), page)
        : offers.list(wanted, page);
  }

  /** Which items a filter of this list asks for. */
  public static ItemFilter wanted(FilterValues filter) {
    ItemQuery query =
        query(
            words(filter.text("q")),
            filter.text(CATEGORY),
            filter.constant("sort", ItemQuery.Order.class));
    ItemFilter.State state = filter.constant(STATE, ItemFilter.State.class);
    return new ItemFilter(
        query.text(),
        query.categoryCode(),
        state == null ? ItemFilter.State.SOLD : state,
        filter.constant(TYPE, ItemType.class),
        filter.text(VAT).isEmpty() ? null : filter.text(VAT),
        filter.text(MAKER).isEmpty() ? null : filter.text(MAKER),
        ItemFilter.Lack.parse(filter.text(MISSING)),
        query.order());
  }

  private static FilterChoice[] states() {
    return FilterChoice.of(List.of(ItemFilter.State.values())).toArray(FilterChoice[]::new);
  }

  private static FilterChoice[] vatClasses() {
    return ItemRules.VAT_CLASSES.stream()
        .map(vat -> new FilterChoice(vat, Phrase.of("vat-class." + vat)))
        .toArray(FilterChoice[]::new);
  }

  /** Items that are sold are what people look for. */
  @Override
  public Map<String, String> usual() {
    return Map.of(STATE, ItemFilter.State.SOLD.name());
  }

  private static String words(String typed) {
    return typed.substring(0, Math.min(LONGEST, typed.length()));
  }

  /**
   * The categories, children with their parent's name before theirs, the makers, and what can be
   * missing where.
   */
  @Override
  public Map<String, List<FilterChoice>> choices() {
    List<Category> all = catalogue.categories();
    Map<String, String> names =
        all.stream().collect(Collectors.toMap(Category::code, Category::name));
    return Map.of(
        CATEGORY,
        all.stream().map(each -> new FilterChoice(each.code(), path(each, names))).toList(),
        MAKER,
        catalogue.makers().stream().map(name -> new FilterChoice(name, name)).toList(),
        MISSING,
        lacking());
  }

  private List<FilterChoice> lacking() {
    List<FilterChoice> choices = new ArrayList<>();
    for (ItemFilter.Missing what : ItemFilter.Missing.values()) {
      choices.add(FilterChoice.of(what));
      switch (what) {
        case TEXT ->
            Languages.all()
                .forEach(
                    language ->
                        choices.add(
                            lacking(
                                what,
                                language.code(),
                                Phrase.of("office.items.missing.text", language.name()))));
        case PRICE ->
            offers
                .markets()
                .forEach(
                    market ->
                        choices.add(
                            lacking(
                                what,
                                market.code(),
                                Phrase.of(
                                    "office.items.missing.price",
                                    market.name(),
                                    market.currency()))));
        default -> {}
      }
    }
    return choices;
  }

  private static FilterChoice lacking(ItemFilter.Missing what, String in, Phrase label) {
    return new FilterChoice(new ItemFilter.Lack(what, in).toString(), label);
  }

  private static String path(Category category, Map<String, String> names) {
    String parent = names.get(Objects.requireNonNullElse(category.parentCode(), ""));
    return parent == null ? category.name() : parent + " › " + category.name();
  }

  /**
   * What is looked for; without an order named, the one that fits the search.
   *
   * @param text words, empty for all
   * @param category code, empty for all
   */
  public static ItemQuery query(String text, String category, ItemQuery.@Nullable Order named) {
    ItemQuery.Order fitting = text.isEmpty() ? ItemQuery.Order.NUMBER : ItemQuery.Order.RELEVANCE;
    return new ItemQuery(
        text, category.isEmpty() ? null : category, named == null ? fitting : named);
  }

  private static Badge stock(Offer offer) {
    Offer.Sizes sizes = offer.sizes();
    if (sizes != null) {
      return new Badge(
          Offer.Supply.ON_REQUEST,
          Phrase.of("shop.sizes", sizes.count()),
          "neutral",
          "pi-th-large");
    }
    Availability availability = offer.availability();
    Offer.Supply supply = offer.supply();
    return switch (supply) {
      case IN_STOCK ->
          said(
              supply,
              availability.isExact()
                  ? Phrase.of("shop.available", availability.free())
                  : Phrase.of("shop.available.light"));
      case LOW ->
          said(
              supply,
              availability.isExact()
                  ? Phrase.of("shop.available.low", availability.free())
                  : Phrase.of("shop.available.light.low"));
      case UNTOLD -> new Badge(supply, Phrase.of("shop.available.untold"), "neutral", "pi-minus");
      case DUE -> {
        LocalDate expected = Objects.requireNonNull(availability.expected());
        yield said(supply, Phrase.of("shop.available.due", expected));
      }
      case SERVICE ->
          new Badge(supply, Phrase.of("shop.available.service"), "neutral", "pi-wrench");
      case ON_REQUEST ->
          new Badge(supply, Phrase.of("shop.available.request"), "neutral", "pi-phone");
    };
  }

  private static Badge said(Offer.Supply supply, Phrase words) {
    return new Badge(supply, words, null, null);
  }

  private static @Nullable Object currency(Offer offer) {
    UnitPrice net = offer.net();
    return net == null ? null : net.currency();
  }

  private static @Nullable Object priceFor(Offer offer) {
    UnitPrice net = offer.net();
    return net == null ? null : net.baseQuantity();
  }
}
