package org.norma.reviews;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is found by one criterion.
 *
 * @param criterion as the rules of the level name it
 * @param words why
 */
@Embeddable
public record Judgement(String criterion, @Enumerated(EnumType.STRING) Verdict verdict, String words) {
}
