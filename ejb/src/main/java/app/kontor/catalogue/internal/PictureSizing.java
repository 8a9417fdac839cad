package app.kontor.catalogue.internal;

import app.kontor.catalogue.PictureSize;
import app.kontor.catalogue.internal.picture.PictureFile;
import app.kontor.catalogue.internal.picture.Rendition;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.file.UploadLimit;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the sizes in which pages show a picture, once for each content, right after the commit that
 * brought it; until then pages show the file itself.
 */
@ApplicationScoped
public class PictureSizing implements OutboxHandler<PictureSizing.Wanted> {
  static final Topic<Wanted> TOPIC = new Topic<>("picture", Wanted.class);

  /** A picture was added. */
  public record Wanted(long fileId, String sha256) {}

  @Inject private Transactions transactions;
  @Inject private PictureRepository pictures;
  @Inject private FileStore files;

  @Override
  public Topic<Wanted> topic() {
    return TOPIC;
  }

  @Override
  public int width() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  @Override
  public void deliver(Wanted payload) throws DeliveryFailed {
    Set<PictureSize> there = transactions.read(() -> pictures.made(payload.sha256()));
    if (there.size() == PictureSize.values().length) {
      return;
    }
    byte[] bytes = transactions.read(() -> files.read(payload.fileId()));
    Map<PictureSize, Rendition> made = made(payload, bytes);
    made.keySet().removeAll(there);
    List<PictureSize> sizes = List.copyOf(made.keySet());
    List<FileStore.Written> written =
        files.ahead(
            made.entrySet().stream()
                .map(
                    each ->
                        FileUpload.of(
                            each.getKey().key() + each.getValue().ending(),
                            each.getValue().bytes()))
                .toList(),
            UploadLimit.ITEM_PICTURES.bytes());
    transactions.run(() -> keep(payload.sha256(), sizes, written));
  }

  private static Map<PictureSize, Rendition> made(Wanted payload, byte[] bytes)
      throws DeliveryFailed {
    try {
      return Rendition.of(PictureFile.known(payload.sha256(), bytes));
    } catch (IOException
        | InvalidInput
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      throw new DeliveryFailed("picture " + payload.sha256() + " cannot be read", true, e);
    }
  }

  private void keep(String sha256, List<PictureSize> sizes, List<FileStore.Written> written) {
    List<StoredFile> stored = files.store(written);
    for (int i = 0; i < sizes.size(); i++) {
      pictures.keep(sha256, sizes.get(i), stored.get(i).id());
    }
  }
}
