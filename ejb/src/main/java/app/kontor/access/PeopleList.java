package app.kontor.access;

import app.kontor.access.Users.UserFilter;
import app.kontor.access.Users.UserSummary;
import app.kontor.gate.Role;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People who may sign in: all of the seller, or those of the actor's company. */
@Dependent
public class PeopleList implements ListDefinition<UserSummary> {
  public static final ListShape<UserSummary> SHAPE =
      ListShape.<UserSummary>named("people")
          .link("name", "common.name", UserSummary::name, "who", UserSummary::email)
          .text("email", "common.email", UserSummary::email)
          .text("company", "people.company", PeopleList::company)
          .text("roles", "people.roles", PeopleList::roles)
          .wide()
          .status("status", "common.status", PeopleList::status)
          .date("seen", "people.seen", UserSummary::lastSeen)
          .notOnPhones()
          .page(Audience.STAFF, "name", "email", "company", "roles", "status", "seen")
          .page(Audience.CUSTOMER, "name", "email", "roles", "status", "seen")
          .filter(
              FilterField.search("q", "people.words"),
              FilterField.choice("role", "people.role", "common.all").offering(roles()),
              FilterField.choice("active", "common.status", "common.all")
                  .offering(
                      new FilterChoice("true", Phrase.of("people.active")),
                      new FilterChoice("false", Phrase.of("people.inactive"))))
          .build();

  private final Users users;

  @Inject
  public PeopleList(Users users) {
    this.users = users;
  }

  @Override
  public ListShape<UserSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<UserSummary> rows(FilterValues filter, PageRequest page) {
    Boolean active = filter.text("active").isEmpty() ? null : filter.flag("active");
    return users.list(
        new UserFilter(filter.text("q"), filter.constant("role", Role.class), active), page);
  }

  /** Those that somebody of a company can have; for staff also their own. */
  private static Map<Audience, List<FilterChoice>> roles() {
    Set<Role> customers = Role.of(false);
    EnumSet<Role> all = EnumSet.copyOf(customers);
    all.addAll(Role.of(true));
    return Map.of(
        Audience.CUSTOMER, FilterChoice.of(customers), Audience.STAFF, FilterChoice.of(all));
  }

  private static List<Role> roles(UserSummary person) {
    return person.roles().stream().sorted().toList();
  }

  private static Object company(UserSummary person) {
    return person.companyNumber().isEmpty() ? Phrase.of("people.staff") : person.companyName();
  }

  private static Badge status(UserSummary person) {
    if (!person.active()) {
      return Badge.of("INACTIVE", "people.inactive");
    }
    return person.invited()
        ? Badge.of("WAITING", "people.waiting")
        : Badge.of("DONE", "people.active");
  }
}
