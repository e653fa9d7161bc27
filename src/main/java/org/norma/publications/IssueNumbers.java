package org.norma.publications;

import java.time.LocalDate;
import java.util.List;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.NumberParts;
import org.norma.hierarchy.NumberService;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectView;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/**
 * Numbers of what is approved: new ones from the series of the level without gap or
 * duplicate, revisions under their old number, sheets under the number of their edition.
 */
@Component
class IssueNumbers {

	private final NumberService numbers;

	private final LevelDirectory levels;

	private final Editions editions;

	private final SupplementNumbers supplements;

	private final Issuers issuers;

	private final ApprovalRepository approvals;

	IssueNumbers(NumberService numbers, LevelDirectory levels, Editions editions, SupplementNumbers supplements,
			Issuers issuers, ApprovalRepository approvals) {
		this.numbers = numbers;
		this.levels = levels;
		this.editions = editions;
		this.supplements = supplements;
		this.issuers = issuers;
		this.approvals = approvals;
	}

	/** The number as it would be given on the day; nothing is taken. */
	String preview(ProjectView project, boolean doubled, LocalDate day) {
		return number(project, doubled, day, false);
	}

	/**
	 * Takes the number in the caller's transaction; a rollback gives it back.
	 * @throws RuleBroken when it is given already, as to a second edition in one year
	 */
	String take(ProjectView project, boolean doubled, LocalDate day) {
		var number = number(project, doubled, day, true);
		var given = Designation.parse(number);
		if (this.approvals.existsByDesignationKey(given.key()) || this.editions.byNumber(given).isPresent()) {
			var basis = IssueDates.basis(this.levels.rulesOf(project.level(), day), Rule.NUMBER_PATTERN);
			throw new RuleBroken("publications.refused.number-given", project.code(), number, basis,
					day.plusYears(1).withDayOfYear(1).toString());
		}
		return number;
	}

	private String number(ProjectView project, boolean doubled, LocalDate day, boolean taken) {
		var year = day.getYear();
		return switch (project.kind()) {
			case NEW, CONVERSION -> fresh(project, day, taken);
			case ADOPTION -> adopted(project, fresh(project, day, taken), doubled);
			case REVISION -> revised(project, day, taken);
			case AMENDMENT, CORRIGENDUM -> supplement(project, day, taken);
			case WITHDRAWAL -> throw new IllegalArgumentException("a withdrawal has no number");
		};
	}

	private String supplement(ProjectView project, LocalDate day, boolean taken) {
		var target = target(project);
		if (taken) {
			NewEditions.refuseEnded(target, day);
		}
		return this.supplements.of(project.kind(), target, day.getYear(), taken);
	}

	/** The number stays, the year is new; in another level the prefix is new too. */
	private String revised(ProjectView project, LocalDate day, boolean taken) {
		var target = target(project);
		var number = Designation.parse(target.designation());
		if (target.level().equals(project.level().value())) {
			return number.series().format() + "-" + day.getYear();
		}
		var sharing = sharing(project, day).stream().anyMatch((each) -> each.code().value().equals(target.level()));
		return (sharing && number.number().matches("[1-9]\\d{0,8}"))
				? format(project, day, Long.parseLong(number.number()), String.join(".", number.parts()))
				: fresh(project, day, taken);
	}

	private static String adopted(ProjectView project, String number, boolean doubled) {
		if (!doubled) {
			return number;
		}
		if (project.degree() != AdoptionDegree.IDT || project.adopts() == null) {
			throw new RuleBroken("publications.refused.double-number", project.code(),
					String.valueOf(project.degree()));
		}
		return Designation.parse(number + "/" + project.adopts()).format();
	}

	private String fresh(ProjectView project, LocalDate day, boolean taken) {
		var issuer = this.issuers.of(project, day);
		var sequence = taken ? this.numbers.reserveNext(project.level(), issuer)
				: this.numbers.peekNext(project.level(), issuer);
		if (sequence == 1 || known(project, day, sequence)) {
			sequence = behindCatalogue(project, day, sequence, issuer, taken);
		}
		return format(project, day, sequence, "");
	}

	/** Numbers that the catalogue holds already were given out elsewhere. */
	private long behindCatalogue(ProjectView project, LocalDate day, long sequence, String issuer, boolean taken) {
		var highest = sharing(project, day).stream()
			.mapToLong((level) -> this.editions.highestNumber(prefix(level, issuer, day)))
			.max()
			.orElse(0);
		if (highest < sequence) {
			return sequence;
		}
		if (taken) {
			this.numbers.noteUsed(project.level(), issuer, highest);
			return this.numbers.reserveNext(project.level(), issuer);
		}
		return highest + 1;
	}

	private boolean known(ProjectView project, LocalDate day, long sequence) {
		return sharing(project, day).stream()
			.map((level) -> this.numbers.preview(level.code(),
					NumberParts.of(this.issuers.of(project, day), sequence, "", day.getYear())))
			.anyMatch((number) -> this.editions.hasStandard(Designation.parse(number)));
	}

	private String prefix(Level level, String issuer, LocalDate day) {
		var example = this.numbers.preview(level.code(), NumberParts.of(issuer, 1, "", day.getYear()));
		return Designation.parse(example).prefix();
	}

	/** The levels that count in the same series. */
	private List<Level> sharing(ProjectView project, LocalDate day) {
		var own = this.levels.level(project.level());
		var series = this.levels.rulesOf(own.code(), day).levels(Rule.NUMBER_SERIES);
		if (series.isEmpty()) {
			return List.of(own);
		}
		return this.levels.all()
			.stream()
			.filter((level) -> level.existsOn(day))
			.filter((level) -> this.levels.rulesOf(level.code(), day).levels(Rule.NUMBER_SERIES).equals(series))
			.filter((level) -> this.levels.rulesOf(level.code(), day).pattern(Rule.NUMBER_PATTERN).isPresent())
			.toList();
	}

	private String format(ProjectView project, LocalDate day, long sequence, String part) {
		return this.numbers.preview(project.level(),
				NumberParts.of(this.issuers.of(project, day), sequence, part, day.getYear()));
	}

	private Edition target(ProjectView project) {
		var id = project.targetEditionId();
		return (id != null) ? this.editions.byId(new EditionId(id)).orElseThrow(() -> noTarget(project))
				: refuse(project);
	}

	private static Edition refuse(ProjectView project) {
		throw noTarget(project);
	}

	private static NotFound noTarget(ProjectView project) {
		return new NotFound("publications.refused.no-target", project.code());
	}

}
