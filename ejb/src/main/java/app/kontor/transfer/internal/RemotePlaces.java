package app.kontor.transfer.internal;

import app.kontor.platform.address.OwnNetwork;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.secret.Secret;
import app.kontor.platform.secret.SecretBox;
import app.kontor.platform.sftp.HostKeyRefused;
import app.kontor.platform.sftp.SftpAddress;
import app.kontor.platform.sftp.SftpBroken;
import app.kontor.platform.sftp.SftpFolder;
import app.kontor.platform.sftp.SftpLogin;
import app.kontor.platform.transaction.Transactions;
import app.kontor.transfer.PlaceSecrets;
import app.kontor.transfer.ScheduledPlace;
import app.kontor.transfer.TransferPlace;
import app.kontor.transfer.model.Schedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folders on other machines, for schedules: what they sign in with is sealed, a key that is new is
 * kept to be looked at, and a connection that breaks is tried again.
 */
@Dependent
public class RemotePlaces {
  /** How long a file must not have changed before it is taken. */
  private static final Duration QUIET = Duration.ofSeconds(10);

  /** How long is waited before each further attempt. */
  private static final List<Duration> AGAIN = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

  /**
   * Nothing is tried again after that: a schedule is held no longer than {@link ScheduleJob} says.
   */
  private static final Duration LONGEST_AGAIN = Duration.ofMinutes(3);

  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_KEY = 16_000;

  private final Schedules schedules;
  private final Transactions transactions;

  @Inject
  RemotePlaces(Schedules schedules, Transactions transactions) {
    this.schedules = schedules;
    this.transactions = transactions;
  }

  /**
   * Keeps what was typed to sign in, sealed; nothing leaves what is kept.
   *
   * @throws InvalidInput at {@code password}: TOO_LONG, or REQUIRED where there is neither password
   *     nor key; at {@code privateKey}: TOO_LONG, or SFTP_KEY for one that is none or that the
   *     password does not open
   */
  void keep(Schedule schedule, PlaceSecrets secrets) {
    ScheduledPlace place = schedule.data().place();
    if (secrets.password().reveal().length() > LONGEST_PASSWORD) {
      throw new InvalidInput("password", "TOO_LONG", LONGEST_PASSWORD);
    }
    if (secrets.privateKey().reveal().length() > LONGEST_KEY) {
      throw new InvalidInput("privateKey", "TOO_LONG", LONGEST_KEY);
    }
    if (place.place() != TransferPlace.SFTP) {
      if (!secrets.password().isEmpty() && !place.login().isEmpty()) {
        schedule.keep(SecretBox.open().seal(secrets.password()));
      }
      return;
    }
    if (!secrets.isEmpty()) {
      // a password alone is no longer what opens the key from before
      schedule.keep(sealed(secrets.password()), sealed(secrets.privateKey()));
    }
    if (schedule.sealed() == null && schedule.sealedKey() == null) {
      throw InvalidInput.required("password");
    }
    if (!secrets.isEmpty()) {
      login(schedule).keys();
    }
  }

  private static @Nullable String sealed(Secret secret) {
    return secret.isEmpty() ? null : SecretBox.open().seal(secret);
  }

  /** The password of a schedule's place; none if it needs none. */
  Secret password(Schedule schedule) {
    return unsealed("password", schedule.sealed());
  }

  private static Secret unsealed(String field, @Nullable String sealed) {
    return sealed == null
        ? Secret.none()
        : SecretBox.open()
            .unseal(sealed)
            .orElseThrow(() -> new InvalidInput(field, "SCHEDULE_PASSWORD_LOST"));
  }

  private SftpLogin login(Schedule schedule) {
    return new SftpLogin(
        schedule.data().place().login(),
        password(schedule),
        unsealed("privateKey", schedule.sealedKey()));
  }

  /** Connects and signs in, and nothing else, if the schedule's place is on another machine. */
  void look(Schedule schedule) {
    if (schedule.data().place().place() == TransferPlace.SFTP) {
      run(schedule, folder -> {});
    }
  }

  /** As {@link #call}, without an answer. */
  void run(Schedule schedule, Consumer<SftpFolder> action) {
    call(
        schedule,
        folder -> {
          action.accept(folder);
          return true;
        });
  }

  /**
   * Does something in a schedule's folder on another machine; again from its beginning where the
   * connection breaks.
   *
   * @throws HostKeyRefused if the machine shows a key that it is not known by; the schedule knows
   *     it then
   * @throws SftpBroken if that was so each time
   */
  <T> T call(Schedule schedule, Function<SftpFolder, T> action) {
    long until = System.nanoTime() + LONGEST_AGAIN.toNanos();
    for (Duration pause : AGAIN) {
      try {
        return once(schedule, action);
      } catch (SftpBroken e) {
        if (System.nanoTime() > until) {
          throw e;
        }
        wait(pause);
      }
    }
    return once(schedule, action);
  }

  private <T> T once(Schedule schedule, Function<SftpFolder, T> action) {
    ScheduledPlace place = schedule.data().place();
    OwnNetwork network = OwnNetwork.open();
    SftpAddress address =
        SftpAddress.parse(place.address(), network)
            .orElseThrow(() -> new InvalidInput("address", "SFTP_ADDRESS"));
    try (SftpFolder folder =
        SftpFolder.open(address, login(schedule), place.hostKey(), network, QUIET)) {
      if (!schedule.view("").shownKey().isEmpty()) {
        transactions.run(() -> schedules.find(schedule.id()).ifPresent(Schedule::sawKnown));
      }
      return action.apply(folder);
    } catch (HostKeyRefused e) {
      transactions.run(() -> schedules.find(schedule.id()).ifPresent(one -> one.saw(e.shown())));
      throw e;
    }
  }

  private static void wait(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A file of this machine for one of another; to be {@linkplain #forget forgotten}. */
  static Path aside() {
    try {
      return Files.createTempFile("kontor-sftp", ".part");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
