package app.kontor.party;

import app.kontor.platform.file.FileUpload;
import jakarta.ejb.Local;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seller's look: logo, colour, a line at the foot. */
@Local
public interface SellerLook {

  /** What can be changed. */
  LookData data();

  /**
   * Changes it; issued documents keep the look they were issued with.
   *
   * @param logo PNG or JPEG of at most 2 MB and 4,000 pixels a side, or null for the one that is
   *     there
   * @throws app.kontor.platform.failure.InvalidInput naming the field
   * @throws app.kontor.platform.failure.ChangedMeanwhile if somebody else has changed the seller
   *     since it was read
   */
  void change(LookData data, @Nullable FileUpload logo);

  /**
   * A logo of any seller, now or before, for everybody: pages of strangers show it, too.
   *
   * @return the picture as PNG
   */
  Optional<byte[]> logo(String sha256);
}
