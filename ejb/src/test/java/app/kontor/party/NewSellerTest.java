package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.model.SellingParty;
import app.kontor.platform.failure.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewSellerTest {
  private static final NewSeller GOOD =
      new NewSeller("Nowa", "N1", "PL", "PLN", "Europe/Warsaw", "pl", List.of("pl", "de"));

  @Test
  void it_begins_with_a_name_and_nothing_that_documents_would_need() {
    SellerRules.check(GOOD);
    SellerData data = new SellingParty(GOOD).data(List.of());
    assertThat(data.address().name()).isEqualTo("Nowa");
    assertThat(data.languages()).containsExactly("pl", "de");
    assertThat(data.homeCurrency()).isEqualTo("PLN");
    assertThat(data.address().street() + data.vatId() + data.taxNumber()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'',N,PL,PLN,Europe/Warsaw,pl,pl,sellerName",
    "Nowa,a-b,PL,PLN,Europe/Warsaw,pl,pl,prefix",
    "Nowa,TOOLONG,PL,PLN,Europe/Warsaw,pl,pl,prefix",
    "Nowa,N,XX,PLN,Europe/Warsaw,pl,pl,sellerCountry",
    "Nowa,N,PL,ZZZ,Europe/Warsaw,pl,pl,homeCurrency",
    "Nowa,N,PL,PLN,Moon/Sea,pl,pl,zone",
    "Nowa,N,PL,PLN,Europe/Warsaw,xx,pl,sellerLanguage",
    "Nowa,N,PL,PLN,Europe/Warsaw,pl,de,languages",
  })
  void what_cannot_be_kept_is_named(
      String name,
      String prefix,
      String country,
      String currency,
      String zone,
      String language,
      String offered,
      String field) {
    NewSeller wrong =
        new NewSeller(name, prefix, country, currency, zone, language, List.of(offered));
    assertThatThrownBy(() -> SellerRules.check(wrong))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
