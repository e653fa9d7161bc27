package org.norma.publications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.documents.RevisionSummary;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.Exemption;
import org.norma.projects.ExemptionService;
import org.norma.projects.Part;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.SeparatePersons;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approval by the authority: gates, number, record and stage in one transaction. */
@Service
@Transactional
class ApprovalDecision {

	private final StageMoves moves;

	private final ApprovalRepository approvals;

	private final Dossiers dossiers;

	private final IssueNumbers numbers;

	private final LevelDirectory levels;

	private final ExemptionService exemptions;

	private final SeparatePersons separate;

	private final Rights rights;

	private final PublicationNotices notices;

	private final Clock clock;

	ApprovalDecision(StageMoves moves, ApprovalRepository approvals, Dossiers dossiers, IssueNumbers numbers,
			LevelDirectory levels, ExemptionService exemptions, SeparatePersons separate, Rights rights,
			PublicationNotices notices, Clock clock) {
		this.moves = moves;
		this.exemptions = exemptions;
		this.separate = separate;
		this.approvals = approvals;
		this.dossiers = dossiers;
		this.numbers = numbers;
		this.levels = levels;
		this.rights = rights;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Approves the text in the dossier and gives it its number, or approves a withdrawal.
	 * @throws RuleBroken when a gate is shut, something must still be said, or somebody
	 * decided meanwhile; then no number is taken
	 */
	Approval approve(ProjectId id, ApprovalData data) {
		var project = hold(id);
		var person = this.rights.decider(id);
		this.moves.refuseInEndedLevel(project, LocalDate.now(this.clock));
		refuseUnsupervised(project, data);
		var exemptions = this.exemptions.granted(id);
		refuseUnseen(exemptions, data);
		var today = LocalDate.now(this.clock);
		var text = project.kind() != ProjectKind.WITHDRAWAL;
		var revision = text ? toApprove(project, data) : null;
		this.separate.refuse(project, Part.APPROVER, person);
		var number = text ? this.numbers.take(project, data.doubleNumber(), today) : null;
		var approval = this.approvals
			.saveAndFlush(new Approval(project, data, revision, number, ExemptedGate.of(exemptions), person,
					this.rights.actingFor(project, person), this.clock.instant(), today));
		this.moves.note(id, Role.OFFICIAL, "project.approved", data.reason(), approval.designation().orElse(null));
		this.moves.advance(id, Optional.ofNullable(data.reason()).or(approval::designation).orElse(project.code()));
		this.notices.approved(project, approval);
		return approval;
	}

	/** Sends the project back instead, with the reason shown in its history. */
	void sendBack(ProjectId id, Stage to, String reason) {
		var project = hold(id);
		this.moves.sendBack(id, to, reason);
		this.notices.returned(project, reason);
	}

	private ProjectView hold(ProjectId id) {
		var project = this.rights.heldByDecider(id, this.moves);
		if (project.stage() != Stage.APPROVAL || this.approvals.ofProject(id).isPresent()) {
			throw this.moves.alreadyDone(id);
		}
		return project;
	}

	private RevisionSummary toApprove(ProjectView project, ApprovalData data) {
		var dossier = this.dossiers.of(project)
			.orElseThrow(() -> new RuleBroken("gate.approval.no-text", project.code()));
		if (data.revision() != null && !data.revision().equals(dossier.revision().id())) {
			throw new RuleBroken("publications.refused.other-text", project.code(), dossier.revision().identifier());
		}
		return dossier.revision();
	}

	/** Each exemption on which the approval relies is looked at by itself. */
	private static void refuseUnseen(List<Exemption> exemptions, ApprovalData data) {
		var unseen = exemptions.stream().filter((each) -> !data.exemptions().contains(each.gate())).toList();
		unseen.stream().map(ApprovalDecision::said).reduce(ApprovalDecision::listed).ifPresent((all) -> {
			throw new RuleBroken("publications.refused.exemption-unseen", all);
		});
	}

	private static MessageSourceResolvable said(Exemption exemption) {
		var gate = exemption.gate();
		return new DefaultMessageSourceResolvable(new String[] { "publications.exemption.named" }, new Object[] {
				new DefaultMessageSourceResolvable(new String[] { "gate." + gate }, gate), exemption.reason() });
	}

	private static MessageSourceResolvable listed(MessageSourceResolvable first, MessageSourceResolvable second) {
		return new DefaultMessageSourceResolvable(new String[] { "publications.exemption.listed" },
				new Object[] { first, second });
	}

	/** Order 25 asks who supervises a mandatory standard, and on what legal basis. */
	private void refuseUnsupervised(ProjectView project, ApprovalData data) {
		if (asksSupervisor(project) && !data.supervised()) {
			throw new RuleBroken("publications.refused.no-supervisor",
					this.levels.level(project.level()).name(LocaleContextHolder.getLocale()));
		}
	}

	/** Whether the approval must say who supervises the implementation. */
	boolean asksSupervisor(ProjectView project) {
		return switch (project.kind()) {
			case NEW, REVISION, ADOPTION, CONVERSION -> binding(project) == Binding.MANDATORY;
			case AMENDMENT, CORRIGENDUM, WITHDRAWAL -> false;
		};
	}

	private @Nullable Binding binding(ProjectView project) {
		return this.levels.rulesOf(project.level(), LocalDate.now(this.clock)).get(Rule.BINDING).isPresent()
				? this.levels.defaultBinding(project.level()) : null;
	}

}
