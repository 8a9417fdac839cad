package app.kontor.platform.chart;

import jakarta.ejb.Local;
import java.util.List;

/** The charts of the first page. */
@Local
public interface Charts {

  /**
   * Those that the actor may see, in their order; none for customers. Counted a minute ago at most:
   * pages between share what was counted.
   */
  List<Chart> charts();
}
