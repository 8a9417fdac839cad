package app.kontor.transfer.internal;

import jakarta.ejb.Local;
import java.util.function.Supplier;

/** Compares rows behind the gate, so that what other use cases alone may ask can be asked. */
@Local
public interface Planning {

  /** Does what only reads; what is changed later passes the gate by itself and is audited. */
  <T> T plan(Supplier<T> work);
}
