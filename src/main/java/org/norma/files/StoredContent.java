package org.norma.files;

/**
 * The content of a file that is kept.
 *
 * @param name the name under which it was sent
 * @param size in bytes
 * @param sha256 its fingerprint in hexadecimal
 */
public record StoredContent(String name, FileKind kind, long size, String sha256) {
}
