package app.kontor.web.order.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import app.kontor.ordering.PriceChanges;
import app.kontor.platform.failure.InvalidInput;
import org.junit.jupiter.api.Test;

/** Nobody orders dearer goods unseen, and what was agreed with is no other price. */
class PriceAgreementTest {
  private final PriceAgreement agreement = new PriceAgreement();

  private static PriceChanges from(String before, String now) {
    return new PriceChanges(1, Money.parse(before), Money.parse(now));
  }

  @Test
  void dearer_goods_are_refused_until_they_are_agreed_with() {
    agreement.show(from("PLN 10.00", "PLN 10.01"));
    assertThatThrownBy(agreement::require)
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("agreed"));
    agreement.setAgreed(true);
    assertThatCode(agreement::require).doesNotThrowAnyException();
  }

  @Test
  void what_is_dearer_still_is_agreed_with_anew() {
    agreement.show(from("PLN 10.00", "PLN 11.00"));
    agreement.setAgreed(true);
    agreement.show(from("PLN 10.00", "PLN 11.00"));
    assertThat(agreement.isAgreed()).isTrue();
    agreement.show(from("PLN 10.00", "PLN 12.00"));
    assertThat(agreement.isAgreed()).isFalse();
  }

  @Test
  void cheaper_goods_are_not_asked_about() {
    agreement.show(from("PLN 10.00", "PLN 9.00"));
    assertThatCode(agreement::require).doesNotThrowAnyException();
    agreement.show(PriceChanges.NONE);
    assertThatCode(agreement::require).doesNotThrowAnyException();
  }
}
