package app.kontor.platform.work.internal;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * The request scope of work that no request started: a thread of a lane does not bring one along,
 * and handlers need it for the actor they run as.
 */
@Dependent
class WorkScope {
  private static final System.Logger LOG = System.getLogger(WorkScope.class.getName());

  private final Instance<RequestContextController> controllers;

  @Inject
  WorkScope(Instance<RequestContextController> controllers) {
    this.controllers = controllers;
  }

  /** Does the work within a request scope, its own if there is none. */
  <T> T call(Supplier<T> work) {
    // one for each thread, because it remembers whether it has opened a scope
    RequestContextController controller = controllers.get();
    boolean opened = controller.activate();
    try {
      return work.get();
    } finally {
      if (opened) {
        end(controller);
      }
      controllers.destroy(controller);
    }
  }

  private static void end(RequestContextController controller) {
    try {
      controller.deactivate();
    } catch (ContextNotActiveException e) {
      LOG.log(System.Logger.Level.DEBUG, "the scope has ended with the server", e);
    }
  }
}
