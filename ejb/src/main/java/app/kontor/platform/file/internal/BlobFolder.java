package app.kontor.platform.file.internal;

import app.kontor.platform.file.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Contents by their SHA-256 under two levels of folders. A content appears whole or not at all:
 * written aside, forced to disk, renamed.
 *
 * @param root the folder of all contents
 */
record BlobFolder(Path root) {
  private static final String ASIDE = "aside";
  private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{2}");

  /** What was stored. */
  record Blob(String sha256, long size) {}

  /** Stores a content of at most {@code limit} bytes; a longer one leaves nothing behind. */
  Blob write(InputStream content, long limit) {
    try {
      Path aside = Files.createDirectories(root.resolve("incoming"));
      Path temporary = Files.createTempFile(aside, "file", ".part");
      try {
        Blob blob = copy(content, temporary, limit);
        Path target = path(blob.sha256());
        Files.createDirectories(target.getParent());
        if (!isThere(blob.sha256())) {
          Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return blob;
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores a content that is in memory; one that is there is not written again. */
  Blob write(byte[] content) {
    String sha256 = Sha256.hex(content);
    if (isThere(sha256)) {
      return new Blob(sha256, content.length);
    }
    return write(new ByteArrayInputStream(content), content.length);
  }

  /** Whether a content is there; from then on it is as young as if it had just come. */
  private boolean isThere(String sha256) {
    Path path = path(sha256);
    if (!Files.exists(path)) {
      return false;
    }
    try {
      Files.setLastModifiedTime(path, now());
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the clock that all nodes share: that of the disk. */
  FileTime now() throws IOException {
    Path aside = Files.createDirectories(root.resolve("incoming"));
    Path probe = Files.createTempFile(aside, "now", ".part");
    try {
      return Files.getLastModifiedTime(probe);
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private static Blob copy(InputStream content, Path target, long limit) throws IOException {
    MessageDigest digest = Sha256.digest();
    long size = 0;
    try (DigestInputStream in = new DigestInputStream(content, digest);
        FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new TooLarge();
        }
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
    return new Blob(HexFormat.of().formatHex(digest.digest()), size);
  }

  Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  InputStream open(String sha256) {
    try {
      return Files.newInputStream(path(sha256));
    } catch (NoSuchFileException e) {
      return openAgain(sha256, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was put aside while somebody stored the same is taken back by whoever reads it first. */
  private InputStream openAgain(String sha256, NoSuchFileException gone) {
    try {
      takeBack(sha256);
      return Files.newInputStream(path(sha256));
    } catch (IOException e) {
      gone.addSuppressed(e);
      throw new UncheckedIOException(gone);
    }
  }

  /** Whether a content is there, be it put aside. */
  boolean has(String sha256) {
    return Files.exists(path(sha256)) || Files.exists(aside(sha256));
  }

  private Path aside(String sha256) {
    return root.resolve(ASIDE).resolve(sha256);
  }

  /** Leaves no trace where it is looked for; it can be taken back until it is thrown away. */
  void putAside(String sha256) {
    try {
      Path target = aside(sha256);
      Files.createDirectories(target.getParent());
      Files.move(path(sha256), target, StandardCopyOption.ATOMIC_MOVE);
      Files.setLastModifiedTime(target, now());
    } catch (NoSuchFileException e) {
      // another node has put it aside
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeBack(String sha256) throws IOException {
    Path target = path(sha256);
    Files.createDirectories(target.getParent());
    Files.move(aside(sha256), target, StandardCopyOption.ATOMIC_MOVE);
    Files.setLastModifiedTime(target, now());
  }

  /**
   * Throws away what was put aside so long ago.
   *
   * @param unwanted those of some contents that nobody has stored meanwhile; others are taken back
   */
  void throwAway(Duration age, Function<? super List<String>, Set<String>> unwanted) {
    try {
      List<String> old = new ArrayList<>();
      FileTime before = FileTime.from(now().toInstant().minus(age));
      for (Path each : inside(root.resolve(ASIDE))) {
        if (Files.getLastModifiedTime(each).compareTo(before) < 0) {
          old.add(String.valueOf(each.getFileName()));
        }
      }
      Set<String> none = unwanted.apply(old);
      for (String each : old) {
        if (none.contains(each)) {
          Files.deleteIfExists(aside(each));
        } else {
          takeBack(each);
        }
      }
    } catch (NoSuchFileException e) {
      // another node does the same
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Contents that are so old, some at a time; folder by folder, so that none is held for long. */
  Iterable<List<String>> olderThan(Duration age, int some) {
    return () -> old(age, some).iterator();
  }

  private Stream<List<String>> old(Duration age, int some) {
    try {
      FileTime before = FileTime.from(now().toInstant().minus(age));
      return inside(root).stream()
          .filter(folder -> PREFIX.matcher(String.valueOf(folder.getFileName())).matches())
          .flatMap(folder -> pieces(older(folder, before), some));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<List<String>> pieces(List<String> all, int some) {
    return IntStream.iterate(0, at -> at < all.size(), at -> at + some)
        .mapToObj(at -> all.subList(at, Math.min(all.size(), at + some)));
  }

  private static List<String> older(Path folder, FileTime before) {
    List<String> old = new ArrayList<>();
    try {
      for (Path second : inside(folder)) {
        for (Path content : inside(second)) {
          if (Files.getLastModifiedTime(content).compareTo(before) < 0) {
            old.add(String.valueOf(content.getFileName()));
          }
        }
      }
    } catch (NoSuchFileException e) {
      // put aside by another node just now; the rest comes another night
      return old;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return old;
  }

  private static List<Path> inside(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** The content goes over the limit. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
