package app.kontor.access.internal;

import app.kontor.access.Allowed;
import app.kontor.access.CurrentActor;
import app.kontor.access.NotAllowed;
import app.kontor.access.Open;
import app.kontor.access.UseCases;
import app.kontor.access.Within;
import app.kontor.platform.BusinessException;
import app.kontor.platform.ChangedMeanwhile;
import app.kontor.platform.Conflicts;
import app.kontor.platform.Transactions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The one way into the core. For a call from outside it checks the declared permission, opens the
 * transaction, runs it again after a deadlock or snapshot conflict, and writes the audit row in the
 * same transaction. Calls from use case to use case pass through and join the transaction.
 */
@UseCases
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Gate {
  private static final int ATTEMPTS = 10;

  @Inject private CurrentActor actor;
  @Inject private Transactions transactions;
  @Inject private AuditTrail audit;

  @AroundInvoke
  Object pass(InvocationContext call) throws Exception {
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
      return inTransaction(call, useCase, audited);
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

  private Object inTransaction(InvocationContext call, String useCase, boolean audited)
      throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.required(() -> proceed(call, useCase, audited));
      } catch (BusinessException e) {
        throw e;
      } catch (RuntimeException e) {
        if (Conflicts.isStaleVersion(e)) {
          throw new ChangedMeanwhile();
        }
        if (attempt == ATTEMPTS || !Conflicts.isTransient(e)) {
          throw e;
        }
        Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L << Math.min(attempt, 5)));
      }
    }
  }

  @Nullable
  private Object proceed(InvocationContext call, String useCase, boolean audited) throws Exception {
    actor.enter();
    try {
      Object result = call.proceed();
      if (audited) {
        audit.write(useCase, call.getParameters(), "OK");
      }
      return result;
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
