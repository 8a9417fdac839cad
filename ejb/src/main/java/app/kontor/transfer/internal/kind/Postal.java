package app.kontor.transfer.internal.kind;

import app.kontor.party.Address;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a postal address, named as the forms name them. */
final class Postal {
  static final String NAME = "companyName";
  static final String EMAIL = "partnerEmail";

  private Postal() {}

  /** Fields behind the name. */
  static List<TransferField> fields() {
    return List.of(
        TransferField.text("contact", 120),
        TransferField.text("addition", 120),
        TransferField.text("street", 120),
        TransferField.text("houseNumber", 20),
        TransferField.text("flat", 20),
        TransferField.text("postcode", 20),
        TransferField.text("city", 80),
        TransferField.text("region", 80),
        TransferField.text("country", 2),
        TransferField.text("phone", 40),
        TransferField.text(EMAIL, 254));
  }

  /** What a row makes of an address. */
  static Address merged(SourceRow row, Address kept) {
    return new Address(
        row.text(NAME, kept.name()),
        row.textOrNull("contact", kept.contact()),
        row.textOrNull("addition", kept.addition()),
        row.text("street", kept.street()),
        row.text("houseNumber", kept.houseNumber()),
        row.textOrNull("flat", kept.flat()),
        row.text("postcode", kept.postcode()),
        row.text("city", kept.city()),
        row.textOrNull("region", kept.region()),
        row.text("country", kept.country()).toUpperCase(Locale.ROOT),
        row.textOrNull("phone", kept.phone()),
        row.textOrNull(EMAIL, kept.email()));
  }

  /** An address of which nothing is known but the country. */
  static Address none(String country) {
    return new Address("", null, "", "", null, "", "", country, null, null);
  }

  static List<FieldChange> changes(@Nullable Address before, Address after) {
    Map<String, @Nullable String> now = values(after);
    Map<String, @Nullable String> then = before == null ? Map.of() : values(before);
    return now.entrySet().stream()
        .map(one -> FieldChange.of(one.getKey(), then.get(one.getKey()), one.getValue()))
        .toList();
  }

  /** Values by field, in the order of the fields. */
  static Map<String, @Nullable String> values(Address address) {
    Map<String, @Nullable String> values = new java.util.LinkedHashMap<>();
    values.put(NAME, address.name());
    values.put("contact", address.contact());
    values.put("addition", address.addition());
    values.put("street", address.street());
    values.put("houseNumber", address.houseNumber());
    values.put("flat", address.flat());
    values.put("postcode", address.postcode());
    values.put("city", address.city());
    values.put("region", address.region());
    values.put("country", address.country());
    values.put("phone", address.phone());
    values.put(EMAIL, address.email());
    return values;
  }
}
