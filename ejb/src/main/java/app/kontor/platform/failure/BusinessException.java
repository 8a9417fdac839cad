package app.kontor.platform.failure;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A refusal a user can cause. It rolls the transaction back and carries a stable code and the data
 * of its message; the words are in the bundles under {@code refusal.<code>}, in the reader's
 * language.
 */
@ApplicationException(rollback = true)
public abstract class BusinessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final Serializable[] args;

  /**
   * @param code upper-case words with underscores, stable over releases
   * @param args what the message shows: numbers, names, {@code Money}, dates
   */
  protected BusinessException(String code, Serializable... args) {
    super(code + Arrays.toString(args));
    this.code = code;
    this.args = args.clone();
  }

  /** Refuses, if there is a reason to. */
  public static void raise(Optional<? extends BusinessException> reason) {
    if (reason.isPresent()) {
      throw reason.get();
    }
  }

  public final String code() {
    return code;
  }

  public final List<Serializable> args() {
    return List.of(args);
  }

  /**
   * The input the refusal is about, by its field id on the form, or an empty text if it concerns
   * the whole command.
   */
  public String field() {
    return "";
  }
}
