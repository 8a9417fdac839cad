package app.kontor.catalogue.internal.picture;

import app.kontor.catalogue.PictureLook;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at files as pictures, each content once on this node: who compares a thousand pictures and
 * applies them unpacks none of them three times.
 */
@ApplicationScoped
public class PictureLooks {
  private static final int MOST = 20_000;

  private final Map<String, PictureLook> known = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * What a file is, refused or not.
   *
   * @param name for refusals
   */
  public PictureLook look(String name, byte[] bytes) {
    String hash = Sha256.hex(bytes);
    PictureLook before = find(hash);
    if (before != null) {
      return before;
    }
    try {
      PictureFile file = PictureFile.of(name, bytes);
      PictureLook look = new PictureLook(hash, file.width(), file.height(), null);
      keep(look);
      return look;
    } catch (InvalidInput refusal) {
      return new PictureLook(hash, 0, 0, refusal);
    }
  }

  /** What a content is, if it was looked at here before and was not refused. */
  public Optional<PictureLook> known(String sha256) {
    return Optional.ofNullable(find(sha256));
  }

  private synchronized @Nullable PictureLook find(String hash) {
    return known.get(hash);
  }

  private synchronized void keep(PictureLook look) {
    known.put(look.hash(), look);
    if (known.size() > MOST) {
      known.remove(known.keySet().iterator().next());
    }
  }
}
