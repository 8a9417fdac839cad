package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Currencies;
import app.kontor.party.Address;
import app.kontor.party.LegalText;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.SellerProfile;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A page shows the seller whose page it is, also where a link led elsewhere in mid-request. */
class SellerFaceTest {
  private final CurrentActor actor = new CurrentActor();
  private int asked;

  private final SellerFace face =
      SellerFace.of(told(Parties.class, "seller"), told(SellerProfile.class, "published"), actor);

  /** Answers one question about the seller of the actor. */
  private <T> T told(Class<T> what, String question) {
    return what.cast(
        Proxy.newProxyInstance(
            what.getClassLoader(),
            new Class<?>[] {what},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo(question);
              asked++;
              boolean first = actor.get().sellerId() == 1;
              return what == Parties.class
                  ? seller(actor.get().sellerId())
                  : first ? Set.of() : Set.of(LegalText.TERMS);
            }));
  }

  private static Seller seller(long id) {
    return new Seller(
        id,
        "Seller " + id,
        new Address("Seller", null, "Street", "1", null, "00-001", "City", "PL", null, null),
        "",
        "",
        "",
        Currencies.PLN,
        Locale.ENGLISH,
        ZoneOffset.UTC,
        "",
        "",
        "",
        List.of());
  }

  @Test
  void it_is_the_sellers_whose_stranger_the_reader_has_become() {
    actor.become(Actor.nobody(1));
    assertThat(face.value().seller().name()).isEqualTo("Seller 1");
    assertThat(face.value().texts()).containsExactly(LegalText.IMPRINT);
    assertThat(asked).as("read once").isEqualTo(2);
    actor.become(Actor.nobody(2));
    assertThat(face.value().seller().name()).isEqualTo("Seller 2");
    assertThat(face.value().texts()).contains(LegalText.TERMS);
    assertThat(face.value().icon()).isNotEmpty();
  }
}
