package app.kontor.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Says in {@code /health} when memory is short, so that a proxy takes the node out. */
@Liveness
@ApplicationScoped
public class MemoryHealth implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    HeapInUse heap = HeapInUse.now();
    return HealthCheckResponse.named("memory")
        .status(!heap.isShort())
        .withData("usedMegabytes", heap.usedMegabytes())
        .withData("mostMegabytes", heap.mostMegabytes())
        .build();
  }
}
