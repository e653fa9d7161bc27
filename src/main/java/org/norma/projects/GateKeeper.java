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

	GateKeeper(ObjectProvider<Gate> gates, Exemptions exemptions) {
		this.gates = gates;
		this.exemptions = exemptions;
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
	private static GateLine line(Gate gate, ProjectView project, Map<String, Exemption> exempt) {
		var exemption = gate.exemptible() ? exempt.get(gate.name()) : null;
		var missing = (exemption == null && gate.guards() == project.stage()) ? gate.missing(project)
				: List.<Missing>of();
		return new GateLine(gate.name(), gate.guards(), state(gate, project, exemption != null, missing), missing,
				exemption, gate.exemptible());
	}

	private static GateState state(Gate gate, ProjectView project, boolean exempt, List<Missing> missing) {
		if (exempt) {
			return GateState.EXEMPT;
		}
		var order = Integer.compare(project.route().indexOf(gate.guards()), project.route().indexOf(project.stage()));
		if (order != 0 || project.state() == ProjectState.COMPLETED) {
			return (order <= 0) ? GateState.PASSED : GateState.LATER;
		}
		return missing.isEmpty() ? GateState.OPEN : GateState.SHUT;
	}

	/** The gate of the present stage with this name. */
	Optional<GateLine> shut(ProjectView project, String name) {
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
