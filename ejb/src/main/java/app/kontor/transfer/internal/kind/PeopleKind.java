package app.kontor.transfer.internal.kind;

import app.kontor.access.Users;
import app.kontor.access.Users.NewUser;
import app.kontor.access.Users.UserChange;
import app.kontor.access.Users.UserDetail;
import app.kontor.gate.Permission;
import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import app.kontor.transfer.internal.kind.PersonFields.Wanted;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * People of customers by address. A new one gets the customer's language and may order where the
 * file says nothing, and is invited by mail only if the row says so. Nobody's company changes, and
 * staff are not among them.
 */
@Dependent
public class PeopleKind implements TransferKind {
  private final Users users;
  private final Partners partners;

  @Inject
  PeopleKind(Users users, Partners partners) {
    this.users = users;
    this.partners = partners;
  }

  @Override
  public String key() {
    return "people";
  }

  @Override
  public int place() {
    return 25;
  }

  @Override
  public Permission permission() {
    return Permission.USER_MANAGE;
  }

  @Override
  public List<TransferField> fields() {
    return PersonFields.all();
  }

  @Override
  public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
    Map<PartnerNumber, PartnerData> companies =
        partners.data(
            rows.stream()
                .map(row -> CustomerKind.number(row, CustomerKind.NUMBER))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<String, UserDetail> kept = new HashMap<>();
    users
        .people(
            rows.stream()
                .map(PersonFields::email)
                .filter(email -> !email.isEmpty())
                .distinct()
                .toList())
        .forEach(person -> kept.put(person.summary().email(), person));
    return rows.stream().map(row -> plan(source, row, companies, kept)).toList();
  }

  private RowPlan plan(
      TransferSource source,
      SourceRow row,
      Map<PartnerNumber, PartnerData> companies,
      Map<String, UserDetail> kept) {
    String email = PersonFields.email(row);
    PartnerNumber number = CustomerKind.number(row, CustomerKind.NUMBER);
    if (number == null || email.isEmpty()) {
      String missing = number == null ? CustomerKind.NUMBER : PersonFields.EMAIL;
      return RowPlan.refused(row.line(), email, RowProblem.of(missing, "REQUIRED"));
    }
    PartnerData company = companies.get(number);
    if (company == null) {
      return RowPlan.refused(
          row.line(), email, RowProblem.of(CustomerKind.NUMBER, "UNKNOWN_PARTNER", number));
    }
    UserDetail before = kept.get(email);
    if (before != null && !before.summary().companyNumber().equals(number.value())) {
      return RowPlan.refused(
          row.line(), email, RowProblem.of(PersonFields.EMAIL, "EMAIL_TAKEN", email));
    }
    try {
      Wanted wanted = PersonFields.wanted(row, company, before);
      boolean told = row.flag(PersonFields.INVITE, false);
      return RowPlan.of(
          row.line(),
          email,
          before == null,
          PersonFields.changes(before, wanted),
          () -> keep(source.key(row), number, wanted, before, told));
    } catch (InvalidInput refusal) {
      return RowPlan.refused(row.line(), email, RowProblem.of(refusal));
    }
  }

  private void keep(
      String key, PartnerNumber number, Wanted wanted, @Nullable UserDetail before, boolean told) {
    if (before == null) {
      users.add(
          key,
          new NewUser(
              wanted.email(),
              wanted.name(),
              wanted.language(),
              number.value(),
              wanted.roles(),
              told && wanted.active()));
    }
    if (before != null || !wanted.active()) {
      users.change(
          wanted.email(),
          before == null ? users.user(wanted.email()).version() : before.version(),
          new UserChange(wanted.name(), wanted.language(), wanted.active(), wanted.roles()));
    }
  }

  @Override
  public Page<Map<String, @Nullable Object>> records(PageRequest page) {
    return users.ofCustomers(page).map(PersonFields::values);
  }

  @Override
  public Map<String, Object> example() {
    return PersonFields.example();
  }
}
