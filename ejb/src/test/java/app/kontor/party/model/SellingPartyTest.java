package app.kontor.party.model;

import static app.kontor.party.PartyWorld.seller;
import static app.kontor.party.PartyWorld.sellerData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.party.BankAccount;
import app.kontor.party.LegalText;
import app.kontor.party.MailSender;
import app.kontor.party.Seller;
import app.kontor.party.SellerData;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellingPartyTest {
  private final SellingParty kontor = Persisted.as(new SellingParty(seller("EUR", "PLN")), 1, 5);

  private static SellerData data(long version, String name, String email) {
    return sellerData(version, name, email, " +48 71 111 11 11 ", "kontor.eu", "KRS 2", List.of());
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
    kontor.change(data(5, " Kontor Plus ", "office@kontor.example"), false);
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
    assertThatThrownBy(() -> kontor.change(data(4, "Other", "office@kontor.example"), false))
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
    assertThatThrownBy(() -> kontor.change(data(5, name, email), false))
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
    assertThat(data.address().name()).isEqualTo("Kontor");
    assertThat(data.texts()).isEqualTo(texts);
  }

  private SellerData company(String vatId, String taxNumber, String currency, String... languages) {
    SellerData data = kontor.data(List.of());
    return new SellerData(
        data.version(),
        " Kontor Shop ",
        data.address(),
        vatId,
        taxNumber,
        data.registration(),
        data.website(),
        currency,
        "Europe/Berlin",
        "pl",
        List.of(languages),
        new MailSender("Shop", " shop@kontor.example ", ""),
        List.of());
  }

  @Test
  void it_may_become_another_company_with_other_books_as_long_as_there_are_no_documents() {
    kontor.change(company("pl 526-030-02-91", "526-030-02-91", "eur", "pl", "de"), false);
    Seller view = kontor.view();

    assertThat(view.shownName()).isEqualTo("Kontor Shop");
    assertThat(view.vatId()).isEqualTo("PL5260300291");
    assertThat(view.taxNumber()).isEqualTo("5260300291");
    assertThat(view.homeCurrency().getCurrencyCode()).isEqualTo("EUR");
    assertThat(view.zone().getId()).isEqualTo("Europe/Berlin");
    assertThat(view.speaks("de")).isTrue();
    assertThat(view.speaks("en")).isFalse();
    assertThat(view.senderName()).isEqualTo("Shop");
    assertThat(view.senderAddress()).isEqualTo("shop@kontor.example");
    assertThat(view.replyTo()).isEqualTo(view.email());
  }

  @Test
  void its_books_stay_in_their_currency_once_there_are_documents() {
    SellerData data = company("PL5260300291", "", "EUR");

    assertThatThrownBy(() -> kontor.change(data, true))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("homeCurrency");
              assertThat(refusal.code()).isEqualTo("BOOKS_BEGUN");
            });
    kontor.change(company("PL5260300291", "", "PLN"), true);
    assertThat(kontor.view().vatId()).isEqualTo("PL5260300291");
  }

  @ParameterizedTest
  @CsvSource({
    "PL5260300292, '', PLN, pl, vatId, NOT_A_VAT_ID",
    "'', 5260300292, PLN, pl, taxNumber, NOT_A_TAX_NUMBER",
    "'', 526, PLN, pl, taxNumber, NOT_A_TAX_NUMBER",
    "'', '', ZZZ, pl, homeCurrency, NOT_A_VALUE",
    "'', '', XAU, pl, homeCurrency, NOT_A_VALUE",
    "'', '', PLN, fr, languages, NOT_A_VALUE",
    "'', '', PLN, de, languages, OWN_LANGUAGE_NOT_OFFERED"
  })
  void numbers_books_and_languages_are_refused_at_their_field(
      String vatId, String tax, String currency, String language, String field, String code) {
    assertThatThrownBy(() -> kontor.change(company(vatId, tax, currency, language), false))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
    assertThat(kontor.view().vatId()).isEqualTo("PL5260001246");
  }

  @Test
  void an_account_is_added_once_and_at_most_one_takes_other_currencies() {
    BankAccount dollars =
        new BankAccount(
            "DE89370400440532013000",
            "COBADEFF",
            "Commerzbank",
            Currencies.USD,
            3,
            true,
            true,
            BankAccount.NEW);

    kontor.add(dollars);

    assertThat(kontor.accounts())
        .filteredOn(BankAccount::others)
        .extracting(BankAccount::bankName)
        .containsExactly("Commerzbank");
    assertThatThrownBy(() -> kontor.add(dollars))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("ACCOUNT_TAKEN"));
    assertThat(kontor.view().accountFor(Currency.getInstance("CHF")))
        .get()
        .extracting(BankAccount::bankName)
        .isEqualTo("Commerzbank");
  }

  @Test
  void an_account_that_is_switched_off_stays_last_and_no_document_shows_it() {
    BankAccount euro = kontor.accounts().get(0);
    kontor.change(
        new BankAccount(
            euro.iban(), euro.bic(), "Old bank", euro.currency(), 1, false, false, euro.version()));

    assertThat(kontor.accounts())
        .extracting(BankAccount::bankName)
        .containsExactly("Bank PLN", "Old bank");
    assertThat(kontor.view().accountFor(Currencies.EUR))
        .get()
        .extracting(BankAccount::bankName)
        .as("the one that takes other currencies")
        .isEqualTo("Bank PLN");
  }

  @Test
  void an_account_that_somebody_else_has_changed_is_not_overwritten() {
    BankAccount euro = kontor.accounts().get(0);
    BankAccount older =
        new BankAccount(euro.iban(), euro.bic(), "X", euro.currency(), 1, true, false, 7);
    BankAccount none =
        new BankAccount(euro.iban(), euro.bic(), "X", Currencies.USD, 1, true, false, 0);

    assertThatThrownBy(() -> kontor.change(older)).isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> kontor.change(none)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(kontor.accounts().get(0)).isEqualTo(euro);
  }

  @Test
  void a_seller_that_is_not_set_up_has_a_name_for_the_pages_only() {
    Seller nobody =
        new Seller(
            1,
            "",
            seller("PLN").address(),
            "",
            "",
            "",
            Currencies.PLN,
            Locale.ENGLISH,
            ZoneId.of("Europe/Warsaw"),
            "",
            "",
            "",
            List.of());

    assertThat(nobody.shownName()).isEqualTo("Kontor");
    assertThat(nobody.accountFor(Currencies.PLN)).isEmpty();
  }
}
