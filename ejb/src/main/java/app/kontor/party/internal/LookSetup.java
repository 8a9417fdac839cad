package app.kontor.party.internal;

import app.kontor.party.Parties;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Logo and colour; nothing waits for them. */
@ApplicationScoped
public class LookSetup implements SetupStep {
  @EJB private Parties parties;

  @Override
  public String key() {
    return "look";
  }

  @Override
  public int place() {
    return Place.LOOK;
  }

  @Override
  public String page() {
    return "/office/seller-look.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    boolean there = parties.seller(sellerId).look().logo().isThere();
    return SetupProgress.of(there ? List.of() : List.of(SetupGap.of("logo")));
  }
}
