package app.kontor.web.order.people;

import app.kontor.gate.Role;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;

/** What the list of people offers its reader: the seller's administrator or a company's. */
@Named
@RequestScoped
public class PeopleDesk {
  @Inject private Visitor visitor;

  /** The page of one person. */
  public String getPersonPage() {
    return visitor.isStaff() ? "/office/person.xhtml" : "/company-person.xhtml";
  }

  /** The roles to filter by. */
  public Set<Role> getRoles() {
    Set<Role> roles = EnumSet.copyOf(Role.of(false));
    if (visitor.isStaff()) {
      roles.addAll(Role.of(true));
    }
    return roles;
  }
}
