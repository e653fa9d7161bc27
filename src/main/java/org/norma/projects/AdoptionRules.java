package org.norma.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.AdoptionSource;
import org.norma.catalogue.Adoptions;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.RuleBroken;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * What is asked about the source of an adoption (ISO/IEC Guide 21-1): it is in the
 * catalogue or recorded as not there; one that has passed, or that another standard
 * adopts, is taken for a reason; a revision keeps its adoption or says why not.
 */
@Component
public class AdoptionRules {

	private final Adoptions adoptions;

	private final Editions editions;

	private final LevelDirectory levels;

	AdoptionRules(Adoptions adoptions, Editions editions, LevelDirectory levels) {
		this.levels = levels;
		this.adoptions = adoptions;
		this.editions = editions;
	}

	/**
	 * Refuses a proposal that leaves a question open; a revision that keeps its source
	 * answers when it is published.
	 */
	void checkProposal(ProposalData proposal, @Nullable Edition target, LocalDate day) {
		var revised = revised(proposal.kind(), target);
		var adopts = proposal.adopts();
		if (adopts == null) {
			dropped(revised, null).findFirst()
				.ifPresent((source) -> refuseDropped(revised, source, proposal.adoption()));
			return;
		}
		var number = number(adopts);
		if (sources(revised).stream().noneMatch((source) -> isSame(source, number))) {
			check(number, proposal.adoption(), day, revised);
		}
	}

	/** Refuses a publication that leaves a question open. */
	public void checkPublication(ProjectView project, @Nullable Edition target, AdoptionAnswers answers,
			LocalDate day) {
		var revised = revised(project.kind(), target);
		if (project.adopts() != null) {
			check(number(project.adopts()), answers, day, revised);
			checkDifferences(project.adopts(), project.degree(), answers);
		}
		dropped(revised, project.adopts()).findFirst().ifPresent((source) -> refuseDropped(revised, source, answers));
	}

	/** Sources that the revised edition adopts and the new one does not. */
	public List<RelatedEdition> dropped(ProjectView project, @Nullable Edition target) {
		return dropped(revised(project.kind(), target), project.adopts()).toList();
	}

	/** What the edition adopts. */
	public List<RelatedEdition> sources(@Nullable Edition edition) {
		return (edition == null) ? List.of()
				: this.editions.relatedTo(edition.id())
					.stream()
					.filter((each) -> each.stated() && each.kind() == RelationKind.ADOPTS)
					.toList();
	}

	/** What the catalogue knows of the source. */
	public AdoptionSource source(Designation number, LocalDate day, @Nullable Edition revised) {
		return this.adoptions.source(number, day, own(revised));
	}

	/** Standards that adopt the source already, in whatever degree. */
	List<EditionSummary> adopters(String source, LocalDate day) {
		return this.adoptions.adopters(number(source), day);
	}

	private static @Nullable Edition revised(ProjectKind kind, @Nullable Edition target) {
		return (kind == ProjectKind.REVISION) ? target : null;
	}

	private java.util.stream.Stream<RelatedEdition> dropped(@Nullable Edition revised, @Nullable String adopts) {
		var series = Optional.ofNullable(adopts).map((each) -> number(each).series());
		return sources(revised).stream()
			.filter((source) -> series.filter(Designation.parse(source.designation()).series()::equals).isEmpty());
	}

	private static boolean isSame(RelatedEdition source, Designation number) {
		return Designation.parse(source.designation()).key().equals(number.key());
	}

	private Set<UUID> own(@Nullable Edition revised) {
		return (revised == null) ? Set.of()
				: this.editions.ofStandard(revised.standardId())
					.stream()
					.map(EditionSummary::id)
					.collect(Collectors.toSet());
	}

	/** Standards from outside are adopted, those of the own system are converted. */
	private Designation number(String adopts) {
		var number = Designation.tryParse(adopts).orElseThrow(() -> new RuleBroken("projects.refused.adopts", adopts));
		if (this.levels.isOwn(number.prefix()) || number.family().isPlan()) {
			throw new RuleBroken("projects.refused.adopts-own", number.format());
		}
		return number;
	}

	private void check(Designation number, AdoptionAnswers answers, LocalDate day, @Nullable Edition revised) {
		var source = source(number, day, revised);
		refuseHeld(source, answers);
		if (!source.isHeld()) {
			refuseUnknown(source, answers);
			return;
		}
		if (answers.reason() != null) {
			return;
		}
		if (source.isPassed()) {
			throw new RuleBroken("projects.refused.adopts-passed", number.format(),
					new DefaultMessageSourceResolvable("catalogue.status." + source.status().code()),
					listed(source.instead()));
		}
		if (!source.adoptedBy().isEmpty()) {
			throw new RuleBroken("projects.refused.adopts-taken", number.format(), listed(source.adoptedBy()));
		}
	}

	/** That it is not held is no reason where the catalogue holds it. */
	private static void refuseHeld(AdoptionSource source, AdoptionAnswers answers) {
		source.heldAs().filter((held) -> answers.outside()).ifPresent((held) -> {
			throw source.isHeld() ? new RuleBroken("projects.refused.adopts-held", held).at("adoptsOutside")
					: new RuleBroken("projects.refused.adopts-spelt", source.number().format(), held).at("adopts");
		});
	}

	private static void refuseUnknown(AdoptionSource source, AdoptionAnswers answers) {
		if (!answers.outside()) {
			throw new RuleBroken("projects.refused.adopts-unknown", source.number().format(), listed(source.instead()));
		}
		if (answers.reason() == null) {
			throw new RuleBroken("projects.refused.adopts-unsaid", source.number().format()).at("adoptionReason");
		}
	}

	private static void checkDifferences(String adopts, @Nullable AdoptionDegree degree, AdoptionAnswers answers) {
		boolean differs = degree == AdoptionDegree.MOD || degree == AdoptionDegree.NEQ;
		if (differs && answers.differences() == null) {
			throw new RuleBroken("projects.refused.differences", adopts, String.valueOf(degree));
		}
	}

	private static void refuseDropped(@Nullable Edition revised, RelatedEdition source, AdoptionAnswers answers) {
		if (revised != null && answers.reason() == null) {
			throw new RuleBroken("projects.refused.adoption-dropped", revised.designation(), source.designation());
		}
	}

	private static String listed(List<String> numbers) {
		return numbers.isEmpty() ? "–" : String.join(", ", numbers);
	}

}
