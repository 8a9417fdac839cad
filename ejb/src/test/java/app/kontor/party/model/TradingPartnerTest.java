package app.kontor.party.model;

import static app.kontor.party.PartyWorld.LISTS;
import static app.kontor.party.PartyWorld.at;
import static app.kontor.party.PartyWorld.delivery;
import static app.kontor.party.PartyWorld.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.DeliveryAddress;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TradingPartnerTest {
  private final TradingPartner metalux =
      Persisted.as(new TradingPartner(1, partner("K-100", 0), LISTS), 4711, 3);

  private static void refusedAt(String field, String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  /** As if all addresses had been stored with this version. */
  private TradingPartner withAddresses(String... codes) {
    for (String code : codes) {
      metalux.add(delivery(code, false));
    }
    return metalux;
  }

  private DeliveryAddress address(String code) {
    return metalux.addresses().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<String> preferred() {
    return metalux.addresses().stream()
        .filter(DeliveryAddress::preferred)
        .map(DeliveryAddress::code)
        .toList();
  }

  @Test
  void a_new_partner_has_its_registered_address_to_deliver_to() {
    assertThat(metalux.number()).isEqualTo(new PartnerNumber("K-100"));
    assertThat(metalux.addresses())
        .singleElement()
        .satisfies(
            first -> {
              assertThat(first.code()).isEqualTo("HQ");
              assertThat(first.preferred()).isTrue();
              assertThat(first.address()).isEqualTo(metalux.data().address());
            });
  }

  @Test
  void what_is_kept_is_what_was_said_with_the_vat_id_as_it_is_written() {
    PartnerData kept = metalux.data();

    assertThat(kept.vatId()).isEqualTo("PL5260001246");
    assertThat(kept.version()).isEqualTo(3);
    assertThat(kept)
        .usingRecursiveComparison()
        .ignoringFields("vatId", "version")
        .isEqualTo(partner("K-100", 0));
  }

  @Test
  void a_change_of_what_was_read_takes_all_but_the_number() {
    metalux.change(
        new PartnerData(
            new PartnerNumber("K-999"), 3, at("61-002"), null, "de", "EUR", null, null, false),
        LISTS);

    assertThat(metalux.data())
        .isEqualTo(
            new PartnerData(
                new PartnerNumber("K-100"), 3, at("61-002"), null, "de", "EUR", null, null, false));
  }

  @Test
  void a_change_of_an_older_version_is_refused_and_changes_nothing() {
    PartnerData before = metalux.data();

    assertThatThrownBy(() -> metalux.change(partner("K-100", 2, "EUR", null), LISTS))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(metalux.data()).isEqualTo(before);
  }

  @Test
  void addresses_are_kept_in_the_spelling_of_their_country() {
    metalux.change(
        new PartnerData(
            new PartnerNumber("K-100"), 3, at("61001"), null, "pl", "PLN", null, "NET14", true),
        LISTS);

    assertThat(metalux.data().address().postcode()).isEqualTo("61-001");
  }

  static Stream<Arguments> data_that_cannot_be_kept() {
    return Stream.of(
        refused("partnerCurrency", "NOT_A_VALUE", data -> with(data, "USD", null)),
        refused("priceList", "NOT_A_VALUE", data -> with(data, "EUR", "KEY-PLN")),
        refused("priceList", "NOT_A_VALUE", data -> with(data, "PLN", "KEY-EUR")));
  }

  private static Arguments refused(String field, String code, UnaryOperator<PartnerData> wrong) {
    return Arguments.of(field, code, wrong);
  }

  private static PartnerData with(
      PartnerData data, String currency, @org.jspecify.annotations.Nullable String list) {
    return new PartnerData(
        data.number(),
        data.version(),
        data.address(),
        data.vatId(),
        data.language(),
        currency,
        list,
        data.paymentTerms(),
        data.active());
  }

  @ParameterizedTest
  @MethodSource("data_that_cannot_be_kept")
  void terms_that_cannot_be_kept_are_refused_at_their_field(
      String field, String code, UnaryOperator<PartnerData> wrong) {
    PartnerData before = metalux.data();

    refusedAt(field, code, () -> metalux.change(wrong.apply(before), LISTS));
    refusedAt(field, code, () -> new TradingPartner(1, wrong.apply(before), LISTS));
    assertThat(metalux.data()).isEqualTo(before);
  }

  @Test
  void a_partner_may_have_a_list_of_its_own_in_its_currency() {
    metalux.change(partner("K-100", 3, "PLN", "KEY-PLN"), LISTS);

    assertThat(metalux.data().priceList()).isEqualTo("KEY-PLN");
  }

  @Test
  void lists_are_asked_for_with_the_partners_seller() {
    refusedAt(
        "partnerCurrency", "NOT_A_VALUE", () -> new TradingPartner(2, partner("K-100", 0), LISTS));
  }

  @Test
  void an_address_is_added_beside_the_others() {
    metalux.add(delivery("YARD", false));

    assertThat(metalux.addresses()).extracting(DeliveryAddress::code).containsExactly("HQ", "YARD");
    assertThat(preferred()).containsExactly("HQ");
  }

  @Test
  void a_preferred_address_takes_the_place_of_the_one_before() {
    metalux.add(delivery("YARD", true));

    assertThat(preferred()).containsExactly("YARD");
  }

  @Test
  void two_addresses_never_have_one_code() {
    refusedAt("addressCode", "CODE_TAKEN", () -> metalux.add(delivery("HQ", false)));
    assertThat(metalux.addresses()).hasSize(1);
  }

  @Test
  void an_address_that_cannot_be_kept_is_refused_before_anything_gives_way() {
    refusedAt("addressCode", "NOT_AN_ADDRESS_CODE", () -> metalux.add(delivery("y", true)));
    refusedAt(
        "postcode",
        "POSTCODE_FORM",
        () -> metalux.add(new DeliveryAddress("YARD", at("6100"), true)));
    assertThat(preferred()).containsExactly("HQ");
  }

  @Test
  void a_changed_address_says_what_it_was() {
    withAddresses("YARD");
    DeliveryAddress yard = address("YARD");

    DeliveryAddress before =
        metalux.change(new DeliveryAddress("YARD", at("61-003"), true, yard.version()));

    assertThat(before).isEqualTo(yard);
    assertThat(address("YARD").address().postcode()).isEqualTo("61-003");
    assertThat(preferred()).containsExactly("YARD");
  }

  @Test
  void a_preferred_address_may_cease_to_be_so() {
    DeliveryAddress first = address("HQ");
    metalux.change(new DeliveryAddress("HQ", first.address(), false, first.version()));

    assertThat(preferred()).isEmpty();
  }

  static Stream<Consumer<TradingPartner>> changes_of_another_version() {
    return Stream.of(
        partner -> partner.change(new DeliveryAddress("HQ", at("61-003"), true, 7)),
        partner -> partner.change(new DeliveryAddress("GONE", at("61-003"), true, 0)),
        partner -> partner.remove("HQ", 7));
  }

  @ParameterizedTest
  @MethodSource("changes_of_another_version")
  void an_address_that_is_not_as_it_was_read_stays(Consumer<TradingPartner> change) {
    List<DeliveryAddress> before = metalux.addresses();

    assertThatThrownBy(() -> change.accept(metalux)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(metalux.addresses()).isEqualTo(before);
  }

  @Test
  void a_removed_address_is_gone_and_removing_it_again_does_nothing() {
    withAddresses("YARD");
    metalux.remove("YARD", 0);
    metalux.remove("YARD", 0);

    assertThat(metalux.addresses()).extracting(DeliveryAddress::code).containsExactly("HQ");
  }
}
