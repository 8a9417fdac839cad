package app.kontor.transfer.internal.kind;

import app.kontor.access.Users.UserDetail;
import app.kontor.gate.Role;
import app.kontor.party.PartnerData;
import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.ValueWords;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields of a customer's person: no password is among them. */
final class PersonFields {
  static final String EMAIL = "personEmail";
  static final String INVITE = "invite";
  private static final String NAME = "personName";
  private static final String LANGUAGE = "personLanguage";
  private static final String ROLES = "personRoles";
  private static final String ACTIVE = "active";

  private PersonFields() {}

  /** A person as a row wants them. */
  record Wanted(String email, String name, String language, boolean active, Set<Role> roles) {
    Wanted {
      roles = Set.copyOf(roles);
    }
  }

  static List<TransferField> all() {
    return List.of(
        TransferField.text(CustomerKind.NUMBER, 20).needed(),
        TransferField.text(EMAIL, 254).needed(),
        TransferField.text(NAME, 120),
        TransferField.text(LANGUAGE, 2),
        TransferField.text(ROLES, 120),
        TransferField.flag(ACTIVE),
        TransferField.flag(INVITE));
  }

  /** The address as it is signed in with; empty if the row has none. */
  static String email(SourceRow row) {
    return row.text(EMAIL, "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What a row makes of a person.
   *
   * @param kept null for a new one
   * @throws InvalidInput naming the field of the file
   */
  static Wanted wanted(SourceRow row, PartnerData company, @Nullable UserDetail kept) {
    String email = email(row);
    if (!EmailAddress.isValid(email)) {
      throw new InvalidInput(EMAIL, "NOT_AN_EMAIL", email);
    }
    String name = said(row, NAME, kept == null ? "" : kept.summary().name());
    if (name.isBlank()) {
      throw InvalidInput.required(NAME);
    }
    String language =
        said(row, LANGUAGE, kept == null ? company.language() : kept.language())
            .toLowerCase(Locale.ROOT);
    if (!Languages.isOne(language)) {
      throw new InvalidInput(LANGUAGE, "NOT_A_VALUE", language);
    }
    Set<Role> roles = roles(row, kept == null ? Set.of(Role.BUYER) : kept.summary().roles());
    return new Wanted(
        email, name, language, row.flag(ACTIVE, kept == null || kept.summary().active()), roles);
  }

  private static String said(SourceRow row, String field, String kept) {
    String said = row.text(field);
    return said == null ? kept : said.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
  }

  /** Roles parted by commas, by their names or what people call them. */
  private static Set<Role> roles(SourceRow row, Set<Role> kept) {
    String said = row.text(ROLES);
    if (said == null) {
      return kept;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : said.split("[,;|/+]", -1)) {
      if (!word.isBlank()) {
        roles.add(
            ValueWords.read("role", word)
                .map(Role::valueOf)
                .filter(Role.of(false)::contains)
                .orElseThrow(() -> new InvalidInput(ROLES, "NOT_A_VALUE", word.strip())));
      }
    }
    if (roles.isEmpty()) {
      throw new InvalidInput(ROLES, "ROLE_REQUIRED");
    }
    return roles;
  }

  static List<FieldChange> changes(@Nullable UserDetail before, Wanted after) {
    Map<String, @Nullable Object> then = before == null ? Map.of() : values(of(before));
    return values(after).entrySet().stream()
        .map(one -> FieldChange.of(one.getKey(), then.get(one.getKey()), one.getValue()))
        .toList();
  }

  private static Wanted of(UserDetail kept) {
    return new Wanted(
        kept.summary().email(),
        kept.summary().name(),
        kept.language(),
        kept.summary().active(),
        kept.summary().roles());
  }

  private static Map<String, @Nullable Object> values(Wanted person) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(EMAIL, person.email());
    values.put(NAME, person.name());
    values.put(LANGUAGE, person.language());
    values.put(
        ROLES, person.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", ")));
    values.put(ACTIVE, person.active());
    return values;
  }

  /** Values by field, with the customer's number; nobody is invited by a file of what is kept. */
  static Map<String, @Nullable Object> values(UserDetail kept) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(CustomerKind.NUMBER, kept.summary().companyNumber());
    values.putAll(values(of(kept)));
    values.put(INVITE, false);
    return values;
  }

  static Map<String, Object> example() {
    return Map.of(
        CustomerKind.NUMBER,
        "K-1001",
        EMAIL,
        "anna.nowak@example.com",
        NAME,
        "Anna Nowak",
        LANGUAGE,
        "pl",
        ROLES,
        "BUYER, COMPANY_ADMIN",
        ACTIVE,
        true,
        INVITE,
        false);
  }
}
