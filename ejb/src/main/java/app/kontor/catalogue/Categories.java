package app.kontor.catalogue;

import jakarta.ejb.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Staff keep the tree of the seller's categories. Shop and search follow after the commit. */
@Local
public interface Categories {

  /** All categories, hidden and empty ones included, each followed by those below it. */
  List<CategoryNode> tree();

  /**
   * A category for editing.
   *
   * @throws UnknownCategory if the seller has none of that code
   */
  CategoryData data(String code);

  /**
   * Adds a category as the last below its parent, or in the order of names where nobody has put its
   * siblings into another one.
   *
   * @param key idempotency key of the form
   * @return its code as it is kept
   * @throws app.kontor.platform.failure.InvalidInput naming the field: CATEGORY_CODE_TAKEN,
   *     CATEGORY_TOO_DEEP, ...
   */
  String create(String key, CategoryData category);

  /**
   * Changes names and whether it is hidden.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field
   */
  void change(CategoryData category);

  /**
   * Puts a category, with all below it, below another and before one that is there.
   *
   * @param parentCode null for the top
   * @param beforeCode of the category it comes to stand before, null for the last place
   * @param version as it was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one, or
   *     the one it was to stand before is somewhere else
   * @throws app.kontor.platform.failure.InvalidInput CATEGORY_WITHIN_ITSELF, CATEGORY_TOO_DEEP
   */
  void move(String code, @Nullable String parentCode, @Nullable String beforeCode, long version);

  /**
   * Removes a category without items and without categories below it.
   *
   * @param version as it was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput CATEGORY_IN_USE
   */
  void delete(String code, long version);

  /**
   * The category at the end of a way of names, from the top; what is missing of it is added, with a
   * code made from the name. Asked again it finds what was added.
   *
   * @param names one at least, compared without regard to case
   * @param language in which they are given and kept
   * @return its code
   * @throws app.kontor.platform.failure.InvalidInput as {@link #create}
   */
  String at(List<String> names, String language);
}
