package app.kontor.approval.internal;

import app.kontor.access.ActingPeople;
import app.kontor.access.People;
import app.kontor.access.People.Person;
import app.kontor.approval.ApprovalDetail;
import app.kontor.approval.ApprovalLinks;
import app.kontor.approval.ApprovalState;
import app.kontor.approval.Approvals;
import app.kontor.approval.UnknownApproval;
import app.kontor.approval.model.ApprovalLink;
import app.kontor.approval.model.ApprovalRequest;
import app.kontor.gate.Actor;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.file.Sha256;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Decides for whoever has the link, as that person and with the rights of now; the gate is closed
 * around it, and the audit trail names the person.
 */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ApprovalLinksBean implements ApprovalLinks {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @EJB private Approvals approvals;
  @Inject private CurrentActor actor;
  @Inject private People people;
  @Inject private ActingPeople acting;
  @Inject private ApprovalLinkRows rows;
  @Inject private Clock clock;

  @Override
  @Within
  @Command
  public String issue(long sellerId, String reference, String email) {
    return rows.request(sellerId, reference)
        .filter(request -> request.summary().state() == ApprovalState.ASKED)
        .flatMap(request -> approver(request, email).map(person -> issued(request, person)))
        .orElse("");
  }

  private Optional<Person> approver(ApprovalRequest request, String email) {
    return people
        .holding(request.sellerId(), request.partnerId(), Permission.ORDER_APPROVE)
        .stream()
        .filter(person -> person.email().equals(email) && person.id() != request.requesterId())
        .findFirst();
  }

  private String issued(ApprovalRequest request, Person person) {
    Instant now = clock.instant();
    rows.of(request, person.id()).forEach(link -> link.end(now));
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    rows.add(new ApprovalLink(hash(token), request.id(), person.id(), now));
    return token;
  }

  private static String hash(String token) {
    return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  @Open
  public Optional<Linked> look(String token) {
    Instant now = clock.instant();
    return rows.find(hash(token), LockModeType.NONE)
        .filter(link -> link.isShownAt(now))
        .flatMap(
            link -> {
              ApprovalRequest request = rows.request(link);
              return person(link, request)
                  .map(person -> new Linked(person.name(), seen(person, request)));
            });
  }

  private ApprovalDetail seen(Actor person, ApprovalRequest request) {
    return actor.callAs(person, () -> approvals.request(request.reference()));
  }

  /** Who got the link, if he or she still may decide. */
  private Optional<Actor> person(ApprovalLink link, ApprovalRequest request) {
    return acting
        .buyer(request.sellerId(), request.partnerId(), link.userId())
        .filter(person -> person.may(Permission.ORDER_APPROVE));
  }

  @Override
  @Open
  @Command
  public OrderNumber approve(String token, BigDecimal most) {
    return decided(token, (reference, version) -> approvals.approve(reference, version, most));
  }

  @Override
  @Open
  public void decline(String token, String reason) {
    decided(
        token,
        (reference, version) -> {
          approvals.decline(reference, version, reason);
          return reference;
        });
  }

  private <T> T decided(String token, BiFunction<String, Long, T> decision) {
    Instant now = clock.instant();
    ApprovalLink link =
        rows.find(hash(token), LockModeType.PESSIMISTIC_WRITE)
            .filter(one -> one.isOpenAt(now))
            .orElseThrow(UnknownApproval::new);
    ApprovalRequest request = rows.request(link);
    Actor person = person(link, request).orElseThrow(UnknownApproval::new);
    T result = actor.callAs(person, () -> decision.apply(request.reference(), request.version()));
    link.use(now);
    return result;
  }
}
