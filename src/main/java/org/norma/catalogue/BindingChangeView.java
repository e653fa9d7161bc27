package org.norma.catalogue;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.Binding;

/**
 * A change that makes an edition bind otherwise, as it was recorded.
 *
 * @param designation what the edition was called then
 * @param binding how far it bound then
 * @param endsOn its end as it was known then
 */
public record BindingChangeView(UUID id, EditionId edition, String designation, Binding binding,
		@Nullable LocalDate endsOn, WantedChange wanted, UUID recordedBy, String recorder, LocalDate recordedOn) {
}
