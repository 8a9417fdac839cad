package app.kontor.access.internal;

import app.kontor.access.model.AuditEntry;
import app.kontor.gate.Actor;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.transaction.ReadCommitted;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes audit rows: in the transaction of what happened, or alone for what was refused. */
@Stateless
@LocalBean
public class AuditTrail {
  private static final int MAX_ARGUMENTS = 1000;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}]+");

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditChanges changes;

  /** Notes what the running transaction does. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write(Method method, String useCase, @Nullable Object[] arguments, String outcome) {
    persist(useCase, arguments, outcome, AuditText.write(method, arguments, changes.take()));
  }

  /** Notes what was refused, in a transaction of its own. */
  @ReadCommitted
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void writeOwn(
      Method method, String useCase, @Nullable Object[] arguments, String outcome) {
    changes.take();
    persist(useCase, arguments, outcome, AuditText.write(method, arguments, List.of()));
  }

  /** Notes what the running transaction does. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write(String useCase, @Nullable Object[] arguments, String outcome) {
    persist(useCase, arguments, outcome, null);
  }

  private void persist(
      String useCase, @Nullable Object[] arguments, String outcome, @Nullable String details) {
    Actor who = actor.get();
    em.persist(
        new AuditEntry(
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            who.sellerId(),
            who.signedInId(),
            who.name(),
            useCase,
            describe(arguments),
            outcome,
            details));
  }

  /** The arguments as text; content of files and secrets never gets here as text. */
  static String describe(@Nullable Object[] arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(
          argument instanceof byte[] bytes ? bytes.length + " bytes" : AuditText.text(argument));
    }
    String text = CONTROLS.matcher(String.join(", ", texts)).replaceAll(" ");
    return text.length() <= MAX_ARGUMENTS ? text : text.substring(0, MAX_ARGUMENTS);
  }
}
