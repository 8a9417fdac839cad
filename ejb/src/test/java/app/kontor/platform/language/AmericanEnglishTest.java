package app.kontor.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmericanEnglishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cancelled|Canceled",
        "The order was cancelled.|The order was canceled.",
        "Postcode|ZIP code",
        "The postcode {0} is wrong|The ZIP code {0} is wrong",
        "Catalogue|Catalog",
        "Add to basket|Add to cart",
        "Imprint|Legal notice",
        "<p>Cancelled ${order.cancelled} now</p>|<p>Canceled ${order.cancelled} now</p>",
        "<#if order.cancelled><a class=\"basket\">basket</a></#if>|<#if order.cancelled><a class=\"basket\">cart</a></#if>",
        "5 < 6 cancelled|5 < 6 canceled",
        "Costs $ 5|Costs $ 5",
        "uncancelledness|uncancelledness"
      })
  void our_texts_are_respelled_and_their_code_is_not(String british, String american) {
    assertThat(AmericanEnglish.spell(british)).isEqualTo(american);
  }

  @Test
  void only_english_in_the_united_states_is_american() {
    assertThat(AmericanEnglish.locale("en", "US")).isEqualTo(Locale.US);
    assertThat(AmericanEnglish.locale("en", "GB")).isEqualTo(Locale.ENGLISH);
    assertThat(AmericanEnglish.locale("de", "US")).isEqualTo(Locale.GERMAN);
    assertThat(AmericanEnglish.spell("Catalogue", Locale.ENGLISH)).isEqualTo("Catalogue");
    assertThat(AmericanEnglish.spell("Catalogue", Locale.US)).isEqualTo("Catalog");
  }
}
