package org.norma.catalogue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/**
 * What is stated about an edition, by a person or a source; {@link Edition} is made and
 * changed from it.
 *
 * @param designation its number
 * @param titles titles by language
 * @param level code of the level
 * @param binding whether it binds
 * @param bindingBasis legal basis of the binding where it differs from the level's
 * default
 * @param documentType type as the issuer names it, such as {@code technical-report}
 * @param editionNumber number of the edition as printed
 * @param stage harmonised stage code as four digits, such as 6060
 * @param dates its dates
 * @param parallelBasis what states that it may be in force beside another edition of the
 * same standard
 * @param issuerId body that issues it
 * @param committeeId committee in charge
 * @param ics ICS codes
 * @param ccs CCS codes
 * @param sectors GB/T 4754 codes
 * @param region GB/T 2260 code of the place where it applies, {@code null} for everywhere
 * @param summary abstract or scope by language
 * @param url page of it at its issuer
 */
public record EditionData(Designation designation, Texts titles, String level, Binding binding,
		@Nullable String bindingBasis, @Nullable String documentType, @Nullable String editionNumber,
		@Nullable Integer stage, EditionDates dates, @Nullable String parallelBasis, @Nullable UUID issuerId,
		@Nullable UUID committeeId, List<String> ics, List<String> ccs, List<String> sectors, @Nullable String region,
		Texts summary, @Nullable String url) {

	public EditionData {
		ics = List.copyOf(ics);
		ccs = List.copyOf(ccs);
		sectors = List.copyOf(sectors);
	}

}
