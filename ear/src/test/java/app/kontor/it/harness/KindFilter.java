package app.kontor.it.harness;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Keeps the two runs apart, also when single tests are named on the command line: tests in a {@code
 * browser} package run with the product, all others in the server.
 */
public final class KindFilter implements PostDiscoveryFilter {
  private final boolean browserRun = System.getProperty("kontor.test.database.port") == null;

  @Override
  public FilterResult apply(TestDescriptor descriptor) {
    boolean fits =
        descriptor
            .getSource()
            .filter(ClassSource.class::isInstance)
            .map(source -> ((ClassSource) source).getClassName().contains(".browser."))
            .map(browserTest -> browserTest == browserRun)
            .orElse(true);
    return FilterResult.includedIf(fits);
  }
}
