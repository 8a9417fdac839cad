package app.kontor.transfer.internal;

import app.kontor.gate.Actor;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.file.UploadLimit;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.internal.TableLook.Look;
import app.kontor.transfer.model.TransferFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Takes files in: kept as they are, and looked through once. */
@Dependent
public class FileIntake {
  private final FileStore store;
  private final FileReading reading;
  private final TransferFiles files;
  private final Clock clock;

  @Inject
  FileIntake(FileStore store, FileReading reading, TransferFiles files, Clock clock) {
    this.store = store;
    this.reading = reading;
    this.files = files;
    this.clock = clock;
  }

  /** The reference of the file. */
  String take(TransferKind kind, FileUpload file, Actor who) {
    StoredFile stored;
    try (InputStream in = file.content().open()) {
      stored = store.store(file.name(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    UploadLimit limit = kind.isArchive() ? UploadLimit.PICTURE_ARCHIVE : UploadLimit.TRANSFER_FILE;
    if (stored.size() > limit.bytes()) {
      throw new InvalidInput("file", "FILE_TOO_LARGE", stored.name(), limit.megabytes());
    }
    Look look = reading.look(kind, stored.id(), "");
    TransferFile taken =
        new TransferFile(
            new TransferFile.Source(
                who.sellerId(), kind.key(), stored.id(), stored.name(), who.userId(), who.name()),
            JsonLibrary.write(look),
            clock.instant());
    files.add(taken);
    return taken.reference();
  }
}
