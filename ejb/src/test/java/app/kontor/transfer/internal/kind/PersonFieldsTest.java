package app.kontor.transfer.internal.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.Users.UserDetail;
import app.kontor.access.Users.UserSummary;
import app.kontor.gate.Role;
import app.kontor.party.Address;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.internal.kind.PersonFields.Wanted;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFieldsTest {
  private static final PartnerData COMPANY =
      new PartnerData(
          new PartnerNumber("K-1"),
          1,
          new Address("Firma", null, "Polna", "1", null, "61-001", "Poznań", "PL", null, null),
          null,
          "pl",
          "PLN",
          null,
          null,
          true);

  @Test
  void every_person_that_was_taken_as_a_row_comes_back_as_they_are() {
    for (Role one : Role.of(false)) {
      for (Role other : Role.of(false)) {
        UserDetail kept = kept("Anna Nowak", "de", true, EnumSet.of(one, other));
        Map<String, @Nullable Object> values = PersonFields.values(kept);
        Wanted back = PersonFields.wanted(row(values), COMPANY, kept);
        assertThat(PersonFields.changes(kept, back)).allMatch(FieldChange::isNone);
        Wanted made = PersonFields.wanted(row(values), COMPANY, null);
        assertThat(made).isEqualTo(back);
      }
    }
  }

  @Test
  void a_new_person_speaks_as_the_company_does_and_may_order() {
    Wanted wanted =
        PersonFields.wanted(
            row(Map.of("personEmail", " Anna@Example.COM ", "personName", "Anna\t Nowak")),
            COMPANY,
            null);
    assertThat(wanted)
        .isEqualTo(new Wanted("anna@example.com", "Anna Nowak", "pl", true, Set.of(Role.BUYER)));
  }

  @ParameterizedTest
  @CsvSource({
    "personEmail, no address, NOT_AN_EMAIL, personEmail",
    "personName, '', REQUIRED, personName",
    "personLanguage, xx, NOT_A_VALUE, personLanguage",
    "personRoles, Lager, NOT_A_VALUE, personRoles",
    "personRoles, 'buyer, boss', NOT_A_VALUE, personRoles",
    "personRoles, ',', ROLE_REQUIRED, personRoles"
  })
  void what_cannot_be_is_refused_at_its_column(
      String field, String text, String code, String named) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("personEmail", "a@example.com");
    values.put("personName", "Anna");
    values.put(field, text.isEmpty() ? null : text);
    assertThatThrownBy(() -> PersonFields.wanted(row(values), COMPANY, null))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(named);
            });
  }

  private static UserDetail kept(String name, String language, boolean active, Set<Role> roles) {
    return new UserDetail(
        new UserSummary("a@example.com", name, "K-1", "Firma", roles, active, false, null),
        3,
        language,
        List.of());
  }

  private static SourceRow row(Map<String, ? extends @Nullable Object> values) {
    Map<String, Object> said = new HashMap<>();
    values.forEach(
        (field, value) -> {
          if (value != null) {
            said.put(field, value);
          }
        });
    return new SourceRow(1, values.keySet(), said);
  }
}
