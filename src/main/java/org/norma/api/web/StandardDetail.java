package org.norma.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.BindingEffect;
import org.norma.catalogue.ClauseRecord;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.FormerNumber;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.Status;
import org.norma.catalogue.Surroundings;
import org.norma.files.FileList;

/** An edition with its relations. */
record StandardDetail(String designation, String title, Map<String, String> titles, String level, String binding,
		@Nullable String bindingBasis, @Schema(description = "What it is on the day asked about") String status,
		LocalDate asOf, @Nullable String published, @Nullable String effective, @Nullable String effectiveUntil,
		@Nullable String withdrawn,
		@Schema(description = "Whether no source gives the end, so that it follows from the edition that replaces it wholly") boolean endDerived,
		String kind, @Nullable String issuer, List<String> ics, List<String> ccs, List<String> sectors,
		@Nullable String region, List<Other> editions, List<Relation> relations, @Nullable File file,
		@Schema(description = "Clauses that bind on the day in a text that as a whole does not") List<String> bindingClauses,
		@Schema(description = "Clauses that no longer bind on the day in a text that as a whole does") List<String> repealedClauses,
		@Schema(description = "Numbers before partial revisions, as far as they had changed by the day") List<Former> formerNumbers,
		String url) {

	static StandardDetail of(Surroundings around, LocalDate today, @Nullable String issuer, @Nullable File file,
			ClauseRecord clauses, String base, Locale locale) {
		var edition = around.edition();
		var name = around.name();
		var effect = edition.bindingOn(around.asOf());
		boolean present = name.equals(edition.calledOn(LocalDate.MAX));
		var asOf = around.asOf();
		var dates = edition.dates();
		boolean ends = around.until(today) != null;
		boolean derived = ends && edition.validity().isEndDerived();
		return new StandardDetail(name.designation(), name.titles().in(locale), name.titles().byLanguage(),
				name.level(), effect.whole().name(), basis(edition, effect, present), edition.statusOn(asOf).code(),
				asOf, text(dates.published()), text(dates.inForceFrom()), text(dates.inForceUntil()),
				ends ? text(derived ? edition.validity().replacedFrom() : dates.withdrawn()) : null, derived,
				edition.kind().name(), issuer, edition.ics(), edition.ccs(), edition.sectors(),
				edition.region().orElse(null),
				around.series().stream().map((one) -> Other.of(one, asOf, base)).toList(),
				around.related().stream().map((one) -> Relation.of(one, base)).toList(), file,
				(edition.statusOn(asOf) == Status.IN_FORCE) ? effect.clauses() : List.of(),
				(edition.statusOn(asOf) == Status.IN_FORCE) ? effect.exceptions() : List.of(),
				clauses.former()
					.stream()
					.filter((one) -> !one.until().isAfter(asOf))
					.map((one) -> Former.of(one, locale))
					.toList(),
				base + "/standards/" + edition.slug());
	}

	/** What ended its binding, or else what gives it. */
	private static @Nullable String basis(Edition edition, BindingEffect effect, boolean present) {
		var end = effect.end();
		return (end != null) ? end.basis() : present ? edition.bindingBasis().orElse(null) : null;
	}

	private static @Nullable String text(@Nullable PartialDate date) {
		return (date != null) ? date.toString() : null;
	}

	/** The office's own file of the edition, or where the office shows it. */
	record File(@Schema(example = "PDF") @Nullable String kind, @Schema(description = "Bytes") @Nullable Long size,
			@Schema(description = "Fingerprint in hexadecimal") @Nullable String sha256,
			@Schema(description = "Whether everybody may read it") boolean open,
			@Schema(description = "Where it is read, if it is open") @Nullable String url) {

		static @Nullable File of(FileList list, String base) {
			return list.current().map((file) -> {
				var content = file.content();
				boolean open = list.isOpen(file);
				return (content == null) ? new File(null, null, null, open, file.url())
						: new File(content.kind().name(), content.size(), content.sha256(), open,
								open ? base + "/standards/" + list.edition().slug() + "/files/" + file.id() : null);
			}).orElse(null);
		}

	}

	/** What it was called before a partial revision. */
	record Former(String designation, String title, String binding,
			@Schema(description = "First day on which it is called otherwise") LocalDate until) {

		static Former of(FormerNumber one, Locale locale) {
			return new Former(one.number().format(), one.titles().in(locale), one.binding().name(), one.until());
		}

	}

	/** An edition of the same standard. */
	record Other(String designation, String status, String url) {

		static Other of(EditionSummary one, LocalDate asOf, String base) {
			return new Other(one.designation(), one.statusOn(asOf).code(), base + "/standards/" + one.slug());
		}

	}

	/** How it stands to another edition. */
	record Relation(@Schema(example = "REPLACES") String kind, @Schema(
			description = "Whether this edition states it about the other one, or the other way round") boolean stated,
			String designation, @Schema(description = "Degree of an adoption", example = "IDT") @Nullable String degree,
			@Schema(description = "Whether only a part is concerned, such as a part that is replaced") boolean partly,
			@Nullable Boolean normative,
			@Schema(description = "Which part, in words", example = "clauses 5 and 6") @Nullable String scope,
			@Schema(description = "Whether the other one cites the number without a year") boolean undated,
			@Schema(description = "Page of the other one, where the catalogue holds it") @Nullable String url) {

		static Relation of(RelatedEdition one, String base) {
			var other = one.edition();
			return new Relation(one.kind().name(), one.stated(), one.designation(),
					(one.degree() != null) ? Objects.requireNonNull(one.degree()).name() : null, one.partly(),
					one.normative(), one.scope(), one.undated(),
					(other != null) ? base + "/standards/" + other.slug() : null);
		}

	}

}
