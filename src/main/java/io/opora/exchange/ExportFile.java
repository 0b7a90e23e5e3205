package io.opora.exchange;

/** A file to be saved under this name. */
public record ExportFile(String name, ExchangeFormat format, byte[] content) {}
