package app.kontor.it.trade;

import app.kontor.platform.failure.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people doing something at the same moment, each in a request of their own. */
@ApplicationScoped
public class Hands {
  @Inject private Instance<RequestContextController> requests;

  /** The results in order; a refusal is given by its code. */
  public List<Object> atOnce(List<? extends Callable<?>> work) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(work.size());
    CyclicBarrier start = new CyclicBarrier(work.size());
    try {
      List<Future<Object>> futures = new ArrayList<>();
      for (Callable<?> one : work) {
        futures.add(hands.submit(() -> inOwnRequest(start, one)));
      }
      List<Object> results = new ArrayList<>();
      for (Future<Object> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      hands.shutdown();
    }
  }

  private Object inOwnRequest(CyclicBarrier start, Callable<?> work) throws Exception {
    RequestContextController request = requests.get();
    request.activate();
    try {
      start.await();
      return work.call();
    } catch (BusinessException e) {
      return e.code();
    } finally {
      request.deactivate();
    }
  }
}
