package app.kontor.banking;

import app.kontor.platform.failure.BusinessException;

/** Entries of the file are allocated; whoever withdraws it must say that this is undone. */
public final class FileInUse extends BusinessException {
  private static final long serialVersionUID = 1L;

  public FileInUse(String fileName, int entries) {
    super("FILE_IN_USE", fileName, entries);
  }
}
