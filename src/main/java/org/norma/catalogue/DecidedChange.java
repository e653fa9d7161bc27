package org.norma.catalogue;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What became of a change that waited for a second person.
 *
 * @param decider who confirmed it, refused it or took it back
 * @param reason why it was refused, {@code null} where it was not
 */
public record DecidedChange(BindingChangeView change, BindingChangeState state, String decider, LocalDate decidedOn,
		@Nullable String reason) {
}
