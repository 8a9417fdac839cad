package app.kontor.transfer.internal;

import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.address.OutsideAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.DropFolder;
import app.kontor.transfer.ScheduleData;
import app.kontor.transfer.ScheduleRules;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferDirection;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferPlace;

/** What a schedule must say, and what of it counts. */
final class ScheduleCheck {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_LOGIN = 120;
  private static final int MOST_FAILURES = 99;

  private ScheduleCheck() {}

  /**
   * The schedule without blanks around its words, and without what has no meaning at its place.
   *
   * @throws InvalidInput at the field that cannot be
   */
  static ScheduleData checked(ScheduleData data, TransferKind kind) {
    String name = data.name().strip();
    if (name.isEmpty()) {
      throw InvalidInput.required("name");
    }
    if (name.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "TOO_LONG", LONGEST_NAME);
    }
    if (data.direction() == TransferDirection.EXPORT && kind.isArchive()) {
      throw new InvalidInput("direction", "SCHEDULE_NOT_WRITTEN");
    }
    if (!data.place().place().takes(data.direction())) {
      throw new InvalidInput("place", "SCHEDULE_PLACE");
    }
    return new ScheduleData(
        name,
        kind.key(),
        data.direction(),
        place(data.place()),
        data.fileType(),
        data.rhythm(),
        rules(data.rules()));
  }

  private static ScheduledPlace place(ScheduledPlace place) {
    if (place.place() == TransferPlace.FOLDER) {
      return ScheduledPlace.folder(DropFolder.checked(place.folder().strip()));
    }
    if (place.place() == TransferPlace.HISTORY) {
      return ScheduledPlace.history();
    }
    String address = place.address().strip();
    if (address.isEmpty()) {
      throw InvalidInput.required("address");
    }
    if (address.length() > LONGEST_ADDRESS) {
      throw new InvalidInput("address", "TOO_LONG", LONGEST_ADDRESS);
    }
    if (OutsideAddress.parse(address).isEmpty()) {
      throw new InvalidInput("address", "ADDRESS_NOT_OUTSIDE");
    }
    String login = place.login().strip();
    // the two are sent with a colon between them
    if (login.length() > LONGEST_LOGIN || login.indexOf(':') >= 0) {
      throw new InvalidInput("login", "SCHEDULE_LOGIN", LONGEST_LOGIN);
    }
    return ScheduledPlace.address(address, login);
  }

  private static ScheduleRules rules(ScheduleRules rules) {
    if (rules.stopAfter() < 0 || rules.stopAfter() > MOST_FAILURES) {
      throw new InvalidInput("stopAfter", "SCHEDULE_STOP_AFTER", MOST_FAILURES);
    }
    String mailTo = rules.mailTo().strip();
    if (!mailTo.isEmpty() && !EmailAddress.isValid(mailTo)) {
      throw new InvalidInput("mailTo", "NOT_AN_EMAIL", mailTo);
    }
    return new ScheduleRules(rules.together(), rules.stopAfter(), mailTo, rules.told());
  }
}
