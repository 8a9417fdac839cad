package app.kontor.shipping.internal.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.Address;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.CarrierCapabilities;
import app.kontor.shipping.CarrierProduct;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.Piece;
import app.kontor.shipping.WaybillFormat;
import app.kontor.shipping.internal.carrier.dhl.DhlAdapter;
import app.kontor.shipping.internal.waybill.WaybillPrinter;
import app.kontor.shipping.model.Waybill;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A carrier more is a package more: DHL and a small one beside it. */
class CarrierAdaptersTest {
  private static final DhlAdapter DHL = new DhlAdapter(new WaybillPrinter());
  private static final PigeonAdapter PIGEON = new PigeonAdapter();
  private static final CarrierAdapters BOTH = new CarrierAdapters(List.of(PIGEON, DHL));
  private static final Address ROOF = address("PL", "61-001", "on the roof");
  private static final Address DOOR = address("PL", "61-001", null);
  private static final BigDecimal LIMIT = new BigDecimal("31.5");

  private static Address address(String country, String postcode, @Nullable String addition) {
    return new Address(
        "Żuk i Syn",
        null,
        addition,
        "Polna",
        "12",
        null,
        postcode,
        "Poznań",
        null,
        country,
        "+48 600 700 800",
        null);
  }

  private static MakeWaybill waybill(
      String carrier, String product, Address from, Address to, String note) {
    return new MakeWaybill(
        "key-0001",
        new DespatchNumber("WZ/2026/11/00042"),
        carrier,
        product,
        null,
        WaybillFormat.A4,
        from,
        to,
        List.of(new Piece(new BigDecimal("0.02"), 5, 3, 1)),
        "Letter",
        "2026-1017",
        note,
        LocalDate.of(2026, 11, 27));
  }

  private static void refused(String field, String code, Runnable check) {
    assertThatThrownBy(check::run)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @Test
  void an_adapter_is_found_by_the_code_that_settings_name() {
    assertThat(BOTH.find("PIGEON")).containsSame(PIGEON);
    assertThat(BOTH.get("DHL")).isSameAs(DHL);
    assertThat(BOTH.find("")).isEmpty();
    assertThatThrownBy(() -> BOTH.get("OWL"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("OWL");
  }

  @Test
  void two_of_one_code_do_not_start() {
    assertThatThrownBy(() -> new CarrierAdapters(List.of(DHL, PIGEON, new PigeonAdapter())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PIGEON");
  }

  @Test
  void what_each_can_do_is_told_by_code() {
    assertThat(BOTH.capabilities())
        .extracting(CarrierCapabilities::adapter)
        .containsExactly("DHL", "PIGEON");
    for (CarrierCapabilities one : BOTH.capabilities()) {
      assertThat(one.products()).extracting(CarrierProduct::code).doesNotHaveDuplicates();
      assertThat(one.products()).extracting(CarrierProduct::adapter).containsOnly(one.adapter());
    }
  }

  @ParameterizedTest
  @CsvSource({"PL, 61-001, AH", "DE, 10115, EK", "US, 10118, PI", "NO, 0150, PI"})
  void dhl_proposes_what_reaches_the_place(String country, String postcode, String product) {
    CarrierCapabilities dhl = BOTH.capabilities().get(0);
    Address to = address(country, postcode, null);
    assertThat(dhl.proposed(DOOR, to).code()).isEqualTo(product);
    assertThatCode(() -> ConsignmentRules.check(waybill("DHL", product, DOOR, to, ""), DHL, LIMIT))
        .doesNotThrowAnyException();
  }

  @Test
  void where_nothing_reaches_the_only_product_is_proposed_and_refused() {
    Address abroad = address("DE", "10115", "on the roof");
    CarrierCapabilities pigeon = BOTH.capabilities().get(1);
    assertThat(pigeon.proposed(ROOF, abroad).code()).isEqualTo("LETTER");
    refused(
        "service",
        "SERVICE_NOT_TO_COUNTRY",
        () -> ConsignmentRules.check(waybill("PIGEON", "LETTER", ROOF, abroad, ""), PIGEON, null));
  }

  @Test
  void the_rules_are_those_of_the_carrier_that_is_asked() {
    MakeWaybill sound = waybill("PIGEON", "LETTER", ROOF, ROOF, "");
    assertThatCode(() -> ConsignmentRules.check(sound, PIGEON, null)).doesNotThrowAnyException();
    refused("service", "NOT_A_VALUE", () -> ConsignmentRules.check(sound, DHL, LIMIT));
    MakeWaybill toTheDoor = waybill("PIGEON", "LETTER", ROOF, DOOR, "");
    refused("receiverAddition", "REQUIRED", () -> ConsignmentRules.check(toTheDoor, PIGEON, null));
    MakeWaybill noted = waybill("PIGEON", "LETTER", ROOF, ROOF, "ring");
    refused("note", "TOO_LONG", () -> ConsignmentRules.check(noted, PIGEON, null));
    MakeWaybill domestic = waybill("DHL", "AH", DOOR, address("DE", "10115", null), "ring");
    refused(
        "service", "SERVICE_NOT_TO_COUNTRY", () -> ConsignmentRules.check(domestic, DHL, LIMIT));
    refused(
        "pieces:0:weight",
        "TOO_HEAVY",
        () -> ConsignmentRules.check(sound, PIGEON, new BigDecimal("0.01")));
  }

  @Test
  void the_paper_names_the_carrier_and_its_product() throws IOException {
    assertThat(printed(PIGEON, waybill("PIGEON", "LETTER", ROOF, ROOF, "")))
        .contains("Pigeon Post P1", "LETTER", "on the roof")
        .doesNotContain("DHL");
    assertThat(printed(DHL, waybill("DHL", "BY_9", DOOR, DOOR, "")))
        .contains("DHL 09", "Krajowa do 9:00");
  }

  private static String printed(CarrierAdapter adapter, MakeWaybill command) throws IOException {
    Waybill waybill = new Waybill(1, 2, "WZ/2026/11/00042-1", adapter.code(), "123", command);
    waybill.made("Kontor", "Olga", Instant.parse("2026-11-27T10:00:00Z"));
    try (PDDocument document = Loader.loadPDF(adapter.print(waybill))) {
      return new PDFTextStripper().getText(document);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void each_product_of_dhl_has_its_words_on_paper_and_on_pages(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle paper = ResourceBundle.getBundle("app.kontor.shipping.waybill", locale);
    ResourceBundle pages = ResourceBundle.getBundle("app.kontor.texts.shipping", locale);
    for (CarrierProduct product : DHL.products()) {
      assertThat(paper.containsKey("product.DHL." + product.code())).as(product.code()).isTrue();
      assertThat(pages.containsKey(product.textKey())).as(product.code()).isTrue();
    }
    assertThat(pages.containsKey(BOTH.capabilities().get(0).textKey())).isTrue();
  }
}
