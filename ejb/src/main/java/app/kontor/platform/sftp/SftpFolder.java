package app.kontor.platform.sftp;

import app.kontor.platform.address.OwnNetwork;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.DropFolder;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * A folder on another machine, as long as the connection is open. Files are taken whole or not at
 * all, and what is left there appears whole. Links are neither followed nor read.
 */
public final class SftpFolder implements AutoCloseable {
  private static final Duration WHOLE = Duration.ofMinutes(5);

  /** No clock is wrong by more. */
  private static final Duration OLD = Duration.ofDays(1);

  private static final Duration SOON = Duration.ofMillis(100);

  /** The time that files are stamped with, whatever the business takes for now. */
  private static final Clock DISK = Clock.systemUTC();

  private static final int CHUNK = 64 * 1024;
  private static final int MOST_FILES = 10_000;
  private static final int MOST_LOOKED = 200_000;

  private final SftpConnection connection;
  private final SftpAddress address;
  private final Duration quiet;

  /** What is seen of a file: as long as it changes, somebody is writing it. */
  record Seen(long size, long changed) {
    static Seen of(Attributes facts) {
      boolean dated = facts.getModifyTime() != null;
      return new Seen(facts.getSize(), dated ? facts.getModifyTime().toMillis() : Long.MAX_VALUE);
    }

    boolean isOld() {
      return changed < DISK.instant().minus(OLD).toEpochMilli();
    }
  }

  private SftpFolder(SftpConnection connection, SftpAddress address, Duration quiet) {
    this.connection = connection;
    this.address = address;
    this.quiet = quiet;
  }

  /**
   * Connects and signs in.
   *
   * @param hostKey fingerprint that the machine is known by; empty if none is
   * @param quiet how long a file must not have changed before it is taken
   * @throws HostKeyRefused if it shows another key; nothing was sent then
   * @throws SftpBroken if it does not answer
   * @throws InvalidInput at {@code address}: SFTP_ADDRESS for a machine that may not be reached; at
   *     {@code login}: SFTP_LOGIN if it does not let the user in
   */
  public static SftpFolder open(
      SftpAddress address, SftpLogin login, String hostKey, OwnNetwork network, Duration quiet) {
    return new SftpFolder(SftpConnection.open(address, login, hostKey, network), address, quiet);
  }

  /**
   * Names of the files that can be taken, in their order: not those that have changed between two
   * looks, or have the ending of an unfinished one. The clock over there is not relied on: only
   * files that are older than a day are looked at again soon.
   *
   * @param endings that files have which are wanted, in small letters, without a dot
   * @throws InvalidInput at {@code address}: SFTP_FOLDER
   */
  public List<String> ready(Set<String> endings) {
    Map<String, Seen> before = look(endings);
    if (before.isEmpty()) {
      return List.of();
    }
    pause(before.values().stream().allMatch(Seen::isOld) ? SOON : quiet);
    Map<String, Seen> now = look(endings);
    return before.entrySet().stream()
        .filter(file -> file.getValue().equals(now.get(file.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Map<String, Seen> look(Set<String> endings) {
    try {
      return wanted(files().readDir(address.folder()), endings);
    } catch (UncheckedIOException e) {
      throw folderOrLost(e.getCause());
    } catch (IOException e) {
      throw folderOrLost(e);
    }
  }

  /** The files that are wanted of a listing, which another machine may let have no end. */
  static Map<String, Seen> wanted(Iterable<SftpClient.DirEntry> listing, Set<String> endings) {
    Map<String, Seen> seen = new HashMap<>();
    int looked = 0;
    for (SftpClient.DirEntry entry : listing) {
      String name = entry.getFilename();
      Attributes facts = entry.getAttributes();
      if (isPlain(name) && DropFolder.isWanted(name, endings) && facts.isRegularFile()) {
        seen.put(name, Seen.of(facts));
      }
      looked++;
      if (seen.size() >= MOST_FILES || looked >= MOST_LOOKED) {
        break;
      }
    }
    return seen;
  }

  /** A name that leads nowhere else; the other machine is not believed. */
  private static boolean isPlain(String name) {
    return name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))
        && !name.startsWith(".")
        && name.length() <= 200;
  }

  /**
   * Takes a file that was {@link #ready} into one of this machine, whole.
   *
   * @param limit most bytes
   * @param into is written anew
   * @return empty if it has gone, or has changed while it was read: it is taken another time
   * @throws InvalidInput at {@code address}: SFTP_TOO_LARGE
   * @throws SftpBroken if the connection has ended within it
   */
  public Optional<FileUpload> take(String name, long limit, Path into) {
    String path = address.inside(name);
    try {
      Attributes facts = files().lstat(path);
      if (!facts.isRegularFile()) {
        return Optional.empty();
      }
      if (facts.getSize() > limit) {
        throw new InvalidInput("address", "SFTP_TOO_LARGE", name, limit / Limits.MEGABYTE);
      }
      long read = copy(path, limit, into);
      boolean same = Seen.of(facts).equals(Seen.of(files().lstat(path)));
      return same && read == facts.getSize()
          ? Optional.of(new FileUpload(name, () -> Files.newInputStream(into)))
          : Optional.empty();
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return Optional.empty();
      }
      throw folderOrLost(e);
    } catch (IOException e) {
      throw folderOrLost(e);
    }
  }

  private long copy(String path, long limit, Path into) throws IOException {
    long until = System.nanoTime() + WHOLE.toNanos();
    long all = 0;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = files().read(path);
        OutputStream out = Files.newOutputStream(into)) {
      for (int read = in.read(chunk); read >= 0 && all <= limit; read = in.read(chunk)) {
        out.write(chunk, 0, read);
        all += read;
        if (System.nanoTime() > until) {
          throw new IOException("too slow");
        }
      }
    }
    return all;
  }

