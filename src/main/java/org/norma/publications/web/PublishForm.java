package org.norma.publications.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.RelationData;
import org.norma.catalogue.StatedReplacement;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.projects.AdoptionAnswers;
import org.norma.publications.PublicationData;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is typed at a publication; codes and numbers are separated by commas or lines.
 *
 * @param transitionUntil last day on which what is replaced may still be applied
 * @param shown numbers of the replaced editions of which the page showed who cites them
 */
record PublishForm(@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate publishedOn,
		@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveOn,
		@Nullable Binding binding, @Size(max = 500) @Nullable String bindingBasis,
		@Size(max = 200) @Nullable String ics, @Size(max = 200) @Nullable String ccs,
		@Size(max = 200) @Nullable String sectors, @Size(max = 2000) @Nullable String replaces,
		@Nullable Boolean textPublic, @Nullable Boolean file, @Size(max = 20_000) @Nullable String shown,
		@Nullable Boolean adoptsOutside, @Size(max = 4000) @Nullable String adoptionReason,
		@Size(max = 4000) @Nullable String differences,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate transitionUntil) {

	private static final String LINES = "[,;，；、\\n\\r]+";

	/**
	 * What stands in brackets belongs to its number: {@code GB/T 1-2000 (clauses 5, 6)}.
	 */
	private static final String NUMBERS = LINES + "(?![^(（]*[)）])";

	PublicationData data() {
		return new PublicationData(this.publishedOn, this.effectiveOn, this.binding,
				Optional.ofNullable(this.bindingBasis)
					.map(String::strip)
					.filter((text) -> !text.isEmpty())
					.orElse(null),
				codes(this.ics), codes(this.ccs), codes(this.sectors), replaced(), Boolean.TRUE.equals(this.textPublic),
				Boolean.TRUE.equals(this.file),
				new AdoptionAnswers(Boolean.TRUE.equals(this.adoptsOutside), this.adoptionReason, this.differences),
				parts(), this.transitionUntil);
	}

	/** The numbers that are typed as replaced wholly. */
	List<Designation> replaced() {
		return stated().filter((each) -> !each.partly())
			.map(StatedReplacement::number)
			.map(Designation::parse)
			.toList();
	}

	/** Those of which a part is replaced. */
	private List<RelationData> parts() {
		return stated().filter(StatedReplacement::partly)
			.map((each) -> RelationData.replacesPart(Designation.parse(each.number()), each.scope()))
			.toList();
	}

	private Stream<StatedReplacement> stated() {
		return pieces(this.replaces, NUMBERS).map(StatedReplacement::read);
	}

	/** Whether the page has shown who cites an edition. */
	boolean hasShown(String designation) {
		return pieces(this.shown, LINES).anyMatch(designation::equals);
	}

	private static List<String> codes(@Nullable String text) {
		return pieces(text, "[,;，；、\\s]+").distinct().toList();
	}

	private static Stream<String> pieces(@Nullable String text, String separator) {
		return Stream.of(Optional.ofNullable(text).orElse("").split(separator))
			.map(String::strip)
			.filter((piece) -> !piece.isEmpty());
	}

}
