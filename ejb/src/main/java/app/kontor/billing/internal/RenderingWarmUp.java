package app.kontor.billing.internal;

import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Look;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Renders one document that nobody sees soon after start, so that the first real one is quick. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenderingWarmUp {
  private static final long DELAY_MILLIS = 8_000;

  @Resource private TimerService timers;
  @Inject private Rendering rendering;

  @PostConstruct
  void schedule() {
    timers.createSingleActionTimer(DELAY_MILLIS, new TimerConfig("warm-up", false));
  }

  @Timeout
  void warmUp() {
    DocumentSheet.Party nobody =
        new DocumentSheet.Party("Kontor", List.of("-"), "PL", null, null, List.of());
    rendering.pdf(
        new DocumentSheet(
            DocumentKind.GOODS_ISSUE_NOTE,
            new DocumentNumber("-"),
            Locale.ENGLISH,
            nobody,
            nobody,
            null,
            LocalDate.EPOCH,
            null,
            null,
            new OrderNumber("-"),
            null,
            List.of(),
            List.of(
                new DocumentDetail.Line(
                    1, LineItem.named(new ItemNumber("-"), "-"), Quantity.pieces(1), null)),
            null,
            null,
            "",
            Look.PLAIN,
            null));
  }
}
