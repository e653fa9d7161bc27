package org.norma.projects;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.norma.projects.GateLine.GateState;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all gates, of whichever module. */
@Component
class GateKeeper {

	private final ObjectProvider<Gate> gates;

	private final Exemptions exemptions;

	private final ExemptionRules rules;

	private final UpheldObjections upheld;

	GateKeeper(ObjectProvider<Gate> gates, Exemptions exemptions, ExemptionRules rules, UpheldObjections upheld) {
		this.gates = gates;
		this.exemptions = exemptions;
		this.rules = rules;
		this.upheld = upheld;
	}

	/** All gates that concern the project, in the order of its route. */
	List<GateLine> checklist(ProjectView project) {
		var exempt = this.exemptions.of(project.id());
		return concerning(project).sorted(Comparator.comparing((gate) -> project.route().indexOf(gate.guards())))
			.map((gate) -> line(gate, project, exempt))
			.toList();
	}

	private Stream<Gate> concerning(ProjectView project) {
		return this.gates.orderedStream()
			.filter((gate) -> project.route().contains(gate.guards()))
			.filter((gate) -> gate.concerns(project));
	}

	/** An exemption that was recorded before a gate knew none no longer opens it. */
	private GateLine line(Gate gate, ProjectView project, Map<String, Exemption> known) {
		var exemption = Optional.ofNullable(known.get(gate.name()))
			.filter((each) -> each.counts() && gate.exemptible())
			.orElse(null);
		var requested = Optional.ofNullable(known.get(gate.name())).filter(Exemption::waits).orElse(null);
		var missing = (exemption == null && gate.guards() == project.stage()) ? gate.missing(project)
				: List.<Missing>of();
		return new GateLine(gate.name(), gate.guards(), state(gate, project, exemption != null, missing, known),
				missing, exemption, requested, gate.exemptible() && !this.rules.never(project, gate.name()));
	}

	private static GateState state(Gate gate, ProjectView project, boolean exempt, List<Missing> missing,
			Map<String, Exemption> known) {
		if (exempt) {
			return GateState.EXEMPT;
		}
		if (missing.isEmpty() && gate.follows()
			.flatMap((name) -> Optional.ofNullable(known.get(name)))
			.filter(Exemption::counts)
			.isPresent()) {
			return GateState.NOT_APPLICABLE;
		}
		var order = Integer.compare(project.route().indexOf(gate.guards()), project.route().indexOf(project.stage()));
		if (order != 0 || project.state() == ProjectState.COMPLETED) {
			return (order <= 0) ? GateState.PASSED : GateState.LATER;
		}
		return missing.isEmpty() ? GateState.OPEN : GateState.SHUT;
	}

	/**
	 * Refuses an exemption from a gate that is not shut, is nobody's to set aside, or for
	 * which one is asked already, and any while the text has to change.
	 */
	void refuseUnlessExemptible(ProjectView project, String name) {
		var shut = shut(project, name)
			.orElseThrow(() -> new RuleBroken("projects.refused.gate-not-shut", ExemptionRules.said(name)));
		refuseExemption(project, name);
		this.upheld.refuseWhileTheyStand(project);
		this.rules.refuse(project, name);
		if (!shut.exemptible()) {
			throw new RuleBroken("projects.refused.not-exemptible", ExemptionRules.said(name));
		}
		if (shut.requested() != null) {
			throw new RuleBroken("projects.refused.requested-already", ExemptionRules.said(name),
					shut.requested().requested().name(), shut.requested().requested().on().toString());
		}
	}

	/** The gate of the present stage with this name. */
	private Optional<GateLine> shut(ProjectView project, String name) {
		return checklist(project).stream()
			.filter((line) -> line.stage() == project.stage() && line.name().equals(name))
			.filter((line) -> line.state() == GateState.SHUT)
			.findFirst();
	}

	/** Lets the module of the gate refuse an exemption. */
	void refuseExemption(ProjectView project, String name) {
		concerning(project).filter((gate) -> gate.name().equals(name)).forEach((gate) -> gate.refuseExemption(project));
	}

	/** Lets every module refuse that the project goes back to drafting. */
	void refuseReturn(ProjectView project) {
		concerning(project).forEach((gate) -> gate.refuseReturn(project));
	}

	/**
	 * Refuses while a gate of the present stage is shut, with the first thing that is
	 * missing.
	 * @param except a gate that the act itself opens
	 */
	void refuseWhileShut(ProjectView project, String except) {
		checklist(project).stream()
			.filter((line) -> line.state() == GateState.SHUT && !line.name().equals(except))
			.flatMap((line) -> line.missing().stream())
			.findFirst()
			.ifPresent((missing) -> {
				throw new RuleBroken(missing.key(), missing.arguments().toArray());
			});
	}

}
