package app.kontor.platform.transaction.internal;

import app.kontor.platform.transaction.ReadCommitted;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs inside the container's transaction, before anything is read in it. */
@ReadCommitted
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class ReadCommittedInterceptor {
  @Inject private Isolation isolation;

  @AroundInvoke
  Object begin(InvocationContext call) throws Exception {
    isolation.readCommitted();
    return call.proceed();
  }
}
