package app.kontor.platform.file;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.function.BooleanSupplier;

/** Keeps the file store and its rows in agreement. Jobs ask, and whoever removes what had files. */
@Local
public interface FileUpkeep {
  /** Days for which a content without a file stays: it may just be coming. */
  int COMING_DAYS = 7;

  /**
   * Forgets files, but for those that something still refers to, which the database knows: their
   * contents are swept away later.
   *
   * @return how many are forgotten
   */
  int forget(Collection<Long> fileIds);

  /**
   * Compares contents and files. A content that is no file's, and has not been for {@link
   * #COMING_DAYS}, is put aside, and thrown away a day later; whoever stores or reads it meanwhile
   * has it back.
   *
   * @param dry whether it is only counted
   * @param stop asked between folders
   */
  Agreement agree(boolean dry, BooleanSupplier stop);

  /**
   * What was found.
   *
   * @param swept contents that are no file's and were put aside, or would be
   * @param missing contents of files that are not there
   */
  record Agreement(long swept, long missing) {}
}
