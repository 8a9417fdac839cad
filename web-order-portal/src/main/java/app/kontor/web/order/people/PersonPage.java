package app.kontor.web.order.people;

import app.kontor.access.Users;
import app.kontor.access.Users.NewUser;
import app.kontor.access.Users.UserChange;
import app.kontor.access.Users.UserDetail;
import app.kontor.gate.Role;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person: added, changed, invited, shown the door. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Users users;
  @Inject private PageInfo page;
  @Inject private Visitor visitor;

  private @Nullable String person;
  private @Nullable UserDetail detail;
  private final List<RoleChoice> roles = new ArrayList<>();
  private String email = "";
  private String name = "";
  private String language = "";
  private String company = "";
  private boolean active = true;
  private long version;
  private @Nullable String link;

  public void load() {
    if (isNew()) {
      language = visitor.getLocale().getLanguage();
      if (visitor.isStaff()) {
        choices(true, Set.of());
      }
      choices(false, Set.of());
      return;
    }
    UserDetail found = users.user(String.valueOf(person));
    detail = found;
    version = found.version();
    email = found.summary().email();
    name = found.summary().name();
    language = found.language();
    company = found.summary().companyNumber();
    active = found.summary().active();
    choices(company.isEmpty(), found.summary().roles());
  }

  private void choices(boolean staff, Set<Role> held) {
    Role.of(staff).stream()
        .filter(role -> isShown(role) || held.contains(role))
        .forEach(role -> roles.add(new RoleChoice(role, staff, held.contains(role))));
  }

  /** Who keeps the installation is said by those who do. */
  private boolean isShown(Role role) {
    return role != Role.INSTALLATION || visitor.may("SELLER_MANAGE");
  }

  public String save() {
    UserDetail before = detail;
    if (before == null) {
      boolean staff = visitor.isStaff() && company.isBlank();
      users.add(page.key(), new NewUser(email, name, language, company, held(staff)));
      page.done("people.added", email);
      return page.redirect(listPage());
    }
    Set<Role> held = held(before.summary().companyNumber().isEmpty());
    users.change(email, version, new UserChange(name, language, active, held));
    page.done("people.saved", name);
    return page.redirect(listPage());
  }

  /** Boxes ticked on the other side are given too, so that they are refused and not lost. */
  private Set<Role> held(boolean staff) {
    Set<Role> held = EnumSet.noneOf(Role.class);
    for (RoleChoice choice : roles) {
      if (choice.isHeld()
          && (choice.isStaff() == staff || !Role.of(staff).contains(choice.getRole()))) {
        held.add(choice.getRole());
      }
    }
    return held;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String invite() {
    users.invite(page.key(), email);
    page.done("people.invited", email);
    return again();
  }

  /** Shows a link once, for handing over. */
  public void showLink() {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    String host = external.getRequestServerName();
    int port = external.getRequestServerPort();
    String scheme = external.getRequestScheme();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    link =
        scheme
            + "://"
            + host
            + (usual ? "" : ":" + port)
            + page.url("/set-password.xhtml")
            + "?token="
            + users.link(email);
  }

  public String endSessions() {
    users.endSessions(email);
    page.done("people.sessions.ended", name);
    return again();
  }

  private String again() {
    return page.redirect(page.getPath(), "who", email);
  }

  private String listPage() {
    return visitor.isStaff() ? "/office/people.xhtml" : "/company-people.xhtml";
  }

  public boolean isNew() {
    return person == null || person.isBlank();
  }

  /** The list this page belongs to. */
  public String getList() {
    return listPage();
  }

  public List<Choice> getLanguages() {
    return Choice.languages();
  }

  public List<RoleChoice> getStaffRoles() {
    return roles.stream().filter(RoleChoice::isStaff).toList();
  }

  public List<RoleChoice> getPartnerRoles() {
    return roles.stream().filter(choice -> !choice.isStaff()).toList();
  }

  public @Nullable UserDetail getDetail() {
    return detail;
  }

  public @Nullable String getLink() {
    return link;
  }

  public @Nullable String getPerson() {
    return person;
  }

  public void setPerson(@Nullable String person) {
    this.person = person;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email == null ? "" : email;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(@Nullable String company) {
    this.company = company == null ? "" : company;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