  /**
   * Moves a file into a folder within this one, which is made if it is missing; one of that name
   * stays there.
   *
   * @throws InvalidInput at {@code address}: SFTP_NOT_MOVED
   */
  public void putAside(String name, String where) {
    try {
      String aside = address.inside(where);
      if (!exists(aside)) {
        files().mkdir(aside);
      }
      String target = aside + '/' + name;
      if (exists(target)) {
        target = aside + '/' + System.currentTimeMillis() + '-' + System.nanoTime() + '-' + name;
      }
      if (exists(address.inside(name))) {
        files().rename(address.inside(name), target);
      }
    } catch (SftpException e) {
      throw new InvalidInput("address", "SFTP_NOT_MOVED", name, where);
    } catch (IOException e) {
      throw lost();
    }
  }

  private boolean exists(String path) throws IOException {
    try {
      files().lstat(path);
      return true;
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Leaves a file there: under another name until all of it is there, so that nobody takes half of
   * it. One of that name is replaced.
   *
   * @throws InvalidInput at {@code address}: SFTP_FOLDER
   * @throws SftpBroken if the connection has ended within it
   */
  public void put(String name, InputStream content) {
    String aside = address.inside('.' + name + ".part");
    String target = address.inside(name);
    try {
      long sent;
      try (OutputStream out =
          files()
              .write(
                  aside,
                  EnumSet.of(
                      SftpClient.OpenMode.Write,
                      SftpClient.OpenMode.Create,
                      SftpClient.OpenMode.Truncate))) {
        sent = content.transferTo(out);
      }
      if (files().stat(aside).getSize() != sent) {
        throw new IOException("not all of it has arrived");
      }
      if (exists(target)) {
        files().remove(target);
      }
      files().rename(aside, target);
    } catch (IOException e) {
      throw folderOrLost(e);
    }
  }

  private SftpClient files() {
    return connection.files();
  }

  /** What the other machine answers is about the folder; what it no longer answers is not. */
  private RuntimeException folderOrLost(@Nullable IOException e) {
    if (e instanceof SftpException answer && isAnswer(answer.getStatus())) {
      return new InvalidInput("address", "SFTP_FOLDER", address.folder());
    }
    return lost();
  }

  private static boolean isAnswer(int status) {
    return status != SftpConstants.SSH_FX_CONNECTION_LOST
        && status != SftpConstants.SSH_FX_NO_CONNECTION;
  }

  private SftpBroken lost() {
    return new SftpBroken("SFTP_LOST", address.host());
  }

  @Override
  public void close() {
    connection.close();
  }
}
