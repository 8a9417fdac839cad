package app.kontor.web.strangers;

import app.kontor.catalogue.BundlePart;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.PictureSize;
import app.kontor.ordering.PublicItem;
import app.kontor.ordering.PublicOffer;
import app.kontor.ordering.PublicShop;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.PropertyWords;
import app.kontor.web.shop.WeekWords;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item of a shop, for everybody. */
@Named
@RequestScoped
public class ProductPage {
  @EJB private PublicShop shop;
  @Inject private Visitor visitor;
  @Inject private Portal portal;
  @Inject private PropertyWords words;
  @Inject private PublicView view;
  @Inject private Fresh fresh;

  private @Nullable String number;
  private @Nullable PublicItem item;
  private List<Choice> properties = List.of();

  /** Reads the item of the address. */
  public void load() {
    PublicItem read = shop.item(new ItemNumber(number == null ? "" : number));
    item = read;
    properties =
        read.properties().stream()
            .map(each -> new Choice(words.of(each), each.property().name()))
            .toList();
    String about = read.words().summary().isEmpty() ? read.text() : read.words().summary();
    view.show(
        language -> view.of().item(read.offer().number(), language),
        about.isEmpty() ? read.offer().name() : about);
    String picture = read.offer().picture();
    view.product(picture == null ? null : view.of().picture(picture, PictureSize.LARGE));
    view.tell(
        new StructuredData(
                view.of(), portal.getSeller().shownName(), visitor.getLocale().getLanguage())
            .item(read, properties));
    fresh.isKnown(read, properties);
  }

  public PublicItem getItem() {
    return Objects.requireNonNull(item);
  }

  /** What the item has of the seller's properties: what it is called, and what it has. */
  public List<Choice> getProperties() {
    return properties;
  }

  /** The days on which a branch is open, each with its hours. */
  public List<Choice> hours(PublicItem.Branch branch) {
    return WeekWords.open(branch.hours(), visitor.getLocale());
  }

  /** The page of a variant. */
  public String address(PublicOffer variant) {
    return view.of().item(variant.number(), visitor.getLocale().getLanguage());
  }

  /** The page of a part. */
  public String addressOf(BundlePart part) {
    return view.of().item(part.number(), visitor.getLocale().getLanguage());
  }

  /** The page of a variant's family; null for all else. */
  public @Nullable String getFamily() {
    ItemNumber family = getItem().family();
    return family == null ? null : view.of().item(family, visitor.getLocale().getLanguage());
  }

  /** The sign-in that leads on to where the item is ordered. */
  public String getOrder() {
    return view.of().order(getItem().offer().number());
  }

  public @Nullable String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number;
  }
}
