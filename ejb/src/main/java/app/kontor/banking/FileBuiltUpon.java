package app.kontor.banking;

import app.kontor.platform.failure.BusinessException;

/** The file cannot be withdrawn before a later one of the account that repeats entries of it. */
public final class FileBuiltUpon extends BusinessException {
  private static final long serialVersionUID = 1L;

  public FileBuiltUpon(String fileName, String laterFileName) {
    super("FILE_BUILT_UPON", fileName, laterFileName);
  }
}
