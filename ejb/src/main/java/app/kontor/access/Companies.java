package app.kontor.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

/** What access has to know of trading partners; whoever keeps them tells it. */
public interface Companies {

  /** The partner with this number of the seller. */
  OptionalLong id(long sellerId, String number);

  /** Number and name of partners by their id, in one statement. */
  Map<Long, Company> companies(Collection<Long> ids);

  /** The ISO 3166 code of the country the partner is in; empty for an unknown one. */
  String country(long id);

  /** A trading partner as the list of people shows it. */
  record Company(String number, String name) implements Serializable {}
}
