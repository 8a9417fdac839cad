package app.kontor.web.common.form;

import app.kontor.web.common.form.KeptNotice.Lost;
import app.kontor.web.common.page.PageInfo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Names fields that are not on the page by the labels they would have. */
@RequestScoped
class FieldLabels {
  @Inject private PageInfo page;

  List<Lost> of(Map<String, List<String>> lost) {
    return lost.entrySet().stream()
        .map(entry -> new Lost(label(entry.getKey()), String.join(", ", entry.getValue())))
        .toList();
  }

  private String label(String clientId) {
    return page.label(clientId.substring(clientId.lastIndexOf(':') + 1));
  }
}
