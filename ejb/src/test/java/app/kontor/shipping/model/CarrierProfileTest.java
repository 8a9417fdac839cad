package app.kontor.shipping.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.shipping.AllotNumbers;
import app.kontor.shipping.Carrier;
import app.kontor.shipping.CheckRule;
import app.kontor.shipping.NumberCheck;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierProfileTest {
  private static final String TRACKING = "https://inpost.pl/sledzenie-przesylek?number={n}";

  private static CarrierProfile carrier(String url, String pattern, CheckRule rule) {
    return new CarrierProfile(
        1, 1, new Carrier("TEST", "Test", url, pattern, rule, new BigDecimal("31.5"), "", true, 0));
  }

  @Test
  void the_number_is_url_encoded_in_the_tracking_link() {
    CarrierProfile carrier = carrier(TRACKING, "", CheckRule.NONE);
    assertThat(carrier.trackingUrl("A B/C&x=1<ł"))
        .isEqualTo("https://inpost.pl/sledzenie-przesylek?number=A%20B%2FC%26x%3D1%3C%C5%82");
  }

  @Test
  void a_carrier_without_tracking_has_no_link() {
    assertThat(carrier("", "", CheckRule.NONE).trackingUrl("1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://inpost.pl/?n={n}",
        "javascript:alert({n})",
        "https://inpost.pl/",
        "https://inpost.pl/?a=\"{n}",
        "https://inpost.pl/?a=' {n}",
        "https://{n}.inpost.pl/",
        "https://someone@inpost.pl/{n}",
        "https://localhost/{n}",
        "https://10.0.0.1/{n}",
        "https:///{n}",
        "https://inpost.pl/%zz{n}"
      })
  void tracking_is_https_and_says_where_the_number_goes(String url) {
    assertThatThrownBy(() -> carrier(url, "", CheckRule.NONE))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("trackingUrl"));
  }

  @Test
  void a_broken_pattern_is_refused() {
    assertThatThrownBy(() -> carrier(TRACKING, "[0-9", CheckRule.NONE))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_A_PATTERN"));
  }

  @Test
  void odd_numbers_are_told_apart_from_typing_errors() {
    CarrierProfile poczta = carrier(TRACKING, "[0-9]{20}", CheckRule.POCZTA_POLSKA);
    assertThat(poczta.check("00259007738997744427")).isEqualTo(NumberCheck.PLAUSIBLE);
    assertThat(poczta.check("00259007738997744428")).isEqualTo(NumberCheck.WRONG_CHECK_DIGIT);
    assertThat(poczta.check("123")).isEqualTo(NumberCheck.UNUSUAL_SHAPE);
  }

  @Test
  void a_typed_number_loses_its_blanks() {
    assertThat(CarrierProfile.normal("number", " jjd 0003\u00a09000 ")).isEqualTo("JJD00039000");
    assertThatThrownBy(() -> CarrierProfile.normal("number", " ")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void allotted_numbers_come_one_by_one_until_the_range_ends() {
    AllottedNumbers pool =
        new AllottedNumbers(
            1, new AllotNumbers("k", "DHL", "118", "00000098", "00000099", CheckRule.NONE, 1));
    assertThat(pool.take()).isEqualTo("11800000098");
    assertThat(pool.take()).isEqualTo("11800000099");
    assertThat(pool.hasMore()).isFalse();
    assertThatThrownBy(pool::take).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_closed_pool_gives_no_numbers() {
    AllottedNumbers pool =
        new AllottedNumbers(1, new AllotNumbers("k", "DHL", "", "1", "9", CheckRule.NONE, 1));
    pool.close();
    assertThat(pool.hasMore()).isFalse();
  }

  @Test
  void a_range_runs_upwards_in_numbers_of_one_length() {
    for (String[] range : new String[][] {{"9", "1"}, {"1", "10"}, {"x", "9"}}) {
      assertThatThrownBy(
              () ->
                  new AllottedNumbers(
                      1, new AllotNumbers("k", "DHL", "", range[0], range[1], CheckRule.NONE, 1)))
          .as(range[0] + "-" + range[1])
          .isInstanceOf(InvalidInput.class);
    }
  }

  private static AllottedNumbers pool(String carrier, String prefix, String first, String last) {
    return new AllottedNumbers(
        1, new AllotNumbers("k", carrier, prefix, first, last, CheckRule.GS1, 1));
  }

  @Test
  void ranges_overlap_only_with_the_same_carrier_prefix_and_length() {
    AllottedNumbers pool = pool("DHL", "11", "100", "199");
    assertThat(pool.overlaps(pool("DHL", "11", "199", "250"))).isTrue();
    assertThat(pool.overlaps(pool("DHL", "11", "120", "130"))).isTrue();
    assertThat(pool.overlaps(pool("DHL", "11", "200", "250"))).isFalse();
    assertThat(pool.overlaps(pool("DHL", "12", "100", "199"))).isFalse();
    assertThat(pool.overlaps(pool("DHL", "11", "0100", "0199"))).isFalse();
    assertThat(pool.overlaps(pool("GLS", "11", "100", "199"))).isFalse();
  }
}
