package org.norma.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.Rule;
import org.norma.projects.Exemption.Countersign;
import org.norma.projects.Exemption.State;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exemptions from gates: asked for with a public reason, and countersigned by a second
 * person or a second body where the rules of the level want it.
 */
@Service
@Transactional
public class ExemptionService {

	private final ProjectDesk desk;

	private final ProjectRules rules;

	private final ProjectAccess access;

	private final GateKeeper gates;

	private final Exemptions exemptions;

	private final ExemptionRules exemptionRules;

	private final ExemptionNotices notices;

	private final Clock clock;

	ExemptionService(ProjectDesk desk, ProjectRules rules, ProjectAccess access, GateKeeper gates,
			Exemptions exemptions, ExemptionRules exemptionRules, ExemptionNotices notices, Clock clock) {
		this.desk = desk;
		this.rules = rules;
		this.access = access;
		this.gates = gates;
		this.exemptions = exemptions;
		this.exemptionRules = exemptionRules;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Asks for a way past a gate that is shut; it counts at once where nobody must
	 * countersign.
	 * @param reason shown publicly
	 * @throws RuleBroken where the gate is not shut, nobody is ever exempted from it, or
	 * the rules name others who may ask
	 */
	public Exemption request(ProjectId id, int seen, String gate, String reason) {
		var known = this.desk.view(this.desk.take(id));
		var person = this.access.require((actor) -> this.access.mayDecide(known, actor));
		var project = this.desk.take(id, seen);
		var view = this.desk.view(project);
		this.gates.refuseUnlessExemptible(view, gate);
		var exemption = asked(view, gate, reason, person);
		this.exemptions.add(id, exemption);
		this.desk.done(project, Role.OFFICIAL, exemption.counts() ? "project.exempted" : "project.exemption-requested",
				null, reason, gate);
		this.notices.requested(view, exemption);
		return exemption;
	}

	private Exemption asked(ProjectView view, String gate, String reason, Actor person) {
		var countersign = this.exemptionRules.countersign(view, gate);
		var body = this.exemptionRules.requestingBody(view, person);
		var basis = this.rules.of(view).get(Rule.EXEMPTION_AUTHORITY).map(EffectiveRule::written).orElseThrow();
		var nobody = countersign == Countersign.NOBODY;
		return new Exemption(Ids.next(), gate, view.authorityId(), basis, reason,
				new Signature(person.accountId(), person.displayName(), body, today()),
				nobody ? State.GRANTED : State.REQUESTED, countersign,
				nobody ? null : this.exemptionRules.basis(view, countersign),
				this.exemptionRules.countersigners(view, gate, body), null, null);
	}

	/**
	 * Countersigns what another asked for; from now on it counts.
	 * @throws RuleBroken when nothing waits, or what runs must not be cut short
	 */
	public void countersign(ProjectId id, String gate) {
		var project = this.desk.take(id);
		var view = this.desk.view(project);
		var exemption = waiting(id, gate);
		var person = decider(view, exemption);
		project.refuseUnlessActive();
		this.gates.refuseExemption(view, gate);
		this.exemptions.decide(exemption, State.GRANTED, signed(exemption, person), null);
		this.desk.note(project, Role.OFFICIAL, "project.exemption-countersigned", exemption.reason(), gate,
				this.exemptionRules.owed(exemption, person));
		this.notices.decided(view, exemption, "granted", person.displayName(), exemption.reason());
	}

	/** Refuses the countersignature; the gate stays shut. */
	public void refuse(ProjectId id, String gate, String reason) {
		var project = this.desk.take(id);
		var view = this.desk.view(project);
		var exemption = waiting(id, gate);
		var person = decider(view, exemption);
		this.exemptions.decide(exemption, State.REFUSED, signed(exemption, person), reason);
		this.desk.done(project, Role.OFFICIAL, "project.exemption-refused", null, reason, gate);
		this.notices.decided(view, exemption, "refused", person.displayName(), reason);
	}

	/** Takes back what waits; who asked for it, or another of the same authority. */
	public void withdraw(ProjectId id, String gate) {
		var project = this.desk.take(id);
		var view = this.desk.view(project);
		this.access.require((actor) -> this.access.mayDecide(view, actor));
		var exemption = waiting(id, gate);
		var person = this.access.require((actor) -> this.exemptionRules.mayWithdraw(view, exemption, actor));
		this.exemptions.decide(exemption, State.WITHDRAWN, signed(exemption, person), null);
		this.desk.done(project, Role.OFFICIAL, "project.exemption-withdrawn", null, null, gate);
	}

	private Exemption waiting(ProjectId id, String gate) {
		return Optional.ofNullable(this.exemptions.of(id).get(gate))
			.filter(Exemption::waits)
			.orElseThrow(() -> this.exemptions.newest(id, gate)
				.filter((known) -> known.decided() != null)
				.map((known) -> ExemptionNotices.over(gate, known))
				.orElseGet(() -> new RuleBroken("projects.refused.no-request", ExemptionRules.said(gate))));
	}

	private Actor decider(ProjectView view, Exemption exemption) {
		var person = Actor.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
		if (this.exemptionRules.mayDecide(exemption, person)) {
			return person;
		}
		if (this.exemptionRules.isDependent(exemption, person)) {
			throw this.notices.dependent(view, exemption, person);
		}
		if (!this.access.mayDecide(view, person)) {
			throw new AccessDeniedException("Not for this exemption");
		}
		throw this.notices.notYours(view, exemption);
	}

	private Signature signed(Exemption exemption, Actor person) {
		return new Signature(person.accountId(), person.displayName(),
				this.exemptionRules.decidingBody(exemption, person), today());
	}

	/** The exemptions that count, in the order in which they were asked for. */
	@Transactional(readOnly = true)
	public List<Exemption> granted(ProjectId id) {
		return this.exemptions.of(id).values().stream().filter(Exemption::counts).toList();
	}

	/** What waits for the gate, with what the present reader may do. */
	@Transactional(readOnly = true)
	public Request page(ProjectId id, String gate) {
		var exemption = this.exemptions.newest(id, gate).orElseThrow(() -> new NotFound("projects.no-gate"));
		var person = Actor.current();
		var view = this.desk.view(this.desk.read(id));
		return new Request(exemption, this.notices.names(exemption),
				person.filter((each) -> exemption.waits() && this.exemptionRules.mayDecide(exemption, each))
					.isPresent(),
				person.filter((each) -> exemption.waits() && this.exemptionRules.mayWithdraw(view, exemption, each))
					.isPresent());
	}

	/** Who would have to countersign an exemption from the gate, and why. */
	@Transactional(readOnly = true)
	public Asked asks(ProjectId id, String gate) {
		var view = this.desk.view(this.desk.read(id));
		var countersign = this.exemptionRules.countersign(view, gate);
		return new Asked(countersign, this.notices.names(this.exemptionRules.asked(view, gate, Actor.current())),
				LegalBasis.said(this.exemptionRules.basis(view, countersign)));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * What a rule asks of an exemption.
	 *
	 * @param bodies names of the bodies that may countersign
	 */
	public record Asked(Countersign countersign, Set<String> bodies, String basis) {
	}

	/**
	 * A request for an exemption as a person sees it.
	 *
	 * @param countersigners names of the bodies that may countersign
	 * @param decides whether the person may countersign or refuse it
	 * @param withdraws whether the person may take it back
	 */
	public record Request(Exemption exemption, Set<String> countersigners, boolean decides, boolean withdraws) {
	}

}
