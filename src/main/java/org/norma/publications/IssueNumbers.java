package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
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

	private final FreedNumbers freed;

	private final GivenNumbers given;

	IssueNumbers(NumberService numbers, LevelDirectory levels, Editions editions, SupplementNumbers supplements,
			Issuers issuers, ApprovalRepository approvals, FreedNumbers freed, GivenNumbers given) {
		this.numbers = numbers;
		this.levels = levels;
		this.editions = editions;
		this.supplements = supplements;
		this.issuers = issuers;
		this.approvals = approvals;
		this.freed = freed;
		this.given = given;
	}

	/** The number as it would be given on the day; nothing is taken. */
	String preview(ProjectView project, boolean doubled, LocalDate day) {
		return number(project, doubled, day, false).format();
	}

	/**
	 * The standards that were not counted, because their numbers stand far outside the
	 * series from which the project takes its own.
	 */
	List<String> notCounted(ProjectView project, LocalDate day) {
		return switch (project.kind()) {
			case NEW, CONVERSION, ADOPTION -> {
				var issuer = this.issuers.of(project, day);
				yield this.given.outside(project, day, issuer, series(project, day, issuer));
			}
			case REVISION, AMENDMENT, CORRIGENDUM, WITHDRAWAL -> List.of();
		};
	}

	/**
	 * Takes the number in the caller's transaction; a rollback gives it back.
	 * @throws RuleBroken when it is given already, as to a second edition in one year
	 */
	TakenNumber take(ProjectView project, boolean doubled, LocalDate day) {
		var taken = number(project, doubled, day, true);
		var number = taken.format();
		var given = Designation.parse(number);
		if (this.approvals.holdsNumber(given.key()) || this.editions.byNumber(given).isPresent()) {
			var basis = IssueDates.basis(this.levels.rulesOf(project.level(), day), Rule.NUMBER_PATTERN);
			throw new RuleBroken("publications.refused.number-given", project.code(), number, basis,
					day.plusYears(1).withDayOfYear(1).toString());
		}
		return taken;
	}

	private TakenNumber number(ProjectView project, boolean doubled, LocalDate day, boolean taken) {
		return switch (project.kind()) {
			case NEW, CONVERSION -> fresh(project, day, taken);
			case ADOPTION -> adopted(project, fresh(project, day, taken), doubled);
			case REVISION -> revised(project, day, taken);
			case AMENDMENT, CORRIGENDUM -> supplement(project, day, taken);
			case WITHDRAWAL -> throw new IllegalArgumentException("a withdrawal has no number");
		};
	}

	private TakenNumber supplement(ProjectView project, LocalDate day, boolean taken) {
		var target = target(project);
		if (taken) {
			NewEditions.refuseEnded(target, day);
		}
		return this.supplements.of(project.kind(), target, day.getYear(), taken);
	}

	/** The number stays, the year is new; in another level the prefix is new too. */
	private TakenNumber revised(ProjectView project, LocalDate day, boolean taken) {
		var target = target(project);
		var number = Designation.parse(target.designation());
		if (target.level().equals(project.level().value())) {
			return new TakenNumber(number.series().format() + "-" + day.getYear(), null, 0);
		}
		var sharing = this.given.sharing(project, day)
			.stream()
			.anyMatch((each) -> each.code().value().equals(target.level()));
		return (sharing && number.number().matches("[1-9]\\d{0,8}")) ? new TakenNumber(
				format(project, day, Long.parseLong(number.number()), String.join(".", number.parts())), null, 0)
				: fresh(project, day, taken);
	}

	private static TakenNumber adopted(ProjectView project, TakenNumber number, boolean doubled) {
		if (!doubled) {
			return number;
		}
		if (project.degree() != AdoptionDegree.IDT || project.adopts() == null) {
			throw new RuleBroken("publications.refused.double-number", project.code(),
					String.valueOf(project.degree()));
		}
		return number.as(Designation.parse(number.format() + "/" + project.adopts()).format());
	}

	private TakenNumber fresh(ProjectView project, LocalDate day, boolean taken) {
		var issuer = this.issuers.of(project, day);
		var series = series(project, day, issuer);
		var sequence = again(project, day, series, taken).orElseGet(() -> next(project, day, issuer, taken));
		return new TakenNumber(format(project, day, sequence, ""), series, sequence);
	}

	/** What a cancelled project gave back, unless the catalogue has it by now. */
	private OptionalLong again(ProjectView project, LocalDate day, String series, boolean taken) {
		var number = taken ? this.freed.take(series) : this.freed.peek(series);
		while (taken && number.isPresent() && this.given.known(project, day, number.getAsLong())) {
			number = this.freed.take(series);
		}
		return number;
	}

	/** Levels that share numbers have one series. */
	private String series(ProjectView project, LocalDate day, String issuer) {
		var level = this.levels.rulesOf(project.level(), day)
			.levels(Rule.NUMBER_SERIES)
			.stream()
			.findFirst()
			.orElse(project.level());
		return (level.value() + " " + issuer).strip();
	}

	private long next(ProjectView project, LocalDate day, String issuer, boolean taken) {
		var sequence = taken ? this.numbers.reserveNext(project.level(), issuer)
				: this.numbers.peekNext(project.level(), issuer);
		if (sequence == 1 || this.given.known(project, day, sequence)) {
			sequence = behindCatalogue(project, day, sequence, issuer, taken);
		}
		return sequence;
	}

	/** Numbers that the catalogue holds already were given out elsewhere. */
	private long behindCatalogue(ProjectView project, LocalDate day, long sequence, String issuer, boolean taken) {
		var highest = this.given.running(project, day, issuer, series(project, day, issuer)).last();
		if (highest < sequence) {
			return sequence;
		}
		if (taken) {
			this.numbers.noteUsed(project.level(), issuer, highest);
			return this.numbers.reserveNext(project.level(), issuer);
		}
		return highest + 1;
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
