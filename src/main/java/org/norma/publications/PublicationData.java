package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.RelationData;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.projects.AdoptionAnswers;

/**
 * What is stated at a publication.
 *
 * @param publishedOn its day, {@code null} for today
 * @param effectiveOn first day of force, {@code null} for the earliest the rules allow
 * @param binding how far it binds, {@code null} for the default of the level
 * @param bindingBasis legal basis where it binds otherwise than its level
 * @param ics ICS codes
 * @param ccs CCS codes
 * @param sectors GB/T 4754 codes
 * @param replaces editions that it replaces besides the one that is revised
 * @param textPublic whether everybody reads the text from today on
 * @param adoption what is answered about the source, {@code null} for what the project
 * says
 * @param file whether it is filed where the rule names a receiver, but no days
 * @param replacedParts editions of which it replaces a part; the rest stays in force
 * @param transitionUntil last day on which what it replaces may still be applied,
 * {@code null} for the day before it takes effect
 */
public record PublicationData(@Nullable LocalDate publishedOn, @Nullable LocalDate effectiveOn,
		@Nullable Binding binding, @Nullable String bindingBasis, List<String> ics, List<String> ccs,
		List<String> sectors, List<Designation> replaces, boolean textPublic, boolean file,
		@Nullable AdoptionAnswers adoption, List<RelationData> replacedParts, @Nullable LocalDate transitionUntil) {

	/** A publication that answers about a source what its project says. */
	public PublicationData(@Nullable LocalDate publishedOn, @Nullable LocalDate effectiveOn, @Nullable Binding binding,
			@Nullable String bindingBasis, List<String> ics, List<String> ccs, List<String> sectors,
			List<Designation> replaces, boolean textPublic, boolean file) {
		this(publishedOn, effectiveOn, binding, bindingBasis, ics, ccs, sectors, replaces, textPublic, file, null,
				List.of(), null);
	}

	public PublicationData {
		ics = List.copyOf(ics);
		ccs = List.copyOf(ccs);
		sectors = List.copyOf(sectors);
		replaces = List.copyOf(replaces);
		replacedParts = List.copyOf(replacedParts);
	}

	/** All that is replaced, wholly or partly. */
	List<Designation> named() {
		return Stream.concat(this.replaces.stream(), this.replacedParts.stream().map(RelationData::target))
			.distinct()
			.toList();
	}

	/** Published today, in effect as early as the rules allow, with the classes given. */
	public static PublicationData today(List<String> ics, boolean textPublic) {
		return new PublicationData(null, null, null, null, ics, List.of(), List.of(), List.of(), textPublic, false);
	}

}
