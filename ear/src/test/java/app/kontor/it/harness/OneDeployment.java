package app.kontor.it.harness;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jspecify.annotations.Nullable;

/**
 * Deploys {@link KontorDeployment} once for all test classes instead of once for each: the first
 * class deploys it, the others find it there, and it goes with the server.
 */
public final class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .override(
            DeploymentScenarioGenerator.class,
            AnnotationDeploymentScenarioGenerator.class,
            SameForAll.class)
        .observer(Keeper.class);
  }

  /** Every test class has the same deployment, so none declares one. */
  public static final class SameForAll implements DeploymentScenarioGenerator {
    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
      return List.of(
          new DeploymentDescription("kontor", KontorDeployment.create())
              .shouldBeManaged(true)
              .shouldBeTestable(true));
    }
  }

  /** Lets the first class's deployment through and hands it to the classes after it. */
  public static final class Keeper {
    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;

    private @Nullable DeploymentScenario kept;
    private boolean deployed;

    public void generate(@Observes EventContext<GenerateDeployment> event) {
      if (kept == null) {
        event.proceed();
        kept = scenario.get();
      } else {
        scenario.set(kept);
      }
    }

    public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
      if (!deployed) {
        event.proceed();
        deployed = true;
      }
    }

    public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
      // The server's folder is a temporary copy; what is deployed in it ends with the server.
    }
  }
}
