package app.kontor.access.internal;

import app.kontor.access.Allowed;
import app.kontor.access.Command;
import app.kontor.access.CurrentActor;
import app.kontor.access.NotAllowed;
import app.kontor.access.Open;
import app.kontor.access.OwnTransactions;
import app.kontor.access.UseCases;
import app.kontor.access.Within;
import app.kontor.platform.BusinessException;
import app.kontor.platform.Transactions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
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

  @AroundInvoke
  @Nullable Object pass(InvocationContext call) throws Exception {
    if (actor.isInside()) {
      return call.proceed();
    }
    Method method = call.getMethod();
    String useCase = useCase(method);
    Allowed allowed = method.getAnnotation(Allowed.class);
    boolean audited = allowed != null && allowed.audit();
    if (!isPermitted(method, allowed)) {
      audit.writeOwn(useCase, new Object[0], "NOT_ALLOWED");
      throw new NotAllowed(useCase);
    }
    try {
      return perform(call, useCase, audited);
    } catch (BusinessException e) {
      if (audited) {
        audit.writeOwn(useCase, call.getParameters(), e.code());
      }
      throw e;
    }
  }

  private boolean isPermitted(Method method, @Nullable Allowed allowed) {
    if (allowed != null) {
      return Arrays.stream(allowed.value()).anyMatch(actor.get()::may);
    }
    if (method.isAnnotationPresent(Within.class)) {
      return isSystem();
    }
    return method.isAnnotationPresent(Open.class);
  }

  private boolean isSystem() {
    return actor.get().userId() == 0 && actor.get().isStaff();
  }

  @Nullable
  private Object perform(InvocationContext call, String useCase, boolean audited) throws Exception {
    if (call.getMethod().isAnnotationPresent(OwnTransactions.class)) {
      Object result = inside(call);
      if (audited) {
        audit.writeOwn(useCase, call.getParameters(), "OK");
      }
      return result;
    }
    if (transactions.isRunning()) {
      // whoever began it decides whether to begin again
      return proceed(call, useCase, audited);
    }
    Patience patience = new Patience();
    while (true) {
      try {
        return inTransaction(call, useCase, audited);
      } catch (BusinessException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!patience.allowsAnother(e)) {
          throw Patience.lastWord(e);
        }
        patience.pause();
      }
    }
  }

  @Nullable
  private Object inTransaction(InvocationContext call, String useCase, boolean audited)
      throws Exception {
    return isCommand(call.getMethod())
        ? transactions.required(() -> proceed(call, useCase, audited))
        : transactions.snapshot(() -> proceed(call, useCase, audited));
  }

  /** Whether the use case changes something, see {@link Command}. */
  static boolean isCommand(Method method) {
    Allowed allowed = method.getAnnotation(Allowed.class);
    return method.getReturnType() == void.class
        || method.isAnnotationPresent(Command.class)
        || allowed != null && allowed.audit();
  }

  @Nullable
  private Object proceed(InvocationContext call, String useCase, boolean audited) throws Exception {
    Object result = inside(call);
    if (audited) {
      audit.write(useCase, call.getParameters(), "OK");
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
