package app.kontor.catalogue;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Staff keep the pictures of items and categories, in an order; the first stands for its owner
 * wherever one is shown. What is changed holds for all pages from the commit on; the sizes that
 * pages show are made right after it. All refuse an owner that the seller does not have with {@link
 * UnknownItem} or {@link UnknownCategory}.
 */
@Local
public interface Pictures {
  /** Most pictures of one owner. */
  int MOST = 50;

  /** All of an owner's, in their order. */
  List<PictureData> of(PictureOwner owner);

  /**
   * Adds pictures as the last, in the order given; one that is there already stays where it is.
   *
   * @param key idempotency key of the form
   * @return how many were added
   * @throws InvalidInput at {@code files} with REQUIRED, FILE_TOO_MANY, FILE_TOO_LARGE, FILE_EMPTY,
   *     PICTURE_TYPE if it is no JPEG, PNG or WebP, PICTURE_UNREADABLE, PICTURE_SIZE, or
   *     PICTURE_TOO_MANY beyond {@link #MOST}; then none is added
   */
  int add(String key, PictureOwner owner, List<FileUpload> files);

  /**
   * As {@link #add}, to many items together, all or none; each that is new is said to show its
   * item.
   *
   * @param pictures each item once, {@link Items#MOST_AT_ONCE} at most
   */
  int addNamed(String key, List<NamedPictures> pictures);

  /**
   * What files would be as pictures, in their order; nothing is kept.
   *
   * @param files {@link Items#MOST_AT_ONCE} at most
   */
  List<PictureLook> looks(List<FileUpload> files);

  /**
   * Which pictures items have, by the items' own numbers; items without are left out.
   *
   * @param items {@link Items#MOST_AT_ONCE} at most
   * @return SHA-256 of their files
   */
  Map<ItemNumber, Set<String>> hashes(Collection<ItemNumber> items);

  /**
   * Puts an owner's pictures into an order.
   *
   * @param hashes all of them, each once
   * @throws ChangedMeanwhile if they are not the ones that are there
   */
  void arrange(PictureOwner owner, List<String> hashes);

  /**
   * Says what pictures show.
   *
   * @param pictures those to be described; what they are said to show is kept, blank for nothing
   * @throws ChangedMeanwhile if the version of one is not the current one, or it is gone
   * @throws InvalidInput at {@code <language>:alt} with TOO_LONG
   */
  void describe(PictureOwner owner, List<PictureData> pictures);

  /**
   * Takes a picture from its owner. Its file stays for others that show the same.
   *
   * @param version as it was read
   * @throws ChangedMeanwhile if the version is not the current one, or the picture is gone
   */
  void remove(PictureOwner owner, String hash, long version);
}
