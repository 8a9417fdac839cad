package app.kontor.party.model;

import static app.kontor.party.PartyWorld.LISTS;
import static app.kontor.party.PartyWorld.at;
import static app.kontor.party.PartyWorld.delivery;
import static app.kontor.party.PartyWorld.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.party.DeliveryAddress;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a partner has goods sent, and which of the addresses is preferred. */
class DeliveryAddressesTest {
  private static final List<String> CODES = List.of("HQ", "AA", "DOCK", "YARD", "Z9");

  private final TradingPartner metalux = fresh();

  private static TradingPartner fresh() {
    return Persisted.as(new TradingPartner(1, partner("K-100", 0), LISTS), 4711, 3);
  }

  private static List<String> codes(TradingPartner partner) {
    return partner.addresses().stream().map(DeliveryAddress::code).toList();
  }

  private static List<String> preferred(TradingPartner partner) {
    return partner.addresses().stream()
        .filter(DeliveryAddress::preferred)
        .map(DeliveryAddress::code)
        .toList();
  }

  private static void mark(TradingPartner partner, String code, boolean preferred) {
    partner.change(new DeliveryAddress(code, at("61-003"), preferred, 0));
  }

  @ParameterizedTest
  @CsvSource({"HQ YARD, YARD", "HQ YARD DOCK, DOCK", "HQ Z9 AA DOCK, AA", "HQ, ''"})
  void when_the_preferred_one_is_removed_the_first_of_the_others_by_code_is_preferred(
      String before, String after) {
    for (String code : before.split(" ", -1)) {
      if (!code.equals("HQ")) {
        metalux.add(delivery(code, false));
      }
    }
    metalux.remove("HQ", 0);

    assertThat(String.join(" ", preferred(metalux))).isEqualTo(after);
    assertThat(codes(metalux)).doesNotContain("HQ");
  }

  @ParameterizedTest
  @CsvSource({"HQ YARD, YARD", "HQ YARD DOCK, DOCK", "HQ Z9 AA DOCK, AA"})
  void when_the_preferred_one_ceases_to_be_so_another_is(String before, String after) {
    for (String code : before.split(" ", -1)) {
      if (!code.equals("HQ")) {
        metalux.add(delivery(code, false));
      }
    }
    mark(metalux, "HQ", false);

    assertThat(preferred(metalux)).containsExactly(after);
    assertThat(codes(metalux)).hasSize(before.split(" ", -1).length);
  }

