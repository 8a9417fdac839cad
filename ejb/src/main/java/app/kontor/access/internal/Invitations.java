package app.kontor.access.internal;

import app.kontor.access.Companies;
import app.kontor.access.Companies.Company;
import app.kontor.access.PasswordLinkWanted;
import app.kontor.access.model.User;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Has links to set a password mailed. */
@Dependent
public class Invitations {
  private static final Company STAFF = new Company("", "");

  @Inject private Companies companies;
  @Inject private Event<PasswordLinkWanted> wanted;

  void send(String key, User user, boolean invitation) {
    Company company =
        companies.companies(List.of(user.partnerId())).getOrDefault(user.partnerId(), STAFF);
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
