package org.norma.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.norma.projects.GateLine.GateState;

/**
 * The one act that brings the project on.
 *
 * @param key part of the message key {@code projects.act.<key>}
 * @param missing what is missing, whose own act stands under
 * {@code projects.act.<missing>} where it has one
 * @param href page of the act, or the address to post to
 * @param form whether the button posts, without a page of its own
 */
public record NextAct(String key, @Nullable String missing, String href, boolean form) {

	/** For the person who leads or decides; empty when it is not theirs to do. */
	static Optional<NextAct> of(ProjectView project, Timetable times, List<GateLine> gates, Rights rights,
			LocalDate today) {
		if (project.state() == ProjectState.SUSPENDED) {
			return rights.decides() ? page(project, "resume") : Optional.empty();
		}
		if (project.state() != ProjectState.ACTIVE) {
			return Optional.empty();
		}
		return switch (project.stage()) {
			case PRELIMINARY -> rights.edits() ? post(project, "submit") : Optional.empty();
			case PROPOSAL -> ofProposal(project, times, gates, rights, today);
			case DRAFTING, CONSULTATION, REVIEW, APPROVAL -> ofWork(project, gates, rights);
			case PUBLICATION, WITHDRAWAL -> mend(project, gates);
		};
	}

	/** For a cooperating authority that is asked, and for the coordination body. */
	static Optional<NextAct> ofCoordination(ProjectView project, List<CoordinationLine> lines, Predicate<UUID> answers,
			Predicate<UUID> decides) {
		if (project.state() != ProjectState.ACTIVE) {
			return Optional.empty();
		}
		var timely = project.stage() == CoordinationGate.stageOf(project.route());
		if (timely && lines.stream()
			.anyMatch((line) -> line.position() == CoordinationPosition.ASKED && answers.test(line.bodyId()))) {
			return Optional.of(new NextAct("answer", null, project.href() + "#coordination", false));
		}
		var decided = lines.stream().anyMatch((line) -> {
			var decider = line.escalatedBody();
			return line.toDecide() && decider != null && decides.test(decider);
		});
		return decided ? Optional.of(new NextAct("coordinate", null, project.href() + "#coordination", false))
				: Optional.empty();
	}

	/** Whether the coordination body wants the text changed before anything else. */
	static boolean isToRedraft(ProjectView project, List<CoordinationLine> lines) {
		return project.state() == ProjectState.ACTIVE && lines.stream().anyMatch(CoordinationLine::upheld);
	}

	/** For who decides; nobody else carries on with a text that has to change. */
	static Optional<NextAct> toRedraft(ProjectView project, Rights rights) {
		return rights.decides() ? page(project, "redraft") : Optional.empty();
	}

	/** Whether it is said in the coordination, which the page then shows first. */
	public boolean inCoordination() {
		return this.key.equals("answer") || this.key.equals("coordinate");
	}

	private static Optional<NextAct> ofProposal(ProjectView project, Timetable times, List<GateLine> gates,
			Rights rights, LocalDate today) {
		if (rights.edits() && isShut(gates, "legal-ground")) {
			return page(project, "edit");
		}
		if (rights.edits() && isShut(gates, "similar")) {
			return Optional.of(new NextAct("similar", null, project.href() + "#similar", false));
		}
		var until = times.publicityUntil();
		if (rights.decides() && until == null && isShut(gates, "publicity")) {
			return page(project, "publicise");
		}
		if (rights.writes() && isShut(gates, "text")) {
			return mend(project, gates);
		}
		return rights.decides() && !rights.apart() && (until == null || today.isAfter(until)) ? page(project, "decide")
				: Optional.empty();
	}

	private static Optional<NextAct> ofWork(ProjectView project, List<GateLine> gates, Rights rights) {
		var allOpen = gates.stream().noneMatch((gate) -> gate.state() == GateState.SHUT);
		if (allOpen) {
			return rights.leads() ? post(project, "advance") : Optional.empty();
		}
		return (rights.leads() || rights.writes()) ? mend(project, gates) : Optional.empty();
	}

	/** To the place where the first thing that is missing is mended, by the reader. */
	private static Optional<NextAct> mend(ProjectView project, List<GateLine> gates) {
		return gates.stream()
			.filter((gate) -> gate.state() == GateState.SHUT)
			.flatMap((gate) -> gate.missing()
				.stream()
				.limit(1)
				.filter((missing) -> !missing.href().equals(project.href()))
				.map((missing) -> new NextAct("gate." + gate.name(), missing.key(), missing.href(), false)))
			.findFirst();
	}

	private static boolean isShut(List<GateLine> gates, String name) {
		return gates.stream().anyMatch((gate) -> gate.name().equals(name) && gate.state() == GateState.SHUT);
	}

	private static Optional<NextAct> page(ProjectView project, String act) {
		return Optional.of(new NextAct(act, null, project.href() + "/" + act, false));
	}

	private static Optional<NextAct> post(ProjectView project, String act) {
		return Optional.of(new NextAct(act, null, project.href() + "/" + act, true));
	}

	/**
	 * What the reader of the page may do.
	 *
	 * @param apart whether another person has to decide on the plan, since the reader
	 * proposed it
	 */
	public record Rights(boolean reads, boolean writes, boolean leads, boolean decides, boolean edits, boolean apart) {

		Rights(boolean reads, boolean writes, boolean leads, boolean decides, boolean edits) {
			this(reads, writes, leads, decides, edits, false);
		}

		static Rights none() {
			return new Rights(false, false, false, false, false);
		}

		/**
		 * Whether the reader may mend what keeps a gate shut, on the page to which it
		 * leads.
		 */
		public boolean mends(Missing missing) {
			if (isDecision(missing)) {
				return this.decides && !this.apart;
			}
			return missing.href().endsWith("/publicise") ? this.decides
					: this.writes || this.leads || this.decides || this.edits;
		}

		/** Whether the reader would do it, but proposed the project. */
		public boolean leavesToAnother(Missing missing) {
			return isDecision(missing) && this.decides && this.apart;
		}

		private static boolean isDecision(Missing missing) {
			return missing.href().endsWith("/decide");
		}

	}

}
