package app.kontor.party.model;

import static app.kontor.party.PartyWorld.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.BankAccount;
import app.kontor.party.LegalText;
import app.kontor.party.Seller;
import app.kontor.party.SellerData;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellingPartyTest {
  private final SellingParty kontor = Persisted.as(new SellingParty(seller("EUR", "PLN")), 1, 5);

  private static SellerData data(long version, String name, String email) {
    return new SellerData(
        version, name, email, " +48 71 111 11 11 ", "kontor.eu", "KRS 2", List.of());
  }

  @Test
  void it_shows_what_it_was_set_up_with_and_its_accounts_in_their_order() {
    Seller view = kontor.view();

    assertThat(view)
        .usingRecursiveComparison()
        .ignoringFields("address")
        .isEqualTo(seller("EUR", "PLN"));
    assertThat(view.address().email()).isEqualTo("sales@kontor.example");
    assertThat(view.address().phone()).isEqualTo("+48 71 000 00 00");
    assertThat(view.bankAccounts())
        .extracting(BankAccount::bankName)
        .containsExactly("Bank EUR", "Bank PLN");
  }

  @Test
  void a_change_tells_name_and_how_it_is_reached_and_nothing_else() {
    kontor.change(data(5, " Kontor Plus ", "office@kontor.example"));
    Seller view = kontor.view();

    assertThat(view.name()).isEqualTo("Kontor Plus");
    assertThat(view.address().name()).isEqualTo("Kontor Plus");
    assertThat(view.email()).isEqualTo("office@kontor.example");
    assertThat(view.phone()).isEqualTo("+48 71 111 11 11");
    assertThat(view.website()).isEqualTo("kontor.eu");
    assertThat(view.registration()).isEqualTo("KRS 2");
    assertThat(view.vatId()).isEqualTo("PL5260001246");
    assertThat(view.address().streetLine()).isEqualTo(seller("PLN").address().streetLine());
  }

  @Test
  void a_change_of_an_older_version_is_refused_and_changes_nothing() {
    assertThatThrownBy(() -> kontor.change(data(4, "Other", "office@kontor.example")))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(kontor.view().name()).isEqualTo("Kontor");
  }

  @ParameterizedTest
  @CsvSource({
    "'', office@kontor.example, sellerName, REQUIRED",
    "Kontor, nobody, sellerEmail, NOT_AN_EMAIL"
  })
  void what_cannot_be_kept_is_refused_at_its_field(
      String name, String email, String field, String code) {
    assertThatThrownBy(() -> kontor.change(data(5, name, email)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
    assertThat(kontor.view().name()).isEqualTo("Kontor");
  }

  @Test
  void its_data_for_editing_come_with_version_and_texts() {
    List<SellerData.Text> texts = List.of(new SellerData.Text(LegalText.TERMS, "pl", "Umowa"));

    SellerData data = kontor.data(texts);

    assertThat(data.version()).isEqualTo(5);
    assertThat(data.name()).isEqualTo("Kontor");
    assertThat(data.texts()).isEqualTo(texts);
  }
}
