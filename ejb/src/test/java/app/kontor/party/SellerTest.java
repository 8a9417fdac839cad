package app.kontor.party;

import static app.kontor.party.PartyWorld.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellerTest {
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Currency ZLOTY = Currency.getInstance("PLN");
  private static final Currency DOLLAR = Currency.getInstance("USD");

  @Test
  void a_payment_goes_to_the_account_in_its_currency() {
    assertThat(seller("PLN", "EUR").accountFor(EURO))
        .get()
        .extracting(BankAccount::currency)
        .isEqualTo(EURO);
  }

  @Test
  void without_one_it_goes_to_the_account_that_takes_other_currencies() {
    assertThat(seller("PLN", "EUR").accountFor(DOLLAR))
        .get()
        .extracting(BankAccount::currency)
        .isEqualTo(ZLOTY);
  }

  @Test
  void without_either_there_is_no_account_to_name() {
    assertThat(seller("EUR").accountFor(DOLLAR)).isEmpty();
  }

  /** Boston is six hours behind Wrocław. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-31T22:59:59.999Z, 2026-12-31, 2026-12-31",
    "2026-12-31T23:00:00Z, 2027-01-01, 2026-12-31",
    "2027-01-01T04:59:59Z, 2027-01-01, 2026-12-31",
    "2027-01-01T05:00:00Z, 2027-01-01, 2027-01-01",
    "2026-07-31T22:00:00Z, 2026-08-01, 2026-07-31"
  })
  void each_seller_has_the_day_of_its_own_zone(
      Instant now, LocalDate inWroclaw, LocalDate inBoston) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);

    assertThat(seller("PLN").today(clock)).isEqualTo(inWroclaw);
    assertThat(seller(ZoneId.of("America/New_York"), "USD").today(clock)).isEqualTo(inBoston);
  }

  @Test
  void a_day_begins_where_the_seller_is_also_when_clocks_are_changed() {
    Seller wroclaw = seller("PLN");
    Seller boston = seller(ZoneId.of("America/New_York"), "USD");
    LocalDate day = LocalDate.of(2026, 3, 29);

    assertThat(wroclaw.startOf(day)).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(wroclaw.startOf(day.plusDays(1))).isEqualTo("2026-03-29T22:00:00Z");
    assertThat(boston.startOf(day)).isEqualTo("2026-03-29T04:00:00Z");
    assertThat(wroclaw.dayOf(wroclaw.startOf(day))).isEqualTo(day);
  }

  private static SellerData data(
      String name, String email, String phone, String website, SellerData.Text... texts) {
    return PartyWorld.sellerData(0, name, email, phone, website, "", List.of(texts));
  }

  @Test
  void a_seller_may_be_without_phone_website_and_registration() {
    assertThatCode(() -> data("Kontor", "a@b.example", "", "").check()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "121, 10, 10, sellerName",
    "10, 41, 10, sellerPhone",
    "10, 10, 201, website",
  })
  void texts_that_are_too_long_are_refused_at_their_field(
      int name, int phone, int website, String field) {
    SellerData data = data("n".repeat(name), "a@b.example", "1".repeat(phone), "w".repeat(website));

    assertThatThrownBy(data::check)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo("TOO_LONG");
            });
  }

  @Test
  void a_legal_text_is_refused_by_kind_and_language() {
    SellerData french =
        data("K", "a@b.example", "", "", new SellerData.Text(LegalText.TERMS, "fr", "x"));
    SellerData endless =
        data(
            "K",
            "a@b.example",
            "",
            "",
            new SellerData.Text(LegalText.PRIVACY, "pl", "x".repeat(15_001)));

    assertThatThrownBy(french::check)
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("TERMS"));
    assertThatThrownBy(endless::check)
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("PRIVACY_pl"));
  }

  @Test
  void texts_stand_by_kind_and_language_whatever_order_they_come_in() {
    var privacy = new SellerData.Text(LegalText.PRIVACY, "de", "b");
    var terms = new SellerData.Text(LegalText.TERMS, "pl", "a");
    var german = new SellerData.Text(LegalText.TERMS, "de", "c");

    assertThat(data("K", "a@b.example", "", "", privacy, terms, german).texts())
        .containsExactly(german, terms, privacy);
  }
}
