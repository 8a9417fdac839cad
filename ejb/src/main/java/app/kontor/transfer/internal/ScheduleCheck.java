package app.kontor.transfer.internal;

import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.address.OutsideAddress;
import app.kontor.platform.address.OwnNetwork;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.DropFolder;
import app.kontor.platform.sftp.SftpAddress;
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

  /** SHA-256 in Base64 without padding, as OpenSSH writes it. */
  private static final String FINGERPRINT = "SHA256:[A-Za-z0-9+/]{43}";

  private static final String ASIDE = "[A-Za-z0-9_][A-Za-z0-9._-]{0,39}";

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
        place(data.place(), data.direction()),
        data.fileType(),
        data.rhythm(),
        rules(data.rules()));
  }

  private static ScheduledPlace place(ScheduledPlace place, TransferDirection direction) {
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
    if (place.place() == TransferPlace.SFTP) {
      return sftp(place, address, direction);
    }
    if (OutsideAddress.parse(address).isEmpty()) {
      throw new InvalidInput("address", "ADDRESS_NOT_OUTSIDE");
    }
    return ScheduledPlace.address(address, login(place));
  }

  private static String login(ScheduledPlace place) {
    String login = place.login().strip();
    // the two are sent with a colon between them
    if (login.length() > LONGEST_LOGIN || login.indexOf(':') >= 0) {
      throw new InvalidInput("login", "SCHEDULE_LOGIN", LONGEST_LOGIN);
    }
    return login;
  }

  private static ScheduledPlace sftp(
      ScheduledPlace place, String address, TransferDirection direction) {
    if (SftpAddress.parse(address, OwnNetwork.open()).isEmpty()) {
      throw new InvalidInput("address", "SFTP_ADDRESS");
    }
    String login = login(place);
    if (login.isEmpty()) {
      throw InvalidInput.required("login");
    }
    String hostKey = place.hostKey().strip();
    if (!hostKey.isEmpty() && !hostKey.matches(FINGERPRINT)) {
      throw new InvalidInput("hostKey", "SFTP_FINGERPRINT");
    }
    if (direction == TransferDirection.EXPORT) {
      return ScheduledPlace.sftp(address, login, hostKey, "", "");
    }
    return ScheduledPlace.sftp(
        address, login, hostKey, aside("done", place.done()), aside("failed", place.failed()));
  }

  /** A folder for what was read; nothing for files that are left where they are. */
  private static String aside(String field, String typed) {
    String name = typed.strip();
    if (!name.isEmpty() && !name.matches(ASIDE)) {
      throw new InvalidInput(field, "SFTP_ASIDE");
    }
    return name;
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
