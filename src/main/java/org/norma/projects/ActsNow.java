package org.norma.projects;

import java.util.Optional;

import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether an act of the authority is still possible, before its form is filled in. */
@Component
public class ActsNow {

	private final ProjectRepository projects;

	private final ProjectDesk desk;

	private final ProjectRules rules;

	private final GateKeeper gates;

	private final UpheldObjections upheld;

	private final SeparatePersons separate;

	private final ExemptionRules exemptions;

	/** Ends before the refusal is caught: what a gate throws ends it already. */
	private final TransactionTemplate reading;

	ActsNow(ProjectRepository projects, ProjectDesk desk, ProjectRules rules, GateKeeper gates, UpheldObjections upheld,
			SeparatePersons separate, ExemptionRules exemptions, PlatformTransactionManager transactions) {
		this.projects = projects;
		this.desk = desk;
		this.rules = rules;
		this.gates = gates;
		this.upheld = upheld;
		this.separate = separate;
		this.exemptions = exemptions;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * Why the act is not possible now; empty where it is.
	 * @param act the word of its page, such as {@code extend}
	 * @param gate the gate of an exemption, otherwise empty
	 */
	public Optional<RuleBroken> refusal(ProjectId id, String act, String gate) {
		try {
			this.reading.executeWithoutResult((status) -> this.projects.findById(id)
				.ifPresent((project) -> check(project, this.desk.view(project), act, gate)));
			return Optional.empty();
		}
		catch (RuleBroken refusal) {
			return Optional.of(refusal);
		}
	}

	private void check(Project project, ProjectView view, String act, String gate) {
		switch (act) {
			case "publicise" -> {
				project.refuseUnlessActive();
				PlanService.refuseDecided(project, view);
			}
			case "decide" -> {
				project.refuseUnlessActive();
				PlanService.refuseDecided(project, view);
				Actor.current().ifPresent((person) -> this.separate.refuse(view, Part.DECIDER, person));
			}
			case "extend" -> {
				project.refuseUnlessActive();
				new Extension(view, project.timetable(), this.rules, 1).granted(this.rules.today());
			}
			case "suspend" -> project.refuseUnlessActive();
			case "resume" -> project.refuseUnlessSuspended();
			case "redraft" -> {
				project.refuseUnlessActive();
				this.upheld.refuseWithout(view);
				this.gates.refuseReturn(view);
			}
			case "cancel" -> project.refuseUnlessMayBecome(ProjectState.CANCELLED);
			case "exempt" -> {
				project.refuseUnlessActive();
				this.gates.refuseUnlessExemptible(view, gate);
				Actor.current().ifPresent((person) -> this.exemptions.requestingBody(view, person));
			}
			default -> throw new IllegalArgumentException("no act " + act);
		}
	}

}
