package app.kontor.access;

import app.kontor.gate.FirstSeller;
import app.kontor.gate.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What access has to know of sellers; whoever keeps them tells it. */
public interface Sellers extends FirstSeller {

  /** The ids of all sellers, for work that goes on behind the pages, in the order of set-up. */
  List<Long> ids();

  /**
   * The seller whose portal strangers see, before anybody has said who they are: the one that was
   * set up first, which no other seller can become. Everybody else's seller is that of the person,
   * the partner or what they work on.
   */
  @Override
  long first();

  /** What a seller is called in shop and mails. */
  String name(long sellerId);

  /** Whether a seller's shop is open to its customers. */
  boolean isPublished(long sellerId);

  /** What a seller keeps from the people of a customer that their roles would let them see. */
  Set<Permission> hidden(long sellerId, long partnerId);

  /** Today where the actor's seller is. */
  LocalDate today();

  /** The moment at which a day begins where the actor's seller is. */
  Instant startOf(LocalDate day);
}
