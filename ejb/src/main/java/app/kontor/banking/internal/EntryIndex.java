package app.kontor.banking.internal;

import app.kontor.banking.model.StatementEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries by what is written and by the bank's reference, in the order of their ids. */
final class EntryIndex {
  private final Map<String, List<StatementEntry>> byContent = new HashMap<>();
  private final Map<String, List<StatementEntry>> byReference = new HashMap<>();

  EntryIndex(Collection<StatementEntry> entries) {
    entries.forEach(this::add);
  }

  void add(StatementEntry entry) {
    byContent.computeIfAbsent(entry.contentHash(), any -> new ArrayList<>()).add(entry);
    if (!entry.texts().bankReference().isEmpty()) {
      byReference
          .computeIfAbsent(entry.texts().bankReference(), any -> new ArrayList<>())
          .add(entry);
    }
  }

  List<StatementEntry> saying(String contentHash) {
    return byContent.getOrDefault(contentHash, List.of());
  }

  /** Those that the bank gives the reference; none for an empty one. */
  List<StatementEntry> referredTo(String bankReference) {
    return bankReference.isEmpty() ? List.of() : byReference.getOrDefault(bankReference, List.of());
  }
}
