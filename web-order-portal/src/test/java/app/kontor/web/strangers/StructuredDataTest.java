package app.kontor.web.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.BundlePart;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemWords;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.PublicItem;
import app.kontor.ordering.PublicOffer;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.web.common.page.Choice;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What search engines read of an item, whatever its texts are. */
class StructuredDataTest {
  private static final String EVIL =
      "</script><script>alert(1)</script> <!-- \u2028 & \"quoted\" \\ ]]>";
  private static final UnitCode PIECE = new UnitCode("C62");
  private static final StructuredData DATA =
      new StructuredData(PublicAddresses.of(1), "Sklep " + EVIL, "pl");

  @Test
  void no_text_ends_the_script() {
    String json = item(EVIL, UnitPrice.of("1.50", "PLN", PIECE));
    assertThat(json).doesNotContain("<", ">", "&", "\u2028");
    JsonObject product = product(json);
    assertThat(product.getString("name")).isEqualTo(EVIL);
    assertThat(product.getString("description")).isEqualTo(EVIL);
    assertThat(product.getJsonObject("brand").getString("name")).isEqualTo(EVIL);
    assertThat(product.getJsonArray("additionalProperty").getJsonObject(0).getString("value"))
        .isEqualTo(EVIL);
  }

  @Test
  void a_price_is_net_and_says_for_how_much_it_is() {
    JsonObject offer =
        product(item("Wkręt", UnitPrice.of("0.123456", "PLN", PIECE))).getJsonObject("offers");
    JsonObject price = offer.getJsonObject("priceSpecification");
    assertThat(price.getJsonNumber("price").bigDecimalValue()).isEqualByComparingTo("0.123456");
    assertThat(price.getString("priceCurrency")).isEqualTo("PLN");
    assertThat(price.getBoolean("valueAddedTaxIncluded")).isFalse();
    assertThat(price.getJsonObject("referenceQuantity").getString("unitCode")).isEqualTo("C62");
    assertThat(offer.getString("availability")).isEqualTo("https://schema.org/InStock");
  }

  @Test
  void without_a_price_none_is_said() {
    assertThat(product(item("Wkręt", null)).getJsonObject("offers").keySet())
        .doesNotContain("priceSpecification", "price");
  }

  @Test
  void the_way_to_the_item_ends_with_it() {
    JsonObject path = read(item("Wkręt", null)).getJsonArray("@graph").getJsonObject(1);
    assertThat(path.getString("@type")).isEqualTo("BreadcrumbList");
    assertThat(path.getJsonArray("itemListElement"))
        .extracting(step -> step.asJsonObject().getString("name"))
        .containsExactly("Śruby", "Wkręt");
    assertThat(path.getJsonArray("itemListElement"))
        .extracting(step -> step.asJsonObject().getInt("position"))
        .containsExactly(1, 2);
  }

  @Test
  void a_bundle_says_what_is_handed_over_with_it() {
    BundlePart nails =
        new BundlePart(7, new ItemNumber("N/1"), "Nail <x>", Quantity.of(25, PIECE), true);
    BundlePart gone =
        new BundlePart(8, new ItemNumber("G-1"), "Gone", Quantity.of(1, PIECE), false);
    JsonObject offer = product(item("Set", null, List.of(nails, gone))).getJsonObject("offers");
    JsonObject first = offer.getJsonArray("includesObject").getJsonObject(0);
    assertThat(first.getString("@type")).isEqualTo("TypeAndQuantityNode");
    assertThat(first.getInt("amountOfThisGood")).isEqualTo(25);
    assertThat(first.getString("unitCode")).isEqualTo("C62");
    assertThat(first.getJsonObject("typeOfGood").getString("name")).isEqualTo("Nail <x>");
    assertThat(first.getJsonObject("typeOfGood").getString("url")).contains("item=N%2F1");
    assertThat(offer.getJsonArray("includesObject").getJsonObject(1).getJsonObject("typeOfGood"))
        .as("no page of what is not sold")
        .doesNotContainKey("url");
    assertThat(product(item("Screw", null)).getJsonObject("offers"))
        .doesNotContainKey("includesObject");
  }

  private static String item(String text, @Nullable UnitPrice net) {
    return item(text, net, List.of());
  }

  private static String item(String text, @Nullable UnitPrice net, List<BundlePart> parts) {
    PublicOffer offer =
        new PublicOffer(
            new ItemNumber("A/1 &x"),
            "4006381333931",
            text,
            "S",
            "Śruby",
            Quantity.of(100, PIECE),
            null,
            net,
            2,
            true);
    return DATA.item(
        new PublicItem(
            offer,
            new ItemWords(text, text, ""),
            text,
            "M-1",
            List.of(),
            List.of(),
            List.of(new Category("S", null, "Śruby", 1, null)),
            null,
            List.of(),
            List.of(),
            null,
            parts),
        List.of(new Choice(text, "Gniazdo")));
  }

  private static JsonObject product(String json) {
    return read(json).getJsonArray("@graph").getJsonObject(0);
  }

  private static JsonObject read(String json) {
    return JsonLibrary.get().createReader(new StringReader(json)).readObject();
  }
}
