package app.kontor.platform.file;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.internal.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder in which other systems leave files for a seller, or find some: {@code
 * transfer/<seller>/<name>} below the data folder. Nothing leads out of it: names are plain, and
 * what is a symbolic link is neither entered nor read.
 */
public final class DropFolder {
  /** Where files go that were read. */
  public static final String DONE = "done";

  /** Where files go that could not be read. */
  public static final String FAILED = "failed";

  private static final int LONGEST = 80;
  private static final String PART = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";
  private static final Set<String> UNFINISHED =
      Set.of("part", "partial", "tmp", "temp", "filepart", "crdownload", "download", "swp");

  /** How long a file must have been left alone before it is taken. */
  private static final Duration QUIET = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** How long files that are younger are waited for. */
  private static final int MOST_LOOKS = 13;

  /** The time that files are stamped with, whatever the business takes for now. */
  private static final Clock DISK = Clock.systemUTC();

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path root;
  private final Path folder;

  /** What is seen of a file: as long as it changes, somebody is writing it. */
  private record Seen(long size, Instant changed) {}

  DropFolder(Path root, String name) {
    this.root = root;
    this.folder = root.resolve(checked(name));
  }

  /**
   * A seller's folder, which need not be there yet.
   *
   * @throws InvalidInput at {@code folder} as {@link #checked} says
   */
  public static DropFolder of(long sellerId, String name) {
    return new DropFolder(
        DataFolder.path().resolve("transfer").resolve(String.valueOf(sellerId)), name);
  }

  /**
   * The name of a folder: letters, digits, hyphens and low lines, with up to two folders in it.
   *
   * @throws InvalidInput at {@code folder}: REQUIRED, or FOLDER_NAME for a name that is none, or
   *     the one of a folder that files are put into
   */
  public static String checked(String name) {
    if (name.isEmpty()) {
      throw InvalidInput.required("folder");
    }
    boolean ours = Stream.of(name.split("/", -1)).anyMatch(Set.of(DONE, FAILED)::contains);
    if (name.length() > LONGEST || ours || !name.matches(PART + "(/" + PART + "){0,2}")) {
      throw new InvalidInput("folder", "FOLDER_NAME");
    }
    return name;
  }

  /** Where it is on this machine, for whoever sets the other system up. */
  public Path path() {
    return folder;
  }

  /**
   * Names of the files that can be taken, in their order. Files that somebody is still writing are
   * not among them: those with the ending of an unfinished one, those that have changed between two
   * looks, and those that changed in the last seconds, which are waited for a little.
   *
   * @param endings that files have which are wanted, in small letters, without a dot
   * @throws InvalidInput at {@code folder} if it cannot be used
   */
  public List<String> ready(Set<String> endings) {
    Map<String, Seen> before = look(endings);
    for (int looks = 0; looks < MOST_LOOKS && isYoung(before); looks++) {
      pause();
      before = look(endings);
    }
    if (before.isEmpty()) {
      return List.of();
    }
    pause();
    Map<String, Seen> now = look(endings);
    Instant quiet = DISK.instant().minus(QUIET);
    return before.entrySet().stream()
        .filter(file -> file.getValue().equals(now.get(file.getKey())))
        .filter(file -> !file.getValue().changed().isAfter(quiet))
        .map(Map.Entry::getKey)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static boolean isYoung(Map<String, Seen> files) {
    Instant quiet = DISK.instant().minus(QUIET);
    return files.values().stream().anyMatch(file -> file.changed().isAfter(quiet));
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Map<String, Seen> look(Set<String> endings) {
    Map<String, Seen> seen = new HashMap<>();
    try (Stream<Path> files = Files.list(entered(folder))) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (isWanted(name, endings) && isPlain(file)) {
          BasicFileAttributes facts =
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          seen.put(name, new Seen(facts.size(), facts.lastModifiedTime().toInstant()));
        }
      }
    } catch (IOException e) {
      throw unusable();
    }
    return seen;
  }

  /**
   * Whether a file of that name is taken: one with an ending that is wanted, and that is neither
   * hidden nor called like one that somebody still writes.
   *
   * @param endings in small letters, without a dot
   */
  public static boolean isWanted(String name, Set<String> endings) {
    String small = name.toLowerCase(Locale.ROOT);
    String ending = small.substring(small.lastIndexOf('.') + 1);
    return !name.startsWith(".")
        && !name.endsWith("~")
        && !UNFINISHED.contains(ending)
        && endings.contains(ending);
  }

  private static boolean isPlain(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** A file that was {@link #ready}; it can be opened as long as it lies there. */
  public FileUpload file(String name) {
    return new FileUpload(name, () -> open(name));
  }

  private InputStream open(String name) throws IOException {
    return Files.newInputStream(inside(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** Puts a file aside, into {@link #DONE} or {@link #FAILED}; one of that name stays there. */
  public void putAside(String name, String where) {
    try {
      Path file = inside(name);
      if (!isPlain(file)) {
        return;
      }
      Path aside = entered(folder.resolve(where));
      Path target = aside.resolve(name);
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        String moment = MOMENT.format(LocalDateTime.now(DISK));
        target = aside.resolve(moment + '-' + System.nanoTime() + '-' + name);
      }
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unusable();
    }
  }

  /**
   * Puts a file into the folder: under another name until all of it is there, so that nobody takes
   * half of it.
   *
   * @throws InvalidInput at {@code folder} if it cannot be written
   */
  public void put(String name, InputStream content) {
    try {
      Path target = inside(name);
      Path aside = entered(folder).resolve('.' + name + ".part");
      Files.deleteIfExists(aside);
      Files.copy(content, aside);
      try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw unusable();
    }
  }

  /** A plain name in this folder. */
  private Path inside(String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!folder.equals(file.getParent())) {
      throw new IOException("not in the folder");
    }
    entered(folder);
    return file;
  }

  /** Goes down from the root, makes what is missing and follows no links. */
  private Path entered(Path wanted) throws IOException {
    Files.createDirectories(root);
    Path at = root;
    for (Path part : root.relativize(wanted)) {
      at = at.resolve(part);
      if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(at);
      }
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("no folder");
      }
    }
    return at;
  }

  private static InvalidInput unusable() {
    return new InvalidInput("folder", "FOLDER_UNUSABLE");
  }
}
