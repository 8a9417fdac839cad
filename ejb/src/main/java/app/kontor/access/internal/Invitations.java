package app.kontor.access.internal;

import app.kontor.access.AccessGiven;
import app.kontor.access.Companies;
import app.kontor.access.Companies.Company;
import app.kontor.access.PasswordLinkWanted;
import app.kontor.access.model.User;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Has people told how they get in: with a link to set a password, or as always. */
@Dependent
public class Invitations {
  private static final Company STAFF = new Company("", "");

  @Inject private Companies companies;
  @Inject private Event<PasswordLinkWanted> wanted;
  @Inject private Event<AccessGiven> given;

  /** Tells somebody who has a password that one more seller knows them. */
  void tell(String key, User user) {
    Company company = company(user);
    given.fire(
        new AccessGiven(
            key,
            user.sellerId(),
            user.partnerId(),
            user.email(),
            user.name(),
            company.number(),
            company.name(),
            user.language()));
  }

  private Company company(User user) {
    return companies.companies(List.of(user.partnerId())).getOrDefault(user.partnerId(), STAFF);
  }

  void send(String key, User user, boolean invitation) {
    Company company = company(user);
    wanted.fire(
        new PasswordLinkWanted(
            key,
            user.sellerId(),
            user.partnerId(),
            user.email(),
            user.name(),
            company.number(),
            company.name(),
            user.language(),
            invitation));
  }
}
