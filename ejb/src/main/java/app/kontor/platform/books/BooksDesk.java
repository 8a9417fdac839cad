package app.kontor.platform.books;

import jakarta.ejb.Local;

/** The check of all stored data, asked for by an administrator. */
@Local
public interface BooksDesk {

  /**
   * Requests a job that checks all stored data against the rules it must keep.
   *
   * @param key the same key requests one job
   * @see BooksReport
   */
  void checkBooks(String key);
}
