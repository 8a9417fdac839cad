package app.kontor.it.harness;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Keeps Arquillian, and with it the server, from one test class to the next. Where processes share
 * out classes, each class is a run of its own, and Arquillian ends what it has started with the
 * run; here it ends with the process. Found by JUnit where the build says so.
 */
public final class OneServer implements AfterAllCallback {
  private static final Namespace ARQUILLIAN = Namespace.create("arquillianNamespace");
  private static final String MANAGER = "testRunnerManager";

  @Override
  public void afterAll(ExtensionContext context) {
    Store ofRun = context.getRoot().getStore(ARQUILLIAN);
    Object started = ofRun.remove(MANAGER);
    if (started != null) {
      context.getStore(StoreScope.LAUNCHER_SESSION, ARQUILLIAN).put(MANAGER, started);
    }
  }
}
