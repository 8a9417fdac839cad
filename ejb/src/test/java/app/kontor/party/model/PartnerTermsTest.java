package app.kontor.party.model;

import static app.kontor.party.PartyWorld.LISTS;
import static app.kontor.party.PartyWorld.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.AgreedPriceLists;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner agrees upon with its seller: currency, list, days, and whether it may order. */
class PartnerTermsTest {
  private static PartnerData terms(
      long version,
      String currency,
      @Nullable String list,
      @Nullable String terms,
      boolean active) {
    return new PartnerData(
        new PartnerNumber("K-100"),
        version,
        address("Metalux"),
        "PL5260001246",
        "pl",
        currency,
        list,
        terms,
        active);
  }

  private static TradingPartner metalux() {
    return Persisted.as(
        new TradingPartner(1, terms(0, "PLN", null, "NET14", true), LISTS), 4711, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "PLN, , ",
    "EUR, , ",
    "PLN, KEY-PLN, ",
    "EUR, KEY-PLN, priceList",
    "PLN, KEY-EUR, priceList",
    "PLN, key-pln, priceList",
    "PLN, '', priceList",
    "USD, , partnerCurrency",
    "USD, KEY-PLN, partnerCurrency",
    "pln, , partnerCurrency",
    "'', , partnerCurrency"
  })
  void a_partner_buys_in_a_currency_that_is_sold_in_by_a_list_of_that_currency(
      String currency, @Nullable String list, @Nullable String refusedAt) {
    TradingPartner partner = metalux();
    PartnerData wanted = terms(3, currency, list, "NET14", true);
    if (refusedAt == null) {
      partner.change(wanted, LISTS);
      assertThat(partner.data()).isEqualTo(wanted);
    } else {
      PartnerData before = partner.data();
      String shown = "[" + (refusedAt.equals("priceList") ? list : currency) + "]";
      assertThatThrownBy(() -> partner.change(wanted, LISTS))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> {
                assertThat(refusal.field()).isEqualTo(refusedAt);
                assertThat(refusal.code()).isEqualTo("NOT_A_VALUE");
                assertThat(refusal.args().toString()).isEqualTo(shown);
              });
      assertThat(partner.data()).isEqualTo(before);
    }
  }

  /** What was asked of price lists, which are held until the transaction ends. */
  private static final class Asked implements AgreedPriceLists {
    private final List<String> asked = new ArrayList<>();

    @Override
    public List<String> currencies(long sellerId) {
      asked.add("currencies of " + sellerId);
      return LISTS.currencies(sellerId);
    }

    @Override
    public boolean isListIn(long sellerId, String code, String currency) {
      asked.add(code + " in " + currency + " of " + sellerId);
      return LISTS.isListIn(sellerId, code, currency);
    }
  }

  private static PartnerData withoutMail() {
    PartnerData data = terms(3, "PLN", "KEY-PLN", "NET14", true);
    return new PartnerData(
        data.number(),
        data.version(),
        data.address().reachedAs("Metalux", null, null),
        data.vatId(),
        data.language(),
        data.currency(),
        data.priceList(),
        data.paymentTerms(),
        true);
  }

  @Test
  void no_list_is_held_for_data_that_are_refused_anyway() {
    Asked lists = new Asked();

    assertThatThrownBy(() -> metalux().change(withoutMail(), lists))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> metalux().change(terms(2, "PLN", "KEY-PLN", "NET14", true), lists))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(lists.asked).isEmpty();
    assertThatThrownBy(() -> metalux().change(terms(3, "USD", "KEY-PLN", "NET14", true), lists))
        .isInstanceOf(InvalidInput.class);
    assertThat(lists.asked).containsExactly("currencies of 1");
  }

  @Test
  void a_list_is_asked_for_with_its_partners_seller_and_currency() {
    Asked lists = new Asked();
    metalux().change(terms(3, "PLN", "KEY-PLN", "NET14", true), lists);

    assertThat(lists.asked).containsExactly("currencies of 1", "KEY-PLN in PLN of 1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"ADVANCE", "NET14"})
  void payment_terms_are_kept_as_agreed(@Nullable String agreed) {
    TradingPartner partner = metalux();
    partner.change(terms(3, "PLN", null, agreed, true), LISTS);

    assertThat(partner.data().paymentTerms()).isEqualTo(agreed);
  }

  @Test
  void a_partner_may_be_put_to_rest_and_woken() {
    TradingPartner partner = metalux();
    for (boolean active : new boolean[] {false, false, true, true}) {
      partner.change(terms(3, "PLN", null, "NET14", active), LISTS);
      assertThat(partner.data().active()).isEqualTo(active);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 2, 4, Long.MAX_VALUE})
  void any_version_but_the_one_that_is_there_is_another(long version) {
    TradingPartner partner = metalux();
    PartnerData before = partner.data();

    assertThatThrownBy(() -> partner.change(terms(version, "EUR", null, "NET0", false), LISTS))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(partner.data()).isEqualTo(before);
  }

  @Test
  void data_as_they_are_shown_can_be_said_again_without_a_change() {
    TradingPartner partner = metalux();
    PartnerData shown = partner.data();
    partner.change(shown, LISTS);

    assertThat(partner.data()).isEqualTo(shown);
    assertThat(new TradingPartner(1, shown, LISTS).data())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "526-000-12-46, PL5260001246",
    "PL 5260001246, PL5260001246",
    "de 136 695 976, DE136695976",
    ", "
  })
  void a_vat_id_is_kept_without_separators_and_with_its_country(
      @Nullable String typed, @Nullable String kept) {
    TradingPartner partner = metalux();
    PartnerData shown = partner.data();
    partner.change(
        new PartnerData(
            shown.number(), 3, shown.address(), typed, "pl", "PLN", null, "NET14", true),
        LISTS);

    assertThat(partner.data().vatId()).isEqualTo(kept);
  }

  @Test
  void a_new_partner_with_a_wrong_field_is_none() {
    assertThatThrownBy(() -> new TradingPartner(1, terms(0, "CHF", null, null, true), LISTS))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.field()).isEqualTo("partnerCurrency"));
  }
}
