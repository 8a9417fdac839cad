package app.kontor.access.internal;

import app.kontor.access.NotAllowed;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.Command;
import app.kontor.gate.CommandKey;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.OwnTransactions;
import app.kontor.gate.Permission;
import app.kontor.gate.PermissionSet;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.Patience;
import app.kontor.platform.once.AlreadyDone;
import app.kontor.platform.once.Fingerprint;
import app.kontor.platform.once.Once;
import app.kontor.platform.transaction.PageRead;
import app.kontor.platform.transaction.Transactions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the core. For a call from outside it checks the declared permission, opens the
 * transaction, begins the work again after a conflict with others until its {@link Patience} ends,
 * and writes the audit row in the same transaction. Calls from use case to use case pass through
 * and join the transaction.
 */
@UseCases
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Gate {
  @Inject private CurrentActor actor;
  @Inject private Transactions transactions;
  @Inject private AuditTrail audit;
  @Inject private AuditChanges changes;
  @Inject private CommandKey commandKey;
  @Inject private Once once;
  @Inject private PageRead pageRead;

  @AroundInvoke
  @Nullable Object pass(InvocationContext call) throws Exception {
    if (actor.isInside()) {
      return call.proceed();
    }
    Method method = call.getMethod();
    String useCase = useCase(method);
    Allowed allowed = method.getAnnotation(Allowed.class);
    boolean keyed = allowed != null && allowed.audit();
    boolean audited = keyed || isInSomebodysName(method, allowed);
    if (!isPermitted(method, allowed)) {
      audit.writeOwn(method, useCase, new Object[0], "NOT_ALLOWED");
      throw new NotAllowed(useCase);
    }
    Optional<Claim> key = keyed ? claim(useCase, call) : Optional.empty();
    try {
      Object result = perform(call, useCase, audited, key);
      key.ifPresent(claimed -> commandKey.succeeded());
      return result;
    } catch (AlreadyDone e) {
      throw e;
    } catch (BusinessException e) {
      if (audited) {
        audit.writeOwn(method, useCase, call.getParameters(), e.code());
      }
      throw e;
    }
  }

  /** What the request's form asks of the use case, and under which key. */
  private record Claim(String key, Fingerprint asked) {}

  private Optional<Claim> claim(String useCase, InvocationContext call) {
    return commandKey
        .next(useCase)
        .map(key -> new Claim(key, Fingerprint.of(call.getParameters())));
  }

  private boolean isPermitted(Method method, @Nullable Allowed allowed) {
    if (allowed != null) {
      return PermissionSet.suffices(allowed, actor.get()::may);
    }
    if (method.isAnnotationPresent(Within.class)) {
      return isSystem();
    }
    return method.isAnnotationPresent(Open.class);
  }

  /**
   * Staff who act for a customer's person: whatever they change is noted, not only what is of
   * weight. What everybody does who has signed in (keeping what was typed) is of none.
   */
  private boolean isInSomebodysName(Method method, @Nullable Allowed allowed) {
    return allowed != null
        && actor.get().isActedFor()
        && isCommand(method)
        && !List.of(allowed.value()).equals(List.of(Permission.OWN_PROFILE));
  }

  private boolean isSystem() {
    return actor.get().userId() == 0 && actor.get().isStaff();
  }

  @Nullable
  private Object perform(
      InvocationContext call, String useCase, boolean audited, Optional<Claim> key)
      throws Exception {
    boolean own = call.getMethod().isAnnotationPresent(OwnTransactions.class);
    if (own || isCommand(call.getMethod())) {
      pageRead.end();
    }
    if (own) {
      // it names its own key and returns the first result itself
      Object result = inside(call);
      if (audited) {
        audit.writeOwn(call.getMethod(), useCase, call.getParameters(), "OK");
      }
      return result;
    }
    if (transactions.isRunning()) {
      // whoever began it decides whether to begin again
      return proceed(call, useCase, audited, key);
    }
    Patience patience = new Patience();
    while (true) {
      try {
        return inTransaction(call, useCase, audited, key);
      } catch (BusinessException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!patience.allowsAnother(e, !isCommand(call.getMethod()))) {
          throw Patience.lastWord(e);
        }
        patience.pause();
      }
    }
  }

  @Nullable
  private Object inTransaction(
      InvocationContext call, String useCase, boolean audited, Optional<Claim> key)
      throws Exception {
    if (isCommand(call.getMethod())) {
      return transactions.required(() -> proceed(call, useCase, audited, key));
    }
    return pageRead.isOpen()
        ? pageRead.read(() -> proceed(call, useCase, audited, key))
        : transactions.snapshot(() -> proceed(call, useCase, audited, key));
  }

  /** Whether the use case changes something, see {@link Command}. */
  static boolean isCommand(Method method) {
    Allowed allowed = method.getAnnotation(Allowed.class);
    return method.getReturnType() == void.class
        || method.isAnnotationPresent(Command.class)
        || allowed != null && allowed.audit();
  }

  @Nullable
  private Object proceed(
      InvocationContext call, String useCase, boolean audited, Optional<Claim> key)
      throws Exception {
    changes.take();
    key.ifPresent(claim -> once.claim(useCase, claim.key(), claim.asked()));
    Object result = inside(call);
    if (audited) {
      audit.write(call.getMethod(), useCase, call.getParameters(), "OK");
    }
    return result;
  }

  @Nullable
  private Object inside(InvocationContext call) throws Exception {
    actor.enter();
    try {
      return call.proceed();
    } finally {
      actor.leave();
    }
  }

  private static String useCase(Method method) {
    String bean = method.getDeclaringClass().getSimpleName();
    return (bean.endsWith("Bean") ? bean.substring(0, bean.length() - 4) : bean)
        + "."
        + method.getName();
  }
}
