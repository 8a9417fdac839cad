package app.kontor.banking.internal;

import app.kontor.banking.NoticeView;
import app.kontor.banking.ProposalView;
import app.kontor.banking.ReasonView;
import app.kontor.banking.internal.match.Evidence;
import app.kontor.banking.internal.match.MatchResult;
import app.kontor.banking.internal.match.Payment.NamedDocument;
import app.kontor.banking.internal.match.Proposal;
import app.kontor.banking.internal.statement.Notice;
import app.kontor.banking.internal.statement.Transaction;
import app.kontor.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists kept in text columns: one item a line, its parts between tabs. Written for people who look
 * into the database as much as for reading back.
 */
final class Stored {

  private Stored() {}

  /** What was found for an entry: proposals with their parts and reasons, and remarks. */
  record Findings(List<ProposalView> proposals, List<ReasonView> remarks) {}

  static String notices(List<Notice> notices) {
    List<String> lines = new ArrayList<>();
    for (Notice notice : notices) {
      lines.add(notice(notice.code().name(), notice.line(), notice.arguments()));
    }
    return String.join("\n", lines);
  }

  static String notice(String code, int line, List<String> arguments) {
    List<String> parts = new ArrayList<>(List.of(code, String.valueOf(line)));
    parts.addAll(arguments);
    return line(parts);
  }

  static List<NoticeView> notices(String stored) {
    return lines(stored).stream()
        .map(
            parts ->
                new NoticeView(
                    parts.get(0), Integer.parseInt(parts.get(1)), parts.subList(2, parts.size())))
        .toList();
  }

  static String findings(MatchResult result) {
    List<String> lines = new ArrayList<>();
    for (Evidence remark : result.remarks()) {
      lines.add(reason("REMARK", remark));
    }
    for (Proposal proposal : result.proposals()) {
      lines.add(
          line(
              List.of(
                  "PROPOSAL",
                  String.valueOf(proposal.score()),
                  proposal.parts().get(0).item().partnerName())));
      for (Proposal.Part part : proposal.parts()) {
        lines.add(
            line(
                List.of(
                    "PART",
                    part.item().documentNumber(),
                    part.item().orderNumber().value(),
                    part.amount().toString(),
                    part.item().open().toString())));
      }
      proposal.evidence().forEach(evidence -> lines.add(reason("REASON", evidence)));
    }
    return String.join("\n", lines);
  }

  static String reasons(List<Evidence> evidence) {
    return String.join("\n", evidence.stream().map(one -> reason("REASON", one)).toList());
  }

  static String reasonViews(List<ReasonView> reasons) {
    return String.join(
        "\n",
        reasons.stream()
            .map(one -> reason("REASON", one.code(), one.weight(), one.arguments()))
            .toList());
  }

  /** Why an allocation was taken back. */
  static String remark(String code, List<String> arguments) {
    return reason("REASON", code, 0, arguments);
  }

  static List<ReasonView> reasons(String stored) {
    return lines(stored).stream().map(Stored::reasonView).toList();
  }

  static Findings findings(String stored) {
    List<ProposalView> proposals = new ArrayList<>();
    List<ReasonView> remarks = new ArrayList<>();
    List<ProposalView.Part> parts = new ArrayList<>();
    List<ReasonView> reasons = new ArrayList<>();
    List<String> head = List.of();
    for (List<String> line : lines(stored)) {
      switch (line.get(0)) {
        case "REMARK" -> remarks.add(reasonView(line));
        case "PROPOSAL" -> {
          finish(head, parts, reasons, proposals);
          head = line;
        }
        case "PART" ->
            parts.add(
                new ProposalView.Part(
                    line.get(1), line.get(2), Money.parse(line.get(3)), Money.parse(line.get(4))));
        default -> reasons.add(reasonView(line));
      }
    }
    finish(head, parts, reasons, proposals);
    return new Findings(proposals, remarks);
  }

  private static void finish(
      List<String> head,
      List<ProposalView.Part> parts,
      List<ReasonView> reasons,
      List<ProposalView> proposals) {
    if (!head.isEmpty()) {
      proposals.add(
          new ProposalView(
              proposals.size(), head.get(2), parts, Integer.parseInt(head.get(1)), reasons));
    }
    parts.clear();
    reasons.clear();
  }

  static String structured(Transaction transaction) {
    List<String> lines = new ArrayList<>();
    transaction.creditorReferences().forEach(one -> lines.add(line(List.of("REFERENCE", one))));
    transaction
        .documents()
        .forEach(
            one -> {
              Money amount = one.amount();
              lines.add(
                  line(List.of("DOCUMENT", one.number(), amount == null ? "" : amount.toString())));
            });
    return String.join("\n", lines);
  }

  static List<String> references(String stored) {
    return lines(stored).stream()
        .filter(line -> line.get(0).equals("REFERENCE"))
        .map(line -> line.get(1))
        .toList();
  }

  static List<NamedDocument> documents(String stored) {
    return lines(stored).stream()
        .filter(line -> line.get(0).equals("DOCUMENT"))
        .map(
            line ->
                new NamedDocument(
                    line.get(1), line.get(2).isEmpty() ? null : Money.parse(line.get(2))))
        .toList();
  }

  private static String reason(String kind, Evidence evidence) {
    return reason(kind, evidence.code().name(), evidence.weight(), evidence.arguments());
  }

  private static String reason(String kind, String code, int weight, List<String> arguments) {
    List<String> parts = new ArrayList<>(List.of(kind, code, String.valueOf(weight)));
    parts.addAll(arguments);
    return line(parts);
  }

  private static ReasonView reasonView(List<String> line) {
    return new ReasonView(line.get(1), Integer.parseInt(line.get(2)), line.subList(3, line.size()));
  }

  private static String line(List<String> parts) {
    return String.join("\t", parts.stream().map(Stored::clean).toList());
  }

  private static String clean(String part) {
    return part.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  private static List<List<String>> lines(String stored) {
    return stored.isEmpty()
        ? List.of()
        : stored.lines().map(line -> List.of(line.split("\t", -1))).toList();
  }
}
