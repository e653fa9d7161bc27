package org.norma.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;

/**
 * All that the page of a project shows.
 *
 * @param version to be sent back with an act
 * @param bodies the bodies named anywhere, by id
 * @param targetDesignation number of the edition concerned
 * @param links what later stops have to show
 * @param plan the last days of the stages to come
 * @param next the act that is this reader's to do
 * @param isPublic whether everybody may read it
 * @param extendable whether an extension may still be granted today
 * @param running projects on their way with a title like that of this proposal
 * @param daysHeld days since the holder has it
 */
public record ProjectDetails(ProjectView project, int version, String justification, @Nullable String legalGround,
		@Nullable UUID needId, LocalDate proposedOn, Dates dates, List<PlannedEnd> plan, Optional<String> planNumber,
		Optional<String> result, Holder holder, long daysHeld, Lateness lateness, List<GateLine> gates,
		List<SimilarLine> similar, List<CoordinationLine> coordination, List<ProjectEvent> history,
		List<StopLink> links, Map<UUID, BodySummary> bodies, @Nullable String targetDesignation,
		@Nullable String targetSlug, NextAct.Rights rights, Optional<NextAct> next, boolean isPublic,
		boolean extendable, List<RunningProject> running) {

	private static final int RECENT = 8;

	public @Nullable BodySummary body(@Nullable UUID id) {
		return (id != null) ? this.bodies.get(id) : null;
	}

	/** Whether the stage lies behind the present one on the route. */
	public boolean passed(Stage stage) {
		return this.project.route().indexOf(stage) < this.project.route().indexOf(this.project.stage())
				|| this.project.state() == ProjectState.COMPLETED;
	}

	/** The stage at whose end cooperating authorities sign off. */
	public Stage signOffStage() {
		return CoordinationGate.stageOf(this.project.route());
	}

	/**
	 * Whether the text has to change, because the coordination body upheld an objection.
	 */
	public boolean toRedraft() {
		return NextAct.isToRedraft(this.project, this.coordination);
	}

	/** Whether an authority is left whose sign-off is asked for. */
	public boolean toAsk() {
		return this.coordination.stream().anyMatch(CoordinationLine::toAsk);
	}

	/** Gates of the present stage. */
	public List<GateLine> gatesNow() {
		return this.gates.stream().filter((gate) -> gate.stage() == this.project.stage()).toList();
	}

	/** Who judged the own work, where the rules allow it. */
	public Optional<OnePerson> onePerson() {
		return OnePerson.of(SeparatePersons.parts(this.history));
	}

	/** The exemptions that count, which everybody reads first. */
	public List<GateLine> exempted() {
		return this.gates.stream().filter((gate) -> gate.exemption() != null).toList();
	}

	/** Whether the project was exempted from a gate of the stage. */
	public boolean exempted(Stage stage) {
		return exempted().stream().anyMatch((gate) -> gate.stage() == stage);
	}

	/** Exemptions that wait for a countersignature. */
	public List<GateLine> asked() {
		return this.gates.stream().filter((gate) -> gate.requested() != null).toList();
	}

	/** Gates of the other stages. */
	public List<GateLine> gatesElsewhere() {
		return GateLine.elsewhere(this.gates, this.project.stage());
	}

	/** Whether the coordination is under way: its answers count now. */
	public boolean coordinates() {
		return this.project.active() && this.project.stage() == signOffStage();
	}

	/** Whether the present person asks the cooperating authorities now. */
	public boolean asks() {
		return this.rights.leads() && toAsk() && this.project.active()
				&& gatesNow().stream().anyMatch((gate) -> gate.name().equals(CoordinationGate.NAME));
	}

	/**
	 * What has to be met for the approval that is asked for: the gates of the present
	 * stage but the approval itself, and those from which the project is exempted.
	 */
	public List<GateLine> conditions() {
		return gatesNow().stream().filter((gate) -> !gate.ofApproval() && !gate.exempt()).toList();
	}

	/** The last acts; answers about similar standards stand in their own place. */
	public List<ProjectEvent> recent() {
		return this.history.stream().filter(ProjectDetails::tells).limit(RECENT).toList();
	}

	/** All acts before them. */
	public List<ProjectEvent> earlier() {
		var recent = recent();
		return this.history.stream().filter((event) -> !recent.contains(event)).toList();
	}

	private static boolean tells(ProjectEvent event) {
		return !event.verb().equals("project.similar-answered");
	}

	/** The reason of the last act with this verb. */
	public Optional<ProjectEvent> last(String verb) {
		return this.history.stream().filter((event) -> event.verb().equals(verb)).findFirst();
	}

	/**
	 * The days that count.
	 */
	public record Dates(@Nullable LocalDate publicityFrom, @Nullable LocalDate publicityUntil,
			@Nullable LocalDate decidedOn, @Nullable LocalDate dueOn, @Nullable Integer extendedMonths,
			@Nullable LocalDate suspendedOn, @Nullable LocalDate escalatedOn,
			@Nullable LocalDate cancellationProposedOn) {

		static Dates of(Timetable times) {
			return new Dates(times.publicityFrom(), times.publicityUntil(), times.decidedOn(), times.dueOn(),
					times.extendedMonths(), times.suspendedOn(), times.escalatedOn(), times.cancellationProposedOn());
		}

	}

}
