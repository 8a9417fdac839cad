package app.kontor.web.order.acting;

import app.kontor.access.ActingFor;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Cookies;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In whose name of a customer's people staff order. */
@Named
@ViewScoped
public class ActForPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private ActingFor actingFor;
  @Inject private Parties parties;
  @Inject private PageInfo page;

  private String customer = "";
  private String customerName = "";
  private String person = "";
  private List<Choice> people = List.of();

  /** Reads who there is. */
  public void load() {
    customerName = parties.partner(new PartnerNumber(customer)).name();
    people =
        actingFor.people(customer).stream()
            .map(one -> new Choice(one.email(), one.name() + ", " + one.email()))
            .toList();
    if (people.size() == 1) {
      person = people.get(0).value();
    }
  }

  /** The shop as the person sees it, from now on. */
  public void begin() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    String token = Cookies.token(request);
    String fresh = actingFor.begin(token == null ? "" : token, person);
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    Cookies.setToken(request, response, fresh);
    external.redirect(page.url("/index.xhtml"));
  }

  public List<Choice> getPeople() {
    return people;
  }

  public String getCustomerName() {
    return customerName;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer.strip();
  }

  /** Mail address of the person. */
  public String getPerson() {
    return person;
  }

  public void setPerson(@Nullable String person) {
    this.person = person == null ? "" : person;
  }
}
