package app.kontor.quoting;

/** The PDF of a version that was sent. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a browser
public record QuotationFile(String name, byte[] content) {}
