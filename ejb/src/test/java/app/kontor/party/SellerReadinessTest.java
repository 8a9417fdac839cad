package app.kontor.party;

import static app.kontor.party.PartyWorld.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SellerReadinessTest {
  private static Seller named(String name, String street, String vatId, String email) {
    return new Seller(
        1,
        name,
        new Address(name, null, street, "1", null, "50-101", "Wrocław", "PL", "", email),
        vatId,
        "",
        "",
        Currencies.PLN,
        Locale.ENGLISH,
        ZoneId.of("Europe/Warsaw"),
        email,
        "",
        "",
        List.of(PartyWorld.account("EUR", 1)));
  }

  @Test
  void a_seller_that_has_said_nothing_issues_nothing() {
    Seller nobody = named("", "", "", "");

    assertThat(SellerReadiness.gaps(nobody))
        .containsExactly(SellerGap.NAME, SellerGap.ADDRESS, SellerGap.TAX_NUMBER, SellerGap.EMAIL);
    assertThatThrownBy(() -> SellerReadiness.requireNamed(nobody))
        .isInstanceOfSatisfying(
            SellerNotSetUp.class,
            refusal -> assertThat(refusal.args()).isEqualTo(List.of(SellerGap.NAME)));
    assertThat(SellerReadiness.isReady(nobody, Currencies.EUR)).isFalse();
  }

  @Test
  void what_is_missing_first_is_named() {
    assertThat(SellerReadiness.gaps(named("K", "", "PL1", "a@b.example")))
        .containsExactly(SellerGap.ADDRESS);
    assertThat(SellerReadiness.gaps(named("K", "Rynek", "", "a@b.example")))
        .containsExactly(SellerGap.TAX_NUMBER);
  }

  @Test
  void documents_go_out_without_an_email_address() {
    Seller silent = named("K", "Rynek", "PL1", "");

    assertThatCode(() -> SellerReadiness.requireNamed(silent)).doesNotThrowAnyException();
    assertThat(SellerReadiness.isReady(silent, Currencies.EUR)).isTrue();
  }

  @Test
  void nothing_is_asked_for_that_nobody_could_pay() {
    Seller kontor = seller("EUR");

    assertThatCode(() -> SellerReadiness.requirePayable(kontor, Currencies.EUR))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SellerReadiness.requirePayable(kontor, Currencies.USD))
        .isInstanceOfSatisfying(
            NoBankAccount.class, refusal -> assertThat(refusal.args()).isEqualTo(List.of("USD")));
    assertThat(SellerReadiness.isReady(kontor, Currencies.USD)).isFalse();
  }
}
