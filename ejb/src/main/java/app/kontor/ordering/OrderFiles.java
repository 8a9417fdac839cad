package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.file.FilePolicy;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.UploadLimit;
import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of orders: pictures, drawings, the buyer's own paper. Before an order is placed they lie
 * beside the basket of the person who handed them in, whatever becomes of the session.
 */
@Local
public interface OrderFiles {
  /** Which files are taken at once. */
  FilePolicy FILES = UploadLimit.ORDER_FILES.policy();

  /** Most files of one order. */
  int MOST = 20;

  /** What the actor has handed in for the next order, in that order. */
  List<OrderFile> drafts();

  /**
   * Hands in files for the actor's next order.
   *
   * @param key idempotency key
   * @param item whose lines they are about, or null for the whole order
   * @throws app.kontor.platform.failure.InvalidInput at {@code files}, also if they would be more
   *     than {@link #MOST}
   */
  void attach(String key, @Nullable ItemNumber item, List<FileUpload> files);

  /**
   * Takes one of the actor's own files back that is in no order yet; nothing if it is not there.
   */
  void discard(long id);

  /**
   * The files of an order, the first at the top.
   *
   * @throws UnknownOrder also if it is another company's
   */
  List<OrderFile> of(OrderNumber number);

  /**
   * Adds files to an order of which something is still to come.
   *
   * @param key idempotency key
   * @param item whose lines they are about, or null for the whole order
   * @throws OrderNotOpen if nothing of it is to come any more
   */
  void add(String key, OrderNumber number, @Nullable ItemNumber item, List<FileUpload> files);

  /**
   * A file of an order.
   *
   * @throws UnknownOrder if the order is not there for the actor, or has no such file
   */
  Content file(OrderNumber number, long id);

  /**
   * A file with its content.
   *
   * @param in to be closed by the caller
   * @param size bytes
   */
  record Content(String name, String mediaType, long size, InputStream in) {}
}
