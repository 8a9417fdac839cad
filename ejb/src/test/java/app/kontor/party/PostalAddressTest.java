package app.kontor.party;

import static app.kontor.party.PartyWorld.address;
import static app.kontor.party.PartyWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostalAddressTest {
  static Stream<Address> addresses() {
    return Stream.of(
        address("Metalux"),
        new Address("A", null, "Polna", "", null, "", "Dublin", "IE", null, null),
        new Address(
            "Lakeside",
            "Joe",
            "Unit 4",
            "350 Fifth Ave",
            "",
            "21",
            "10118",
            "New York",
            "NY",
            "US",
            "+1 212",
            "joe@lakeside.example"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void an_address_comes_back_as_it_was_kept(Address address) {
    assertThat(new PostalAddress(address).address()).isEqualTo(address);
  }

  @Test
  void another_name_and_phone_leave_the_place_as_it_is() {
    Address moved = address("Metalux").reachedAs("Metalux Plus", "+48 1", null);

    assertThat(moved.name()).isEqualTo("Metalux Plus");
    assertThat(moved.phone()).isEqualTo("+48 1");
    assertThat(moved.email()).isNull();
    assertThat(moved.contact()).isEqualTo("Anna Nowak");
    assertThat(moved.oneLine()).isEqualTo(address("Metalux").oneLine());
  }

  @Test
  void a_delivery_address_is_tidied_and_stays_the_one_that_was_read() {
    DeliveryAddress typed = new DeliveryAddress("YARD", at("61 001"), true, 4);

    assertThat(typed.tidied()).isEqualTo(new DeliveryAddress("YARD", at("61-001"), true, 4));
    assertThat(new DeliveryAddress("YARD", at("61-001"), true).version())
        .isEqualTo(DeliveryAddress.NEW);
  }
}
