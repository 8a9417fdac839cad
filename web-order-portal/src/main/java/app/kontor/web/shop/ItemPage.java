package app.kontor.web.shop;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemDocument;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ShownPicture;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.platform.data.PageRequest;
import app.kontor.pricing.Price;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item: picture, text, prices with breaks, availability, and others of its category. */
@Named
@RequestScoped
public class ItemPage {
  private static final int OTHERS = 9;

  @EJB private Offers offers;
  @Inject private Visitor visitor;
  @Inject private PriceWords words;
  @Inject private Texts texts;

  private String number = "";
  private Offers.@Nullable Detail detail;
  private Offers.@Nullable Matrix matrix;
  private List<Offers.Related> related = List.of();
  private List<Offer> alsoBought = List.of();
  private List<Offer> others = List.of();

  /** Reads the item; an unknown number answers as such. */
  public void load() {
    Offers.Shown shown = offers.shown(new ItemNumber(number));
    Offers.Detail found = shown.detail();
    String category = found.offer().item().categoryCode();
    detail = found;
    related = shown.related();
    alsoBought = shown.alsoBought();
    number = found.offer().item().number().value();
    if (found.offer().item().isFamily() && isSold()) {
      matrix = offers.matrix(found.offer().item().number());
    }
    others =
        offers
            .search(new ItemQuery("", category, ItemQuery.Order.NUMBER), PageRequest.first(OTHERS))
            .rows()
            .stream()
            .filter(other -> !other.item().number().value().equals(number))
            .limit(OTHERS - 1L)
            .toList();
  }

  /** Alternatives, accessories and what else has to do with the item. */
  public List<Offers.Related> getRelated() {
    return related;
  }

  /** What others bought with the item. */
  public List<Offer> getAlsoBought() {
    return alsoBought;
  }

  /** Whether it can still be bought. */
  public boolean isSold() {
    return getOffer().item().active();
  }

  /** What there is to say of the item itself. */
  public ItemDetail getDetail() {
    return detail().item();
  }

  /** The main one first. */
  public List<ShownPicture> getPictures() {
    return getDetail().pictures();
  }

  /** Data sheets, certificates and other files for the reader, as long as it is sold. */
  public List<ItemDocument> getDocuments() {
    return isSold() ? getDetail().documents() : List.of();
  }

  /** The language of a document, empty where it is the reader's own or none. */
  public String language(ItemDocument document) {
    String code = document.language();
    return code == null || code.equals(visitor.getLocale().getLanguage())
        ? ""
        : texts.language(code);
  }

  /** Kibibytes of a document, one at least. */
  public long kilobytes(ItemDocument document) {
    return Math.max(1, document.size() / 1024);
  }

  /** The variants of a family side by side, or null for what is sold itself. */
  public Offers.@Nullable Matrix getMatrix() {
    return matrix;
  }

  /** Whether it stands for variants. */
  public boolean isFamily() {
    return matrix != null;
  }

  /** The family of a variant, or null. */
  public @Nullable ItemNumber getFamilyNumber() {
    return detail().item().family();
  }

  /** The number that was asked for and is no longer sold, or null. */
  public @Nullable ItemNumber getReplaces() {
    return detail().item().replaces();
  }

  public boolean isMinimumAbovePackage() {
    return getOffer().item().minimum().value().compareTo(getOffer().item().packaging().value()) > 0;
  }

  /** In a shipping carton, or null. */
  public @Nullable Quantity getCarton() {
    BigDecimal carton = getDetail().units().carton();
    return carton == null ? null : Quantity.of(carton, getOffer().item().unit());
  }

  /**
   * One of another unit, how much of the base unit that is, and what it costs.
   *
   * @param net null if the item is on request
   */
  public record Unit(Quantity one, Quantity has, @Nullable UnitPrice net) {}

  public List<Unit> getUnits() {
    Offer offer = getOffer();
    return offer.item().sold().stream()
        .map(
            unit ->
                new Unit(
                    Quantity.of(1, unit.unit()),
                    unit.inBase(BigDecimal.ONE, offer.item().unit()),
                    offer.net(unit)))
        .toList();
  }

  /** Length, width and height as far as they are known, in millimetres. */
  public String getSize() {
    ItemMeasures measures = getDetail().measures();
    return Stream.of(measures.lengthMm(), measures.widthMm(), measures.heightMm())
        .filter(Objects::nonNull)
        .map(side -> visitor.formats().number(side))
        .collect(Collectors.joining(" × "));
  }

  /** The name of the country it comes from, empty if that is not known. */
  public String getOrigin() {
    String code = getDetail().trade().origin();
    return code == null ? "" : visitor.formats().any(new Locale.Builder().setRegion(code).build());
  }

  private Offers.Detail detail() {
    if (detail == null) {
      throw new PageNotLoaded("an item");
    }
    return detail;
  }

  public Offer getOffer() {
    return detail().offer();
  }

  public @Nullable String getMaker() {
    return detail().item().maker();
  }

  /** The categories from the root. */
  public List<Category> getPath() {
    return detail().item().path();
  }

  /** Quantity breaks if there is more than one. */
  public List<Price.Break> getBreaks() {
    Price price = getOffer().price();
    if (price == null) {
      return List.of();
    }
    List<Price.Break> all = new ArrayList<>(price.breaks().size() < 2 ? List.of() : price.breaks());
    for (SalesUnit unit : getOffer().item().sold()) {
      Price own = price.inUnits().get(unit.unit());
      if (own != null) {
        own.breaks().stream()
            .flatMap(
                step ->
                    unit.of(step.from()).stream()
                        .map(from -> new Price.Break(from, step.price().in(unit))))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** Where the price comes from; empty if the item is on request. */
  public String getReason() {
    Price price = getOffer().price();
    return price == null ? "" : words.reason(price.reason());
  }

  public List<Offer> getOthers() {
    return others;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }
}
