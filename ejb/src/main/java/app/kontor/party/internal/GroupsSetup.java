package app.kontor.party.internal;

import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Groups of customers are worth having; nothing waits for them. */
@Dependent
public class GroupsSetup implements SetupStep {
  @Inject private GroupRepository groups;

  @Override
  public String key() {
    return "customer-groups";
  }

  @Override
  public int place() {
    return Place.CUSTOMER_GROUPS;
  }

  @Override
  public String page() {
    return "/office/customer-groups.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    int count = groups.all(sellerId).size();
    return SetupProgress.of(
        count, count == 0 ? List.of(SetupGap.of("no-customer-group")) : List.of());
  }
}
