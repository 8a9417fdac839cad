package app.kontor.web.order.people;

import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the list of people offers its reader: the seller's administrator or a company's. */
@Named
@RequestScoped
public class PeoplePage {
  @Inject private Visitor visitor;

  /** The page of one person. */
  public String getPersonPage() {
    return visitor.isStaff() ? "/office/person.xhtml" : "/company-person.xhtml";
  }
}
