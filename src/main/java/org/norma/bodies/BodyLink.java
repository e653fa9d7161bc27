package org.norma.bodies;

import java.util.UUID;

import org.norma.shared.Texts;

/** A body to which a page leads, by the last part of its address. */
public record BodyLink(UUID id, String slug, String code, BodyKind kind, BodyStatus status, Texts names) {
}
