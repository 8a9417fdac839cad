package app.kontor.web.order.office.terms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@link KeptPage} whose form has the code and the version itself.
 *
 * @param <D> what is filled in
 */
public abstract class CodedPage<D> extends KeptPage<D> {
  private static final long serialVersionUID = 1L;

  private String code = "";
  private long version;

  /** Fills in code and version of one that is there. */
  protected final void read(String itsCode, long itsVersion) {
    code = itsCode;
    version = itsVersion;
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
