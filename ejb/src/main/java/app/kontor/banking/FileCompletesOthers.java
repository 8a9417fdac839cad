package app.kontor.banking;

import app.kontor.platform.failure.BusinessException;

/** The file confirmed or split up entries that another file had brought; it must stay. */
public final class FileCompletesOthers extends BusinessException {
  private static final long serialVersionUID = 1L;

  public FileCompletesOthers(String fileName) {
    super("FILE_COMPLETES_OTHERS", fileName);
  }
}
