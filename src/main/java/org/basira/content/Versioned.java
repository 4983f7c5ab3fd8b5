package org.basira.content;

/** A thing and the hash of the snapshot it was read from. */
public record Versioned<T>(T value, String hash) {}
