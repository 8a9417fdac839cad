package app.kontor.access.internal;

import app.kontor.access.Companies;
import app.kontor.access.model.SignInSession;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.platform.data.Rows;
import app.kontor.platform.language.AmericanEnglish;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.platform.transaction.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who a request's token belongs to. Asked with each request and never remembered, so that an ended
 * session and a changed role count at once on every node; one statement reads it all, and the
 * stamps of the {@link ReferenceData} with it.
 */
@Dependent
public class OpenSessions {
  private static final String PERSON =
      """
      SELECT s.started_at, s.used_at, s.acting_id,
        u.id, u.email, u.name, u.language, u.seller_id, u.partner_id,
        (SELECT GROUP_CONCAT(r.role) FROM app_user_role r WHERE r.user_id = u.id) AS roles,
        (SELECT GROUP_CONCAT(o.seller_id) FROM app_user o
          WHERE o.email = u.email AND o.active = TRUE) AS sellers,
        %s AS stamps
      FROM sign_in_session s JOIN app_user u ON u.id = s.user_id
      WHERE s.token_hash = ?1 AND s.ended_at IS NULL AND u.active = TRUE
      """;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Transactions transactions;
  @Inject private Companies companies;
  @Inject private ReferenceData reference;
  @Inject private Shops shops;
  @Inject private ActedFor actedFor;

  /** The actor of an open session, whose use is noted; empty for any other. */
  Optional<Actor> resume(String tokenHash) {
    Instant now = clock.instant();
    return Rows.first(
            em.createNativeQuery(PERSON.formatted(reference.expression()))
                .setParameter(1, tokenHash),
            this::session)
        .filter(found -> SignInSession.isOpen(found.started(), found.used(), now))
        .map(
            found -> {
              if (!SignInSession.isUseNoted(found.used(), now)) {
                transactions.run(() -> noteUse(tokenHash, now));
              }
              return found.actor();
            });
  }

  private record Session(Instant started, Instant used, Actor actor) {}

  private Session session(Rows row) {
    reference.known(Objects.requireNonNullElse(row.textOrNull("stamps"), ""));
    Actor person = actor(row);
    Long acting = row.numberOrNull("acting_id");
    return new Session(
        row.instant("started_at"),
        row.instant("used_at"),
        acting == null ? person : actedFor.person(person, acting).orElse(person));
  }

  private void noteUse(String tokenHash, Instant now) {
    em.createNativeQuery(
            "UPDATE sign_in_session SET used_at = ?1"
                + " WHERE token_hash = ?2 AND ended_at IS NULL AND used_at < ?1")
        .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .setParameter(2, tokenHash)
        .executeUpdate();
  }

  private Actor actor(Rows row) {
    long partner = row.number("partner_id");
    Actor person =
        Actor.person(
            row.number("id"),
            row.text("email"),
            row.text("name"),
            locale(row.text("language"), partner),
            row.number("seller_id"),
            partner,
            roles(Objects.requireNonNullElse(row.textOrNull("roles"), "")));
    return shops.of(person.among(sellers(row.text("sellers"))));
  }

  private static Set<Long> sellers(String list) {
    return Arrays.stream(list.split(",")).map(Long::valueOf).collect(Collectors.toSet());
  }

  /** The country is asked for only where it makes a difference. */
  private Locale locale(String language, long partner) {
    boolean asks = partner > 0 && language.equals(Locale.ENGLISH.getLanguage());
    return AmericanEnglish.locale(language, asks ? companies.country(partner) : "");
  }

  private static Set<Role> roles(String list) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(list.split(",")).filter(r -> !r.isEmpty()).map(Role::valueOf).forEach(roles::add);
    return roles;
  }
}
