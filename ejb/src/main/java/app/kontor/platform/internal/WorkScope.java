package app.kontor.platform.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;

/**
 * The request scope of work that no request started. A timer brings one along, a thread of the
 * executor does not, and handlers need it for the actor they run as.
 */
@Dependent
class WorkScope {
  private final RequestContextController controller;

  @Inject
  WorkScope(RequestContextController controller) {
    this.controller = controller;
  }

  /** Runs the work within a request scope, its own if there is none. */
  void run(Runnable work) {
    boolean opened = controller.activate();
    try {
      work.run();
    } finally {
      if (opened) {
        controller.deactivate();
      }
    }
  }
}
