package app.kontor.it.trade;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A customer with one person for each role a partner's person can have.
 *
 * @param addressCode of the customer's own delivery address
 */
public record Customer(
    long id, String number, String name, String addressCode, Map<Role, Actor> people) {
  public Customer {
    people = new EnumMap<>(people);
  }

  /** The person with this role alone. */
  public Actor person(Role role) {
    Actor person = people.get(role);
    if (person == null) {
      throw new IllegalArgumentException("no partner's person is " + role);
    }
    return person;
  }

  /** The customer's own account: a Polish IBAN made of the customer's id. */
  public String account() {
    String bban = "11402004" + String.format("%016d", id);
    int check = 98 - new BigInteger(bban + "252100").mod(BigInteger.valueOf(97)).intValue();
    return String.format("PL%02d%s", check, bban);
  }

  public Actor buyer() {
    return person(Role.BUYER);
  }

  /** The buyer, with all roles of the company in one hand. */
  public Actor everything() {
    Actor buyer = buyer();
    Collection<Role> roles = people.keySet();
    return Actor.person(
        buyer.userId(), buyer.email(), buyer.name(), Locale.ENGLISH, 1, id, Set.copyOf(roles));
  }
}
