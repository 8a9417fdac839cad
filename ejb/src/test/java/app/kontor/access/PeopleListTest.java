package app.kontor.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.access.Users.UserFilter;
import app.kontor.gate.Role;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Asked;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.TypedFilter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of people: what it asks for, and what each audience may choose and see. */
class PeopleListTest {
  private static final PageRequest FIRST = PageRequest.first(25);

  private final Asked users = new Asked(new Page<>(List.of(), 0));
  private final PeopleList list = new PeopleList(users.as(Users.class));

  private static List<String> choices(String key, Audience audience) {
    FilterField field =
        PeopleList.SHAPE.filter().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow();
    return field.choices(audience).stream().map(FilterChoice::value).toList();
  }

  @Test
  void a_company_chooses_among_its_own_roles_and_staff_among_all() {
    assertThat(choices("role", Audience.CUSTOMER)).isNotEmpty();
    assertThat(choices("role", Audience.STAFF))
        .containsAll(choices("role", Audience.CUSTOMER))
        .contains(Role.of(true).iterator().next().name())
        .doesNotHaveDuplicates();
    assertThat(choices("role", Audience.CUSTOMER))
        .containsExactlyElementsOf(Role.of(false).stream().map(Enum::name).toList());
  }

  @Test
  void who_may_sign_in_is_asked_for_only_if_somebody_chose_so() {
    list.rows(TypedFilter.empty(), FIRST);
    list.rows(new TypedFilter(Map.of("active", "true", "q", "kow")), FIRST);
    list.rows(new TypedFilter(Map.of("active", "false")), FIRST);
    assertThat(users.arguments())
        .containsExactly(
            new UserFilter("", null, null),
            FIRST,
            new UserFilter("kow", null, true),
            FIRST,
            new UserFilter("", null, false),
            FIRST);
    assertThat(choices("active", Audience.STAFF)).containsExactly("true", "false");
  }

  @Test
  void a_company_is_not_told_whose_people_they_are() {
    assertThat(PeopleList.SHAPE.page(Audience.CUSTOMER))
        .extracting(ListCell::column)
        .containsExactly("name", "email", "roles", "status", "seen");
  }
}
