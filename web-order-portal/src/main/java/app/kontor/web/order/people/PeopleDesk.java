package app.kontor.web.order.people;

import app.kontor.access.Role;
import app.kontor.access.Users;
import app.kontor.access.Users.UserFilter;
import app.kontor.access.Users.UserSummary;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Total;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of people: of the seller for its administrator, of the company for its admin. */
@Named
@RequestScoped
public class PeopleDesk {
  private static final int SIZE = 25;

  @EJB private Users users;
  @Inject private Visitor visitor;

  private String text = "";
  private @Nullable Role role;
  private @Nullable Boolean active;
  private int page = 1;
  private List<UserSummary> rows = List.of();
  private Total total = Total.of(0);

  public void load() {
    Page<UserSummary> found =
        users.list(new UserFilter(text, role, active), PageRequest.page(page, SIZE));
    rows = found.rows();
    total = found.count();
  }

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

  public List<UserSummary> getRows() {
    return rows;
  }

  public Total getTotal() {
    return total;
  }

  public int getSize() {
    return SIZE;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public @Nullable Role getRole() {
    return role;
  }

  public void setRole(@Nullable Role role) {
    this.role = role;
  }

  public @Nullable Boolean getActive() {
    return active;
  }

  public void setActive(@Nullable Boolean active) {
    this.active = active;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