  @ParameterizedTest
  @CsvSource({"YARD", "DOCK"})
  void one_that_is_used_no_longer_is_never_preferred(String other) {
    metalux.add(new DeliveryAddress("AA", at("61-003"), true, DeliveryAddress.NEW, " ", true));
    metalux.add(delivery(other, false));
    assertThat(preferred(metalux)).as("as it was added").containsExactly("HQ");
    metalux.change(new DeliveryAddress("HQ", at("61-003"), true, 0, "Mon 7-15", true));
    assertThat(preferred(metalux)).as("AA comes before by code").containsExactly(other);
    assertThat(metalux.addresses())
        .filteredOn(one -> one.code().equals("HQ"))
        .first()
        .satisfies(one -> assertThat(one.hours()).isEqualTo("Mon 7-15"));
    String long121 = "x".repeat(DeliveryAddress.MAX_HOURS + 1);
    assertThatThrownBy(
            () ->
                metalux.add(
                    new DeliveryAddress(
                        "Z9", at("61-003"), false, DeliveryAddress.NEW, long121, false)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("hours"));
  }

  @Test
  void where_none_is_preferred_a_change_of_one_makes_none_so() {
    mark(metalux, "HQ", false);
    metalux.add(delivery("YARD", false));
    mark(metalux, "YARD", false);
    metalux.remove("YARD", 0);

    assertThat(preferred(metalux)).isEmpty();
    mark(metalux, "HQ", true);
    assertThat(preferred(metalux)).containsExactly("HQ");
  }

  @Test
  void removing_one_that_is_not_preferred_leaves_the_preferred_one() {
    metalux.add(delivery("AA", false));
    metalux.add(delivery("YARD", true));
    metalux.remove("AA", 0);
    metalux.remove("HQ", 0);

    assertThat(preferred(metalux)).containsExactly("YARD");
  }

  @Test
  void what_is_passed_on_is_the_mark_and_not_the_address() {
    metalux.add(delivery("YARD", false));
    DeliveryAddress yard = metalux.addresses().get(1);
    metalux.remove("HQ", 0);

    assertThat(metalux.addresses())
        .containsExactly(new DeliveryAddress("YARD", yard.address(), true, yard.version()));
  }

  @Test
  void a_removed_code_may_be_used_again() {
    metalux.add(delivery("YARD", true));
    metalux.remove("YARD", 0);
    metalux.add(delivery("YARD", false));

    assertThat(codes(metalux)).containsExactly("HQ", "YARD");
    assertThat(preferred(metalux)).containsExactly("HQ");
  }

  @Test
  void a_partner_may_be_left_without_addresses_and_begin_anew() {
    metalux.remove("HQ", 0);
    assertThat(metalux.addresses()).isEmpty();

    metalux.add(delivery("DOCK", true));
    assertThat(preferred(metalux)).containsExactly("DOCK");
  }

  @Test
  void the_registered_address_moves_alone() {
    DeliveryAddress first = metalux.addresses().get(0);
    metalux.change(partner("K-100", 3, "EUR", null), LISTS);

    assertThat(metalux.addresses()).containsExactly(first);
  }

  /** Whatever is done to the addresses of a partner, in whatever order. */
  @Test
  void at_most_one_is_preferred_and_one_stays_so_as_long_as_there_are_others() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      TradingPartner partner = fresh();
      for (int step = 0; step < 30; step++) {
        List<String> before = preferred(partner);
        String code = CODES.get(random.nextInt(CODES.size()));
        String done = step(partner, code, random);
        String as = "seed " + seed + ", step " + step + ": " + done;
        assertThat(codes(partner)).as(as).doesNotHaveDuplicates();
        assertThat(preferred(partner)).as(as).hasSizeLessThanOrEqualTo(1);
        boolean othersLeft = codes(partner).stream().anyMatch(other -> !other.equals(code));
        if (!before.isEmpty() && othersLeft) {
          assertThat(preferred(partner)).as(as).hasSize(1);
        }
        if (done.endsWith("unmarked") || done.endsWith("removed")) {
          assertThat(preferred(partner)).as(as).doesNotContain(code);
        }
        if (done.endsWith("as preferred")) {
          assertThat(preferred(partner)).as(as).containsExactly(code);
        }
      }
    }
  }

  private static String step(TradingPartner partner, String code, Random random) {
    boolean preferred = random.nextBoolean();
    if (!codes(partner).contains(code)) {
      partner.add(delivery(code, preferred));
      return code + " added" + (preferred ? " as preferred" : "");
    }
    if (random.nextInt(3) == 0) {
      partner.remove(code, 0);
      return code + " removed";
    }
    mark(partner, code, preferred);
    return code + (preferred ? " kept as preferred" : " unmarked");
  }

  static Stream<DeliveryAddress> wrong() {
    return Stream.of(
        new DeliveryAddress("HQ", at("6100"), false, 0),
        new DeliveryAddress("HQ", at(""), true, 0),
        new DeliveryAddress("yard", at("61-003"), true, 0));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void an_address_that_cannot_be_kept_changes_neither_itself_nor_others(DeliveryAddress wrong) {
    metalux.add(delivery("YARD", true));
    List<DeliveryAddress> before = metalux.addresses();

    assertThatThrownBy(() -> metalux.change(wrong)).isInstanceOf(InvalidInput.class);
    assertThat(metalux.addresses()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {DeliveryAddress.NEW, 1, 99})
  void nothing_is_passed_on_by_whoever_read_another_version(long version) {
    metalux.add(delivery("YARD", false));
    List<DeliveryAddress> before = metalux.addresses();

    assertThatThrownBy(() -> metalux.remove("HQ", version)).isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(
            () -> metalux.change(new DeliveryAddress("HQ", at("61-003"), false, version)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(metalux.addresses()).isEqualTo(before);
  }

  @Test
  void what_is_wrong_is_told_before_that_it_changed_meanwhile() {
    assertThatThrownBy(() -> metalux.change(new DeliveryAddress("HQ", at("6100"), true, 99)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("postcode"));
  }

  @Test
  void a_code_that_is_taken_is_told_with_the_code() {
    assertThatThrownBy(() -> metalux.add(delivery("HQ", true)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("addressCode");
              assertThat(refusal.code()).isEqualTo("CODE_TAKEN");
              assertThat(refusal.args().toString()).isEqualTo("[HQ]");
            });
  }
}
