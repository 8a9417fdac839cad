package app.kontor.web.strangers;

import app.kontor.catalogue.BundlePart;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.PictureSize;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.PublicItem;
import app.kontor.ordering.PublicOffer;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.web.common.page.Choice;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pages say to search engines in the words of schema.org, as JSON-LD that can stand in a
 * script of a page: no text in it can end the script or begin a tag.
 *
 * @param seller name of the seller
 * @param language of the page, its code
 */
record StructuredData(PublicAddresses addresses, String seller, String language) {
  private static final String TYPE = "@type";
  private static final String NAME = "name";
  private static final String VALUE = "value";

  /**
   * An item with what it costs everybody and where it stands in the catalogue.
   *
   * @param properties each with what it is called and what the item has of it
   */
  String item(PublicItem item, List<Choice> properties) {
    return script(
        JsonLibrary.get()
            .createArrayBuilder()
            .add(product(item, properties))
            .add(path(item.path(), item.offer())));
  }

  /** The way to a category. */
  String category(List<Category> path) {
    return script(JsonLibrary.get().createArrayBuilder().add(path(path, null)));
  }

  private static JsonObjectBuilder object(String type) {
    return JsonLibrary.get().createObjectBuilder().add(TYPE, type);
  }

  private JsonObjectBuilder product(PublicItem item, List<Choice> properties) {
    PublicOffer offer = item.offer();
    JsonObjectBuilder product =
        object("Product")
            .add(NAME, offer.name())
            .add("sku", offer.number().value())
            .add("url", addresses.item(offer.number(), language))
            .add("category", offer.categoryName());
    add(
        product,
        "description",
        item.words().summary().isEmpty() ? item.text() : item.words().summary());
    add(product, "gtin", offer.gtin());
    add(product, "mpn", item.makerNumber());
    JsonArrayBuilder pictures = JsonLibrary.get().createArrayBuilder();
    item.pictures()
        .forEach(each -> pictures.add(addresses.picture(each.hash(), PictureSize.LARGE)));
    product.add("image", pictures);
    String maker = item.maker();
    if (maker != null && !maker.isEmpty()) {
      product.add("brand", object("Brand").add(NAME, maker));
    }
    if (!properties.isEmpty()) {
      JsonArrayBuilder all = JsonLibrary.get().createArrayBuilder();
      properties.forEach(
          each ->
              all.add(object("PropertyValue").add(NAME, each.label()).add(VALUE, each.value())));
      product.add("additionalProperty", all);
    }
    JsonObjectBuilder offered = offer(offer);
    if (!item.parts().isEmpty()) {
      offered.add("includesObject", parts(item.parts()));
    }
    return product.add("offers", offered);
  }

  /** What is handed over with one of a bundle. */
  private JsonArrayBuilder parts(List<BundlePart> parts) {
    JsonArrayBuilder all = JsonLibrary.get().createArrayBuilder();
    for (BundlePart part : parts) {
      JsonObjectBuilder goods =
          object("Product").add(NAME, part.name()).add("sku", part.number().value());
      if (part.sold()) {
        goods.add("url", addresses.item(part.number(), language));
      }
      all.add(
          object("TypeAndQuantityNode")
              .add("amountOfThisGood", part.quantity().value())
              .add("unitCode", part.quantity().unit().code())
              .add("typeOfGood", goods));
    }
    return all;
  }

  private JsonObjectBuilder offer(PublicOffer offer) {
    JsonObjectBuilder made =
        object("Offer")
            .add("url", addresses.item(offer.number(), language))
            .add(
                "eligibleQuantity",
                quantity(offer.minimum()).add("minValue", offer.minimum().value()))
            .add("seller", object("Organization").add(NAME, seller));
    Boolean available = offer.available();
    if (available != null) {
      made.add("availability", "https://schema.org/" + (available ? "InStock" : "BackOrder"));
    }
    UnitPrice net = offer.net();
    if (net != null) {
      made.add(
          "priceSpecification",
          object("UnitPriceSpecification")
              .add("price", net.amount())
              .add("priceCurrency", net.currency().getCurrencyCode())
              .add("valueAddedTaxIncluded", false)
              .add(
                  "referenceQuantity",
                  quantity(net.baseQuantity()).add(VALUE, net.baseQuantity().value())));
    }
    return made;
  }

  private static JsonObjectBuilder quantity(Quantity quantity) {
    return object("QuantitativeValue").add("unitCode", quantity.unit().code());
  }

  private JsonObjectBuilder path(List<Category> path, @Nullable PublicOffer last) {
    JsonArrayBuilder steps = JsonLibrary.get().createArrayBuilder();
    int position = 0;
    for (Category category : path) {
      position++;
      steps.add(step(position, category.name(), addresses.catalogue(category.code(), language)));
    }
    if (last != null) {
      steps.add(step(position + 1, last.name(), addresses.item(last.number(), language)));
    }
    return object("BreadcrumbList").add("itemListElement", steps);
  }

  private static JsonObjectBuilder step(int position, String name, String address) {
    return object("ListItem").add("position", position).add(NAME, name).add("item", address);
  }

  private static void add(JsonObjectBuilder object, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      object.add(name, value);
    }
  }

  private static String script(JsonArrayBuilder graph) {
    JsonObject all =
        JsonLibrary.get()
            .createObjectBuilder()
            .add("@context", "https://schema.org")
            .add("@graph", graph)
            .build();
    return escaped(all.toString());
  }

  /** JSON that says the same and has no sign that means something to HTML or old scripts. */
  static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
