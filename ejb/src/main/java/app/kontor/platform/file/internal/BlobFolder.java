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
import java.util.HexFormat;

/**
 * Contents by their SHA-256 under two levels of folders. A content appears whole or not at all:
 * written aside, forced to disk, renamed.
 *
 * @param root the folder of all contents
 */
record BlobFolder(Path root) {

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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content goes over the limit. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
