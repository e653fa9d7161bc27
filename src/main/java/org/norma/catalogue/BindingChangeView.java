package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
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

	/**
	 * Whether it is to repeal one of these clauses too, from another day or by another
	 * standard.
	 * @param clauses none for all
	 */
	public boolean overlaps(List<String> clauses, @Nullable LocalDate from, @Nullable Designation other) {
		return this.wanted.overlaps(clauses, from, other);
	}

}
