package app.kontor.platform.chart;

import app.kontor.platform.data.Total;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Map;

/** The charts and the numbers of the first page. */
@Local
public interface Charts {

  /**
   * Those that the actor may see, in their order; none for customers. Counted a minute ago at most:
   * pages between share what was counted.
   */
  List<Chart> charts();

  /**
   * How much work of each kind waits that the actor may do, by {@link WaitingWork#name}, counted
   * now; none for customers.
   */
  Map<String, Total> waiting();
}
