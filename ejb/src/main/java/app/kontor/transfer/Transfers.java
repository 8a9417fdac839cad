package app.kontor.transfer;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Staff load files of master data: hand one in, say what its columns are, look at what it would do,
 * and apply it. A file is applied only to what was looked at: a row that would do something else by
 * then is refused and says so. Who may change a thing may load files of it.
 */
@Local
public interface Transfers {

  /** Keys of what the actor may load, in their order. */
  List<String> kinds();

  /**
   * The fields of a kind.
   *
   * @throws app.kontor.access.NotAllowed also if there is no such kind
   */
  List<TransferField> fields(String kind);

  /**
   * What is kept of a kind, as rows of a file: values by field.
   *
   * @throws app.kontor.access.NotAllowed also if there is no such kind
   */
  Page<Map<String, @Nullable Object>> records(String kind, PageRequest page);

  /** A row that shows what a file of the kind looks like. */
  Map<String, Object> example(String kind);

  /**
   * Keeps a file and looks for its headings.
   *
   * @param key idempotency key of the form
   * @return the reference of the others
   * @throws InvalidInput at {@code file} if it is no table with headings
   */
  String begin(String key, String kind, FileUpload file);

  /**
   * A file.
   *
   * @throws UnknownTransfer if there is no such reference
   */
  TransferView file(String reference);

  /** What a file has and how it would be read. */
  TransferColumns columns(String reference);

  /**
   * Says which sheet of a workbook is meant.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput at {@code sheet} if there is none of that name
   */
  void chooseSheet(String reference, long version, String sheet);

  /**
   * Says how the file is to be read, keeps that for the next file with these headings, and has the
   * rows compared by a job.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput if columns are missing or stand for the same field, or something was asked
   *     and not answered
   */
  void check(String reference, long version, ColumnChoice choice);

  /**
   * Compares the rows with what is kept now, once more in the way that was said.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void checkAgain(String reference, long version);

  /**
   * Has the rows applied by a job.
   *
   * @param together all of them or none; else each that can be
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput if rows are refused and all were wanted, or nothing would be done
   */
  void apply(String reference, long version, boolean together);

  /** Asks the job to stop; a file that none is at work on stays as it is. */
  void cancel(String reference);

  /** Files of all kinds that the actor may load, or of one, latest first. */
  Page<TransferView> files(String kind, PageRequest page);

  /**
   * Rows of a file that would do something or cannot be taken: refused ones first, then the largest
   * changes, then what is new.
   *
   * @param outcome only these, or null for all
   */
  Page<TransferredRow> rows(String reference, RowPlan.@Nullable Effect outcome, PageRequest page);
}
