package app.kontor.exchange;

/** A partner's person has sent a form. */
public record FormSubmitted(
    long sellerId, long partnerId, String submissionNumber, String formCode) {}
